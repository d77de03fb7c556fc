package dev.stagedoor.deliveries;

import dev.stagedoor.inbox.Inbox;
import dev.stagedoor.platform.Page;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Deliveries: seen, tried again, decided, imported anyway, ignored. For administrators. */
@RestController
@RequestMapping("/api/v1/deliveries")
class DeliveryController {
    private static final int MOST = 200;

    private final DeliveryTable table;
    private final DeliveryReader reader;
    private final DeliveryActions actions;
    private final Inbox inbox;

    DeliveryController(DeliveryTable table, DeliveryReader reader, DeliveryActions actions, Inbox inbox) {
        this.table = table;
        this.reader = reader;
        this.actions = actions;
        this.inbox = inbox;
    }

    /**
     * Who somebody is.
     *
     * @param employeeId null: a new person
     * @param onceMore that they enter the workflow although they are in it by another application; only where that is asked
     */
    record DeliveryDecision(
            @Nullable UUID employeeId, @Nullable Boolean onceMore) {}

    record IgnoreReason(@Nullable String reason) {}

    /** @param values as typed, by employee field; null takes away what was typed before */
    record MissingValues(@Nullable Map<String, JsonNode> values) {}

    record DeliveryBody(@Nullable String text, boolean expired) {}

    /** Deliveries, the newest first. */
    @GetMapping
    Mono<Page<DeliveryRow>> list(
            @RequestParam(defaultValue = "all") String outcome,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        return Mono.fromSupplier(() -> DeliveryFilter.of(outcome, search, null, null))
                .flatMap(filter -> table.list(filter, after, size + 1))
                .map(rows -> Page.of(rows, size, row -> row.id().toString()));
    }

    /** One delivery: what was received, what was decided and why. */
    @GetMapping("/{id}")
    Mono<DeliveryDetail> detail(@PathVariable UUID id) {
        return reader.detail(id);
    }

    /** What Ashby sent, as long as it is kept. */
    @GetMapping("/{id}/body")
    Mono<DeliveryBody> body(@PathVariable UUID id) {
        return table.find(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Delivery")))
                .flatMap(row -> inbox.body(id))
                .map(bytes -> new DeliveryBody(new String(bytes, StandardCharsets.UTF_8), false))
                .defaultIfEmpty(new DeliveryBody(null, true));
    }

    /** Looks at the delivery again now. */
    @PostMapping("/{id}/try-again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> tryAgain(@PathVariable UUID id) {
        return Person.current().flatMap(who -> actions.tryAgain(who, id));
    }

    /** Says who this is, or that they enter once more. */
    @PostMapping("/{id}/decide")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> decide(@PathVariable UUID id, @RequestBody DeliveryDecision decision) {
        return Person.current()
                .flatMap(who ->
                        actions.decide(who, id, decision.employeeId(), Boolean.TRUE.equals(decision.onceMore())));
    }

    /** Imports what Ashby contradicts by now: a person says so. */
    @PostMapping("/{id}/import-anyway")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> importAnyway(@PathVariable UUID id) {
        return Person.current().flatMap(who -> actions.importAnyway(who, id));
    }

    /** Takes back that a person ignored it: it is again as it was. */
    @PostMapping("/{id}/undo-ignore")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> undoIgnore(@PathVariable UUID id) {
        return Person.current().flatMap(who -> actions.undoIgnore(who, id));
    }

    /** Types what Ashby has not, or takes that away, and looks at the delivery again with it. */
    @PostMapping("/{id}/values")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> enterValues(@PathVariable UUID id, @RequestBody MissingValues typed) {
        var values = typed.values();
        return values == null || values.isEmpty()
                ? Mono.error(Problem.invalid("values", "Type at least one value."))
                : Person.current().flatMap(who -> actions.enterValues(who, id, values));
    }

    /** Settles the delivery as ignored, with a reason. */
    @PostMapping("/{id}/ignore")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> ignore(@PathVariable UUID id, @RequestBody IgnoreReason reason) {
        String said = reason.reason();
        if (said == null || said.isBlank() || said.length() > 500) {
            return Mono.error(Problem.invalid("reason", "Say in a few words why this is ignored."));
        }
        return Person.current().flatMap(who -> actions.ignore(who, id, said.strip()));
    }
}
