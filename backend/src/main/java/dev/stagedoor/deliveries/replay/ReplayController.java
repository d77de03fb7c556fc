package dev.stagedoor.deliveries.replay;

import dev.stagedoor.deliveries.DeliveryFilter;
import dev.stagedoor.deliveries.DeliveryWords;
import dev.stagedoor.deliveries.replay.ReplayTable.Asked;
import dev.stagedoor.importing.Replays.Under;
import dev.stagedoor.listener.Listeners;
import dev.stagedoor.platform.Choice;
import dev.stagedoor.platform.Page;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Replays: looked at, applied, stopped. For administrators. */
@RestController
@RequestMapping("/api/v1/deliveries/replays")
class ReplayController {
    private static final int FEW = 10;
    private static final int MOST_ROWS = 200;
    private static final int MOST_CHOSEN = 1_000;
    private static final Set<String> SHOWN =
            Set.of("all", "changes", "unchanged", "ignored", "needsAttention", "leftAlone");

    private final ReplayRuns runs;
    private final ReplayRowTable rows;
    private final Listeners listeners;

    ReplayController(ReplayRuns runs, ReplayRowTable rows, Listeners listeners) {
        this.runs = runs;
        this.rows = rows;
        this.listeners = listeners;
    }

    /**
     * Which deliveries, and by which version of the field mapping.
     *
     * @param deliveryId this one only; else those that the filter finds
     * @param outcome all, imported, ignored, needsAttention or waiting
     * @param search a part of the person's name
     * @param since received then or later
     * @param listenerId by which they came
     * @param under the saved version when nothing is said
     */
    record StartReplay(
            @Nullable UUID deliveryId,
            @Nullable String outcome,
            @Nullable String search,
            @Nullable Instant since,
            @Nullable UUID listenerId,
            @Nullable Under under) {}

    /** @param deliveryIds null: all that would change something */
    record ApplyReplay(@Nullable List<UUID> deliveryIds) {}

    /**
     * How many deliveries a replay would be of.
     *
     * @param deliveries no more than one beyond the most are counted
     * @param most that can be replayed at once
     */
    record ReplaySize(long deliveries, int most) {}

    /** Starts to find out what would change; nothing is written yet. */
    @PostMapping
    Mono<Replay> start(@RequestBody StartReplay request) {
        return Mono.defer(() -> asked(request))
                .flatMap(asked -> Person.current().flatMap(who -> runs.start(asked, who)));
    }

    /** The newest few. */
    @GetMapping
    Mono<List<Replay>> newest() {
        return runs.newest(FEW).collectList();
    }

    /** How many deliveries these filters find. */
    @GetMapping("/size")
    Mono<ReplaySize> size(
            @RequestParam(defaultValue = "all") String outcome,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable UUID listenerId) {
        return Mono.fromSupplier(() -> DeliveryFilter.of(outcome, search, since, listenerId))
                .flatMap(filter -> rows.count(filter, ReplayRuns.MOST + 1))
                .map(count -> new ReplaySize(count, ReplayRuns.MOST));
    }

    /** How far one is. */
    @GetMapping("/{id}")
    Mono<Replay> replay(@PathVariable UUID id) {
        return runs.find(id);
    }

    /** Its deliveries with what would become of them, the newest first. */
    @GetMapping("/{id}/rows")
    Mono<Page<ReplayRow>> rows(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        if (!SHOWN.contains(show)) {
            return Mono.error(
                    Problem.invalid("show", "Choose all, changes, unchanged, ignored, needsAttention or leftAlone."));
        }
        int size = Math.clamp(limit, 1, MOST_ROWS);
        return runs.find(id)
                .then(Mono.defer(() -> rows.page(id, show, after, size + 1)))
                .map(page -> Page.of(page, size, row -> row.deliveryId().toString()));
    }

    /** Applies the chosen deliveries, or all that would change something; each as it was shown, or not at all. */
    @PostMapping("/{id}/apply")
    Mono<Replay> apply(@PathVariable UUID id, @RequestBody ApplyReplay request) {
        var chosen = Choice.of("deliveryIds", request.deliveryIds(), MOST_CHOSEN, "deliveries");
        return Person.current().flatMap(who -> runs.apply(id, chosen == null ? List.of() : chosen, who));
    }

    /** Stops one; what was found out or applied by then stays. */
    @PostMapping("/{id}/stop")
    Mono<Replay> stop(@PathVariable UUID id) {
        return Person.current().flatMap(who -> runs.stop(id, who));
    }

    private Mono<Asked> asked(StartReplay request) {
        var under = Objects.requireNonNullElse(request.under(), Under.NOW);
        UUID only = request.deliveryId();
        if (only != null) {
            return Mono.just(new Asked(only, DeliveryFilter.of("all", "", null, null), null, under));
        }
        var filter = DeliveryFilter.of(request.outcome(), request.search(), request.since(), request.listenerId());
        UUID listener = filter.listenerId();
        return listener == null
                ? Mono.just(new Asked(null, filter, null, under))
                : listeners
                        .find(listener)
                        .map(known -> DeliveryWords.listener(known.event(), known.condition()))
                        .map(words -> new Asked(null, filter, words, under))
                        .switchIfEmpty(Mono.error(() -> Problem.notFound("Listener")));
    }
}
