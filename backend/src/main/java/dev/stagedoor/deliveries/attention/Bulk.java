package dev.stagedoor.deliveries.attention;

import dev.stagedoor.deliveries.attention.AttentionTable.Chosen;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
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

    private static final String NO_LONGER = "It no longer needs attention.";

    /**
     * Which deliveries are meant: the chosen ones, or all that have a cause at this moment.
     *
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
        return run(which, chosen -> chosen.needsAttention() ? attempt(chosen, action) : left(chosen, NO_LONGER));
    }

    /** For whatever state they are in: the action itself says what it cannot do. */
    Mono<Outcome> each(Selection which, Function<UUID, Mono<Void>> action) {
        return run(which, chosen -> attempt(chosen, action));
    }

    private Mono<Outcome> run(Selection which, Function<Chosen, Mono<Tried>> action) {
        return ids(which)
                .flatMap(ids -> table.some(ids.size() > MOST ? ids.subList(0, MOST) : ids)
                        .flatMapSequential(action, AT_ONCE)
                        .collectList()
                        .map(tried -> outcome(tried, ids.size() > MOST)));
    }

    private Mono<List<UUID>> ids(Selection which) {
        var chosen = which.deliveryIds();
        var cause = which.cause();
        if (chosen != null && !chosen.isEmpty()) {
            return Mono.just(chosen);
        }
        return cause == null || cause.isBlank()
                ? Mono.error(Problem.invalid("deliveryIds", "Choose at least one delivery, or a whole group."))
                : table.ids(cause, which.search() == null ? "" : which.search(), MOST + 1)
                        .collectList();
    }

    /** What is wrong with the request itself is wrong for all of them. */
    private static Mono<Tried> attempt(Chosen chosen, Function<UUID, Mono<Void>> action) {
        return action.apply(chosen.id())
                .thenReturn(new Tried(chosen, null))
                .onErrorResume(
                        Problem.class,
                        problem -> problem.status() == HttpStatus.UNPROCESSABLE_CONTENT
                                ? Mono.error(problem)
                                : left(chosen, problem.getMessage()));
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
