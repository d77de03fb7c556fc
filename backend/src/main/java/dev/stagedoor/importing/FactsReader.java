package dev.stagedoor.importing;

import dev.stagedoor.ashby.dossier.Dossier;
import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.employee.Employees;
import dev.stagedoor.employee.Employees.Claim;
import dev.stagedoor.employee.Employees.Holder;
import dev.stagedoor.employee.Employees.Snapshot;
import dev.stagedoor.employee.Employees.Typed;
import dev.stagedoor.employee.Match;
import dev.stagedoor.mapping.FieldMapping;
import dev.stagedoor.mapping.FieldMappings;
import dev.stagedoor.mapping.Targets;
import dev.stagedoor.mapping.engine.FieldResult;
import dev.stagedoor.mapping.engine.Mapper;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.platform.Heavy;
import dev.stagedoor.workflow.Enrollments;
import dev.stagedoor.workflow.Enrollments.Existing;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Gathers the facts around a dossier: mapping, fields, who the person is, where they are enrolled. Reads only. */
@Component
class FactsReader {
    private final FieldMappings mappings;
    private final EmployeeFields fields;
    private final Employees employees;
    private final Enrollments enrollments;
    private final MatchDecisions decisions;
    private final Overrides overrides;
    private final TypedValues typed;
    private final Clock clock;

    FactsReader(
            FieldMappings mappings,
            EmployeeFields fields,
            Employees employees,
            Enrollments enrollments,
            MatchDecisions decisions,
            Overrides overrides,
            TypedValues typed,
            Clock clock) {
        this.mappings = mappings;
        this.fields = fields;
        this.employees = employees;
        this.enrollments = enrollments;
        this.decisions = decisions;
        this.overrides = overrides;
        this.typed = typed;
        this.clock = clock;
    }

    /** What a plan is asked for. */
    private record Asked(
            List<Sorted.Wanted> deliveries, Dossier dossier, Rehearsals.Tried tried, Map<String, Typed> typed) {
        /** Addresses that are evidence of who this is: Ashby's, and what a person typed. */
        List<String> emails() {
            return Stream.concat(
                            dossier.emails().stream(),
                            typed.entrySet().stream()
                                    .filter(entry -> Employees.isOwnAddress(entry.getKey()))
                                    .map(entry -> entry.getValue().value().asString("")))
                    .distinct()
                    .toList();
        }
    }

    /** @param rules instead of the saved ones, for a preview */
    Mono<Facts> read(List<Sorted.Wanted> deliveries, Dossier dossier, @Nullable List<Rule> rules) {
        return Mono.zip(rules == null ? mappings.current() : mappings.with(rules), fields.all(), Rehearsals.Tried::new)
                .flatMap(tried -> asked(deliveries, dossier, tried))
                .flatMap(this::facts);
    }

    /** As {@link #read}, under a mapping of one's choice. */
    Mono<Facts> readUnder(List<Sorted.Wanted> deliveries, Dossier dossier, Rehearsals.Tried tried) {
        return asked(deliveries, dossier, tried).flatMap(this::facts);
    }

    /** Without deliveries, under a mapping and employee fields of one's choice. */
    Mono<Facts> under(Dossier dossier, Rehearsals.Tried tried) {
        return asked(List.of(), dossier, tried)
                .flatMap(asked ->
                        matching(asked).publishOn(Heavy.SCHEDULER).flatMap(matching -> facts(asked, matching)));
    }

    private Mono<Asked> asked(List<Sorted.Wanted> deliveries, Dossier dossier, Rehearsals.Tried tried) {
        return typed.of(ids(deliveries), tried.fields()).map(known -> new Asked(deliveries, dossier, tried, known));
    }

    private Mono<Facts> facts(Asked asked) {
        return matching(asked).flatMap(matching -> facts(asked, matching));
    }

    private Mono<Facts> facts(Asked asked, Matching matching) {
        UUID employee = matching.who() instanceof Match.One one ? one.known().employeeId() : null;
        var mapper = asked.tried().mapper();
        return addresses(asked, employee)
                .flatMap(addresses ->
                        facts(asked, matching, employee, map(mapper, asked.dossier(), addresses), addresses));
    }

    private Mono<Facts> facts(
            Asked asked,
            Matching matching,
            @Nullable UUID employee,
            List<FieldResult> results,
            WorkAddresses addresses) {
        return Mono.zip(
                        snapshot(employee),
                        linkedApplication(employee),
                        existing(asked.deliveries(), asked.dossier(), employee),
                        holders(asked, results),
                        overrides.of(ids(asked.deliveries())))
                .map(read -> new Facts(
                        asked.deliveries(),
                        asked.dossier(),
                        asked.tried().mapping(),
                        asked.tried().fields(),
                        results,
                        matching,
                        read.getT1().orElse(null),
                        read.getT2().orElse(null),
                        read.getT3(),
                        read.getT4(),
                        addresses,
                        asked.typed(),
                        read.getT5(),
                        clock.instant()));
    }

    /** A seam for tests. */
    List<FieldResult> map(Mapper mapper, Dossier dossier, WorkAddresses addresses) {
        return mapper.map(dossier.values(), addresses);
    }

    private Mono<WorkAddresses> addresses(Asked asked, @Nullable UUID employee) {
        var wanted = asked.tried().mapper().workEmails(asked.dossier().values());
        var fields = WorkAddresses.fieldsOf(asked.tried().mapping());
        return wanted.isEmpty()
                ? Mono.just(WorkAddresses.NONE)
                : employees.owners(wanted, fields).map(owners -> WorkAddresses.of(fields, owners, employee));
    }

    private Mono<List<Holder>> holders(Asked asked, List<FieldResult> results) {
        var values = new HashMap<String, JsonNode>();
        for (FieldResult result : results) {
            if (result instanceof FieldResult.Value value) {
                values.put(value.employeeField(), value.value());
            }
        }
        asked.typed().forEach((field, typed) -> values.put(field, typed.value()));
        var claims = asked.tried().fields().stream()
                .filter(EmployeeField::unique)
                .map(EmployeeField::key)
                .flatMap(field -> Stream.ofNullable(values.get(field)).map(value -> new Claim(field, value)))
                .toList();
        return claims.isEmpty() ? Mono.just(List.of()) : employees.holders(claims);
    }

    static Mapper mapper(FieldMapping mapping, List<EmployeeField> fields) {
        return Mapper.of(mapping.rules(), Targets.of(fields), mapping.lookups());
    }

    /** Identities first; then what a person decided; then e-mail addresses, which are evidence and no key. */
    private Mono<Matching> matching(Asked asked) {
        var dossier = asked.dossier();
        return employees
                .match(dossier.applicationId(), dossier.candidateId(), List.of())
                .flatMap(known -> known instanceof Match.None
                        ? decided(asked.deliveries(), known).switchIfEmpty(Mono.defer(() -> byEmail(asked)))
                        : Mono.just(new Matching(Matching.Evidence.IDENTITY, List.of(), known, known)));
    }

    private Mono<Matching> byEmail(Asked asked) {
        var emails = asked.emails();
        return employees
                .match(asked.dossier().applicationId(), asked.dossier().candidateId(), emails)
                .map(match -> new Matching(evidence(match), emails, match, match));
    }

    /** Between two looks another import may have made this candidate known: then the address is not what matched. */
    private static Matching.Evidence evidence(Match match) {
        var known = switch (match) {
            case Match.None none -> List.<Match.Known>of();
            case Match.One one -> List.of(one.known());
            case Match.Several several -> several.known();
        };
        return known.stream().anyMatch(one -> one.by() == Match.By.IDENTITY)
                ? Matching.Evidence.IDENTITY
                : Matching.Evidence.EMAIL;
    }

    private Mono<Matching> decided(List<Sorted.Wanted> deliveries, Match seen) {
        var ids = ids(deliveries);
        return (ids.isEmpty() ? Mono.<MatchDecisions.Decision>empty() : decisions.latest(ids))
                .flatMap(decision -> decision.employeeId()
                        .map(id -> employees.snapshot(id).map(FactsReader::chosen))
                        .orElseGet(() -> Mono.just(new Match.None())))
                .map(who -> new Matching(Matching.Evidence.PERSON, List.of(), seen, who));
    }

    private static List<UUID> ids(List<Sorted.Wanted> deliveries) {
        return deliveries.stream().map(wanted -> wanted.delivery().id()).toList();
    }

    private static Match chosen(Snapshot employee) {
        return new Match.One(new Match.Known(
                employee.id(), employee.name(), employee.version(), Match.By.PERSON, "chosen by a person"));
    }

    private Mono<Optional<Snapshot>> snapshot(@Nullable UUID employee) {
        return employee == null
                ? Mono.just(Optional.empty())
                : employees.snapshot(employee).singleOptional();
    }

    private Mono<Optional<String>> linkedApplication(@Nullable UUID employee) {
        return employee == null
                ? Mono.just(Optional.empty())
                : employees.applicationOf(employee).singleOptional();
    }

    private Mono<Map<UUID, List<Existing>>> existing(
            List<Sorted.Wanted> deliveries, Dossier dossier, @Nullable UUID employee) {
        return Flux.fromIterable(deliveries)
                .map(wanted -> wanted.listener().workflowId())
                .distinct()
                .concatMap(workflow -> enrollments
                        .existing(workflow, dossier.applicationId(), employee)
                        .map(existing -> Map.entry(workflow, existing)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
