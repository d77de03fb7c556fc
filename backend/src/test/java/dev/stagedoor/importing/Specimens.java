package dev.stagedoor.importing;

import dev.stagedoor.ashby.Stage;
import dev.stagedoor.ashby.Webhook;
import dev.stagedoor.ashby.dossier.Dossier;
import dev.stagedoor.ashby.dossier.Dossier.Offers;
import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.Employees.Holder;
import dev.stagedoor.employee.Employees.Snapshot;
import dev.stagedoor.employee.Employees.Typed;
import dev.stagedoor.employee.Match;
import dev.stagedoor.inbox.OpenDelivery;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.mapping.FieldMapping;
import dev.stagedoor.mapping.engine.FieldResult;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.workflow.Enrollments.Existing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Facts to vary in tests. */
final class Specimens {
    static final Instant NOW = Instant.parse("2026-09-14T17:00:00Z");
    static final Instant CHANGED = Instant.parse("2026-09-14T16:02:11Z");
    static final UUID WORKFLOW = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID ZOE = UUID.fromString("00000000-0000-7000-8000-0000000000e1");
    static final Stage OFFER = new Stage("stage-offer", "Offer", "Offer", 5, "plan-a");
    static final List<Rule> RULES = List.of(
            new Rule("firstName", new Source.CandidateField("candidate.firstName"), List.of()),
            new Rule("personalEmail", new Source.CandidateField("candidate.email"), List.of()));
    static final List<EmployeeField> FIELDS = List.of(
            new EmployeeField("firstName", "First name", "text", true, false, List.of(), 1),
            new EmployeeField("personalEmail", "Personal email", "email", true, true, List.of(), 2),
            new EmployeeField("city", "City", "text", false, true, List.of(), 3));

    private Specimens() {}

    static JsonNode text(String value) {
        return StringNode.valueOf(value);
    }

    static FieldResult value(String field, String value) {
        return new FieldResult.Value(field, text(value), value, List.of("candidate." + field));
    }

    static final List<FieldResult> COMPLETE =
            List.of(value("firstName", "Zoë"), value("personalEmail", "zoe@example.com"));

    static Dossier dossier() {
        return dossier("Active", OFFER, CHANGED);
    }

    static Dossier dossier(String status, Stage stage, Instant updatedAt) {
        return dossier(status, stage, updatedAt, Offers.STANDING);
    }

    static Dossier dossier(String status, Stage stage, Instant updatedAt, Offers offers) {
        return new Dossier(
                "app-1",
                "cand-1",
                "Zoë Ångström",
                List.of("zoe@example.com"),
                status,
                stage,
                "Engineer",
                updatedAt,
                Map.of("candidate.firstName", text("Zoë")),
                offers,
                "No offer yet.",
                "https://app.ashbyhq.com/candidates/cand-1",
                NOW);
    }

    static FieldMapping mapping(long version, List<Rule> rules) {
        return new FieldMapping(version, rules, "Ada", NOW, null, List.of(), List.of());
    }

    static Listener listener(Listener.State state) {
        return listener(state, UUID.fromString("00000000-0000-7000-8000-0000000000a1"), WORKFLOW);
    }

    static Listener listener(Listener.State state, UUID id, UUID workflow) {
        return new Listener(
                id,
                new Listener.Workflow(workflow, "Onboarding", false),
                state,
                "key-" + id,
                "candidateStageChange",
                null,
                3,
                null,
                null);
    }

    static OpenDelivery delivery(UUID id, UUID listener, Instant receivedAt) {
        return new OpenDelivery(
                id,
                receivedAt,
                listener,
                "webhook",
                "candidateStageChange",
                "application:app-1",
                "Zoë Ångström",
                "application:app-1");
    }

    static Webhook.Application application() {
        return application(OFFER);
    }

    static Webhook.Application application(Stage entered) {
        return new Webhook.Application("app-1", "cand-1", "Zoë Ångström", "Active", CHANGED, entered);
    }

    static Sorted.Wanted wanted() {
        return wanted(WORKFLOW, CHANGED);
    }

    static Sorted.Wanted wanted(UUID workflow, Instant receivedAt) {
        return wanted(workflow, receivedAt, application());
    }

    static Sorted.Wanted wanted(UUID workflow, Instant receivedAt, Webhook.Application application) {
        var listener = listener(Listener.State.ACTIVE, UUID.randomUUID(), workflow);
        return new Sorted.Wanted(
                delivery(UUID.randomUUID(), listener.id(), receivedAt), listener, application, "Entered Offer.");
    }

    static Snapshot zoe(Map<String, JsonNode> values, @Nullable String governing) {
        return new Snapshot(ZOE, "Zoë Ångström", 7, values, Set.of(), governing, null);
    }

    static Match.Known known(UUID id, String name) {
        return new Match.Known(id, name, 7, Match.By.EMAIL, "same e-mail address");
    }

    static Existing enrolled(String application) {
        return new Existing(UUID.randomUUID(), ZOE, application);
    }

    /** A fresh candidate, fully mapped, wanted once; each test changes what it is about. */
    static FactsBuilder facts() {
        return new FactsBuilder();
    }

    static final class FactsBuilder {
        private List<Sorted.Wanted> deliveries = List.of(Specimens.wanted());
        private Dossier dossier = Specimens.dossier();
        private List<Rule> rules = RULES;
        private List<EmployeeField> fields = FIELDS;
        private List<FieldResult> results = COMPLETE;
        private Matching matching =
                new Matching(Matching.Evidence.EMAIL, List.of("zoe@example.com"), new Match.None(), new Match.None());
        private @Nullable Snapshot employee;
        private @Nullable String linked;
        private Map<UUID, List<Existing>> existing = Map.of();
        private List<Holder> holders = List.of();
        private Map<String, Typed> typed = Map.of();
        private Map<UUID, Set<String>> overridden = Map.of();
        private Set<UUID> onceMore = Set.of();
        private Set<UUID> saidOtherwise = Set.of();

        FactsBuilder deliveries(List<Sorted.Wanted> deliveries) {
            this.deliveries = deliveries;
            return this;
        }

        FactsBuilder dossier(Dossier dossier) {
            this.dossier = dossier;
            return this;
        }

        FactsBuilder rules(List<Rule> rules) {
            this.rules = rules;
            return this;
        }

        FactsBuilder fields(List<EmployeeField> fields) {
            this.fields = fields;
            return this;
        }

        FactsBuilder results(List<FieldResult> results) {
            this.results = results;
            return this;
        }

        FactsBuilder match(Matching.Evidence evidence, Match match) {
            this.matching = new Matching(evidence, List.of(), match, match);
            return this;
        }

        FactsBuilder isZoe(Matching.Evidence evidence, Snapshot zoe) {
            this.employee = zoe;
            return match(evidence, new Match.One(known(ZOE, zoe.name())));
        }

        FactsBuilder linked(String application) {
            this.linked = application;
            return this;
        }

        FactsBuilder existing(Map<UUID, List<Existing>> existing) {
            this.existing = existing;
            return this;
        }

        FactsBuilder holders(Holder... holders) {
            this.holders = List.of(holders);
            return this;
        }

        FactsBuilder typed(String field, String value) {
            this.typed = Map.of(field, new Typed(text(value), value, "Ada", NOW));
            return this;
        }

        /** A person said at these deliveries that the employee enters once more. */
        FactsBuilder onceMore(Sorted... deliveries) {
            this.onceMore =
                    Stream.of(deliveries).map(sorted -> sorted.delivery().id()).collect(Collectors.toSet());
            return this;
        }

        /** A person said at these deliveries that it is somebody else than whom Ashby's ids name. */
        FactsBuilder saidOtherwise(Sorted... deliveries) {
            this.saidOtherwise =
                    Stream.of(deliveries).map(sorted -> sorted.delivery().id()).collect(Collectors.toSet());
            return this;
        }

        FactsBuilder overridden(Sorted delivery, String... codes) {
            this.overridden = Map.of(delivery.delivery().id(), Set.of(codes));
            return this;
        }

        Facts build() {
            var mapping = mapping(rules.isEmpty() ? 0 : 2, rules);
            return new Facts(
                    deliveries,
                    dossier,
                    mapping,
                    fields,
                    results,
                    matching,
                    employee,
                    linked,
                    existing,
                    holders,
                    WorkAddresses.NONE,
                    typed,
                    overridden,
                    onceMore,
                    saidOtherwise,
                    NOW);
        }

        Decided decided() {
            return Planner.decide(List.copyOf(deliveries), build());
        }

        ImportPlan plan() {
            return decided().plan();
        }
    }
}
