package dev.stagedoor.deliveries.attention;

import dev.stagedoor.deliveries.DeliveryActions;
import dev.stagedoor.platform.Page;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.Map;
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
import tools.jackson.databind.JsonNode;

/** The work list: what needs attention by its cause, and mended many at once. For administrators. */
@RestController
@RequestMapping("/api/v1/deliveries/attention")
class AttentionController {
    private static final int MOST = 100;

    private final WorkList list;
    private final Bulk bulk;
    private final DeliveryActions actions;

    AttentionController(WorkList list, Bulk bulk, DeliveryActions actions) {
        this.list = list;
        this.bulk = bulk;
        this.actions = actions;
    }

    /** By their cause, those with the most people first. */
    record Attention(List<AttentionGroup> groups) {}

    /** Ignores for a reason that others will read. */
    record IgnoreMany(
            @Nullable List<UUID> deliveryIds,
            @Nullable String cause,
            @Nullable String search,
            @Nullable String reason) {}

    /** @param values the same for all of them, as typed, by employee field */
    record EnterForMany(
            @Nullable List<UUID> deliveryIds,
            @Nullable String cause,
            @Nullable String search,
            @Nullable Map<String, JsonNode> values) {}

    /** What needs attention, by its cause, with the newest of each. */
    @GetMapping
    Mono<Attention> attention(
            @RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "10") int limit) {
        return list.groups(search, Math.clamp(limit, 1, MOST)).map(Attention::new);
    }

    /** More deliveries of one cause, the newest first. */
    @GetMapping("/{cause}")
    Mono<Page<AttentionGroup.Row>> page(
            @PathVariable String cause,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        return list.page(cause, search, after, Math.clamp(limit, 1, MOST));
    }

    /** Looks at the chosen deliveries, or at a whole group, again now. */
    @PostMapping("/try-again")
    Mono<Bulk.Outcome> tryAgain(@RequestBody Bulk.Selection which) {
        return Person.current().flatMap(who -> bulk.mend(which, id -> actions.tryAgain(who, id)));
    }

    /** Settles the chosen deliveries, or a whole group, as ignored, with a reason. */
    @PostMapping("/ignore")
    Mono<Bulk.Outcome> ignore(@RequestBody IgnoreMany many) {
        String said = many.reason();
        if (said == null || said.isBlank() || said.length() > 500) {
            return Mono.error(Problem.invalid("reason", "Say in a few words why they are ignored."));
        }
        var which = new Bulk.Selection(many.deliveryIds(), many.cause(), many.search());
        return Person.current().flatMap(who -> bulk.mend(which, id -> actions.ignore(who, id, said.strip())));
    }

    /** Takes back that the chosen deliveries were ignored by a person. */
    @PostMapping("/undo-ignore")
    Mono<Bulk.Outcome> undoIgnore(@RequestBody Bulk.Selection which) {
        return Person.current().flatMap(who -> bulk.each(which, id -> actions.undoIgnore(who, id)));
    }

    /** Imports the chosen deliveries, or a whole group, although Ashby contradicts by now. */
    @PostMapping("/import-anyway")
    Mono<Bulk.Outcome> importAnyway(@RequestBody Bulk.Selection which) {
        return Person.current().flatMap(who -> bulk.mend(which, id -> actions.importAnyway(who, id)));
    }

    /** Types the same missing value for the chosen deliveries, or for a whole group. */
    @PostMapping("/values")
    Mono<Bulk.Outcome> enterValues(@RequestBody EnterForMany many) {
        var values = many.values();
        if (values == null || values.isEmpty()) {
            return Mono.error(Problem.invalid("values", "Type at least one value."));
        }
        var which = new Bulk.Selection(many.deliveryIds(), many.cause(), many.search());
        return actions.fitting(values)
                .then(Person.current())
                .flatMap(who -> bulk.mend(which, id -> actions.enterValues(who, id, values)));
    }
}
