package dev.stagedoor.deliveries;

import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.Objects;
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

/** What waits for the connection to become Active, and what a person wants done with it. For administrators. */
@RestController
@RequestMapping("/api/v1/integrations/ashby/waiting")
class WaitingController {
    private static final int LISTED = 200;

    private final DeliveryTable table;
    private final DeliveryActions actions;

    WaitingController(DeliveryTable table, DeliveryActions actions) {
        this.table = table;
        this.actions = actions;
    }

    record Waiting(long count, List<DeliveryRow> deliveries) {}

    record Decision(@Nullable String decision, @Nullable List<UUID> deliveryIds) {}

    @GetMapping
    Mono<Waiting> waiting() {
        return Mono.zip(table.countWaiting(), table.waiting(LISTED), Waiting::new);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> decide(@RequestBody Decision decision) {
        var ids = decision.deliveryIds() == null ? List.<UUID>of() : decision.deliveryIds();
        return Person.current().flatMap(who -> switch (Objects.requireNonNullElse(decision.decision(), "")) {
            case "processAll" -> actions.processAll(who);
            case "process" -> actions.process(who, ids);
            case "ignore" -> actions.ignoreWaiting(who, ids);
            default -> Mono.<Void>error(Problem.invalid("decision", "Choose processAll, process or ignore."));
        });
    }
}
