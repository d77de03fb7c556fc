package dev.stagedoor.deliveries;

import dev.stagedoor.deliveries.WaitingActions.Shown;
import dev.stagedoor.platform.Choice;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** What waits for the connection to become Active, and what a person wants done with it. For administrators. */
@RestController
@RequestMapping("/api/v1/integrations/ashby/waiting")
class WaitingController {
    private static final int LISTED = 200;
    private static final int MOST_CHOSEN = 1_000;

    private final DeliveryTable table;
    private final WaitingActions actions;

    WaitingController(DeliveryTable table, WaitingActions actions) {
        this.table = table;
        this.actions = actions;
    }

    /**
     * What waits.
     *
     * @param upTo the newest of them; null when nothing waits
     * @param digest changes when others wait; to be sent back with a decision about all
     */
    record Waiting(long count, @Nullable UUID upTo, String digest, List<DeliveryRow> deliveries) {}

    /** What is done with deliveries that waited. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Verdict {
        PROCESS_ALL,
        PROCESS,
        IGNORE
    }

    /**
     * What a person wants done.
     *
     * @param deliveryIds the chosen ones; null: everything that was shown
     * @param upTo as it was shown, where those that were not chosen are ignored, or all
     * @param digest as it was shown, likewise
     */
    record WaitingDecision(
            @Nullable Verdict decision,
            @Nullable List<UUID> deliveryIds,
            @Nullable UUID upTo,
            @Nullable String digest) {
        Shown shown() {
            if (upTo == null || digest == null) {
                throw Problem.invalid(
                        "upTo", "It is not clear which deliveries were shown. Reload this page, then choose again.");
            }
            return new Shown(upTo, digest);
        }
    }

    /** What waits, the oldest first, and how much there is. */
    @GetMapping
    Mono<Waiting> waiting() {
        return table.waitingNow()
                .flatMap(now ->
                        listed(now.upTo()).map(listed -> new Waiting(now.count(), now.upTo(), now.digest(), listed)));
    }

    private Mono<List<DeliveryRow>> listed(@Nullable UUID upTo) {
        return upTo == null ? Mono.just(List.of()) : table.waiting(upTo, LISTED);
    }

    /** Processes everything that waits or the chosen deliveries, or ignores them. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> decide(@RequestBody WaitingDecision decision) {
        var chosen = Choice.of("deliveryIds", decision.deliveryIds(), MOST_CHOSEN, "deliveries");
        var ids = chosen == null ? List.<UUID>of() : chosen;
        return Person.current().flatMap(who -> switch (decision.decision()) {
            case PROCESS_ALL -> actions.processAll(who);
            case PROCESS -> actions.process(who, ids, decision.shown());
            case IGNORE -> ids.isEmpty() ? actions.ignore(who, decision.shown()) : actions.ignore(who, ids);
            case null -> Mono.<Void>error(Problem.invalid("decision", "Choose processAll, process or ignore."));
        });
    }
}
