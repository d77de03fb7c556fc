package dev.stagedoor.deliveries.attention;

import dev.stagedoor.deliveries.attention.AttentionTable.Chosen;
import dev.stagedoor.platform.Choice;
import dev.stagedoor.platform.DatabaseGone;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Does to many deliveries what a person may do to one, each in a transaction of its own: one that cannot be mended now keeps no
 * other from being.
 */
@Component
class Bulk {
    /** In one request; whoever has more asks again. */
    private static final int MOST = 1000;

    private static final int AT_ONCE = 4;

    private static final Logger LOG = LoggerFactory.getLogger(Bulk.class);

    private static final String NO_LONGER = "It no longer needs attention.";

    /** It may have been done all the same: the answer may be what was lost. */
    private static final String GONE = "The database could not be reached. Look at it before you repeat this.";

    private static final String BROKEN = "Something went wrong here. Look at it before you repeat this.";

    /**
     * Which deliveries are meant: the chosen ones, or all that have a cause at this moment.
     *
     * @param deliveryIds null: all of the cause
     * @param search with a cause: only those of people found by it
     */
    record Selection(
            @Nullable List<UUID> deliveryIds,
            @Nullable String cause,
            @Nullable String search) {}

    /**
     * What came of it.
     *
     * @param done the deliveries to which it was done
     * @param left those to which it was not, and why
     * @param more whether the cause had more than are done at once
     */
    record Outcome(List<UUID> done, List<Left> left, boolean more) {}

    /** A delivery to which nothing was done. */
    record Left(UUID id, String person, String why) {}

    private record Tried(Chosen chosen, @Nullable String left) {}

    private final AttentionTable table;

    Bulk(AttentionTable table) {
        this.table = table;
    }

    /** For those that need attention. */
    Mono<Outcome> mend(Selection which, Function<UUID, Mono<Void>> action) {
        return run(
                which,
                action,
                chosen -> chosen.needsAttention() ? Optional.empty() : Optional.of(new Tried(chosen, NO_LONGER)));
    }

    /** For whatever state they are in: the action itself says what it cannot do. */
    Mono<Outcome> each(Selection which, Function<UUID, Mono<Void>> action) {
        return run(which, action, _ -> Optional.empty());
    }

    /** All are read first: a failure of that read must not come when some are done already. */
    private Mono<Outcome> run(
            Selection which, Function<UUID, Mono<Void>> action, Function<Chosen, Optional<Tried>> settled) {
        var gone = new AtomicBoolean();
        return Mono.defer(() -> ids(which))
                .flatMap(ids -> table.some(ids.size() > MOST ? ids.subList(0, MOST) : ids)
                        .collectList()
                        .flatMapMany(Flux::fromIterable)
                        .flatMapSequential(
                                chosen -> settled.apply(chosen)
                                        .map(Mono::just)
                                        .orElseGet(() -> attempt(chosen, action, gone)),
                                AT_ONCE)
                        .collectList()
                        .map(tried -> outcome(tried, ids.size() > MOST)));
    }

    private Mono<List<UUID>> ids(Selection which) {
        var chosen = Choice.of("deliveryIds", which.deliveryIds(), MOST, "deliveries, or a whole group");
        var cause = which.cause();
        if (chosen != null) {
            return Mono.just(chosen);
        }
        return cause == null || cause.isBlank()
                ? Mono.error(Problem.invalid("deliveryIds", "Choose at least one delivery, or a whole group."))
                : table.ids(cause, which.search() == null ? "" : which.search(), MOST + 1)
                        .collectList();
    }

    /** Others may be done by now, so what fails here is said of this one and ends nothing. */
    private static Mono<Tried> attempt(Chosen chosen, Function<UUID, Mono<Void>> action, AtomicBoolean gone) {
        return gone.get()
                ? left(chosen, GONE)
                : Mono.defer(() -> action.apply(chosen.id()))
                        .thenReturn(new Tried(chosen, null))
                        .onErrorResume(failure -> left(chosen, why(failure, chosen.id(), gone)));
    }

    private static @Nullable String why(Throwable failure, UUID id, AtomicBoolean gone) {
        if (failure instanceof Problem problem) {
            return problem.errors().isEmpty()
                    ? problem.getMessage()
                    : problem.errors().stream().map(Problem.FieldError::message).collect(Collectors.joining(" "));
        }
        if (DatabaseGone.is(failure)) {
            gone.set(true);
            LOG.warn("The database cannot be reached: {}", failure.toString());
            return GONE;
        }
        LOG.error("Unexpected failure at delivery {}", id, failure);
        return BROKEN;
    }

    private static Mono<Tried> left(Chosen chosen, @Nullable String why) {
        return Mono.just(new Tried(chosen, why == null ? NO_LONGER : why));
    }

    private static Outcome outcome(List<Tried> tried, boolean more) {
        return new Outcome(
                tried.stream()
                        .filter(one -> one.left() == null)
                        .map(one -> one.chosen().id())
                        .toList(),
                tried.stream().flatMap(Bulk::left).toList(),
                more);
    }

    private static Stream<Left> left(Tried tried) {
        String why = tried.left();
        return why == null
                ? Stream.empty()
                : Stream.of(new Left(tried.chosen().id(), tried.chosen().person(), why));
    }
}
