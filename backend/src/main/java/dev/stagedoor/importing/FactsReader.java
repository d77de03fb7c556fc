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
import dev.stagedoor.platform.Reads;
import dev.stagedoor.workflow.Enrollments;
import dev.stagedoor.workflow.Enrollments.Existing;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final PeoplesWords words;
    private final Reads<String, Rehearsals.Tried> saved;
    /** Made ready once: compiling the rules takes longer than applying them. */
    private volatile Rehearsals.@Nullable Tried ready;

    private final Clock clock;

    FactsReader(
            FieldMappings mappings,
            EmployeeFields fields,
            Employees employees,
            Enrollments enrollments,
            MatchDecisions decisions,
            Overrides overrides,
            TypedValues typed,
            PeoplesWords words,
            Clock clock) {
        this.words = words;
        this.saved = new Reads<>(64, this::newest);
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
            List<Sorted.Wanted> deliveries,
            Dossier dossier,
            Rehearsals.Tried tried,
            Map<UUID, Set<String>> overridden,
            List<MatchDecisions.Decision> decided,
            Map<String, Typed> typed) {
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
        return (rules == null
                        ? saved.of("newest")
                        : Mono.zip(mappings.with(rules), fields.all(), Rehearsals.Tried::new))
                .flatMap(tried -> asked(deliveries, dossier, tried))
                .flatMap(this::facts);
    }

    /** The same for all who ask. */
    private Mono<List<Rehearsals.Tried>> newest(List<String> asked) {
        return Mono.zip(mappings.current(), fields.all(), this::ready)
                .map(tried -> Collections.nCopies(asked.size(), tried));
    }

    private Rehearsals.Tried ready(FieldMapping mapping, List<EmployeeField> fields) {
        var known = ready;
        if (known == null || !known.mapping().equals(mapping) || !known.fields().equals(fields)) {
            known = new Rehearsals.Tried(mapping, fields);
            ready = known;
        }
        return known;
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
        return words.among(ids(deliveries))
                .flatMap(spokenOf -> overrides.of(spokenOf).flatMap(overridden -> {
                    var inForce = inForce(spokenOf, deliveries, dossier, overridden);
                    return Mono.zip(decisions.at(inForce), typed.of(inForce, tried.fields()))
                            .map(known ->
                                    new Asked(deliveries, dossier, tried, overridden, known.getT1(), known.getT2()));
                }));
    }

    /**
     * What was said at a delivery that Ashby's present contradicts is carried out for no other one either. An address that was typed
     * there says who it is, too.
     */
    private static List<UUID> inForce(
            List<UUID> spokenOf, List<Sorted.Wanted> deliveries, Dossier dossier, Map<UUID, Set<String>> overridden) {
        var agreed = deliveries.stream()
                .filter(wanted -> Contradictions.of(
                                dossier,
                                wanted.application(),
                                overridden.getOrDefault(wanted.delivery().id(), Set.of()))
                        .isEmpty())
                .map(wanted -> wanted.delivery().id())
                .collect(Collectors.toSet());
        return spokenOf.stream().filter(agreed::contains).toList();
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
                        saidOtherwise(asked, matching))
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
                        asked.overridden(),
                        onceMore(asked, employee),
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
        var emails = asked.emails();
        return employees
                .match(dossier.applicationId(), dossier.candidateId(), emails)
                .flatMap(known -> isByIdentity(known)
                        ? Mono.just(new Matching(Matching.Evidence.IDENTITY, List.of(), known, known))
                        : decided(asked, known)
                                .map(who -> new Matching(
                                        Matching.Evidence.PERSON, List.of(), new Match.None(), who, others(known, who)))
                                .defaultIfEmpty(new Matching(Matching.Evidence.EMAIL, emails, known, known)));
    }

    /** Where an identity speaks, addresses do not. */
    private static boolean isByIdentity(Match match) {
        return known(match).anyMatch(one -> one.by() == Match.By.IDENTITY);
    }

    private static List<Match.Known> others(Match byAddress, Match chosen) {
        var ids = known(chosen).map(Match.Known::employeeId).collect(Collectors.toSet());
        return known(byAddress).filter(one -> !ids.contains(one.employeeId())).toList();
    }

    private static Stream<Match.Known> known(Match match) {
        return switch (match) {
            case Match.None _ -> Stream.of();
            case Match.One one -> Stream.of(one.known());
            case Match.Several several -> several.known().stream();
        };
    }

    /**
     * Who was chosen; empty where nobody was, or where they are gone. Where the deliveries that are looked at together were given
     * different answers, all whom these name, and whom the addresses name.
     */
    private Mono<Match> decided(Asked asked, Match byAddress) {
        var answers = asked.decided().stream()
                .map(decision -> Optional.ofNullable(decision.employeeId()))
                .distinct()
                .toList();
        var chosen = Flux.fromIterable(answers)
                .concatMap(answer -> answer.map(this::chosen).orElseGet(() -> Mono.just(new Match.None())));
        return answers.size() < 2
                ? chosen.next()
                : Flux.concat(chosen, Mono.just(byAddress))
                        .flatMapIterable(match -> known(match).toList())
                        .distinct(Match.Known::employeeId)
                        .collectList()
                        .map(Match.Several::new);
    }

    /** By another delivery they may have become known since. */
    private Mono<Set<UUID>> saidOtherwise(Asked asked, Matching matching) {
        return matching.evidence() == Matching.Evidence.IDENTITY
                        && matching.who() instanceof Match.One(Match.Known known)
                ? Flux.fromIterable(asked.decided())
                        .filterWhen(said -> isAgainst(
                                said, known.employeeId(), asked.dossier().applicationId()))
                        .map(MatchDecisions.Decision::deliveryId)
                        .collect(Collectors.toUnmodifiableSet())
                : Mono.just(Set.of());
    }

    /** Whom this application made is the new person of whom somebody spoke. */
    private Mono<Boolean> isAgainst(MatchDecisions.Decision said, UUID known, String applicationId) {
        return said.employeeId() == null
                ? employees.isMadeBy(known, applicationId).map(made -> !made)
                : Mono.just(!said.employeeId().equals(known));
    }

    /** The deliveries at which a person said that this employee enters once more. */
    private static Set<UUID> onceMore(Asked asked, @Nullable UUID employee) {
        return asked.decided().stream()
                .filter(decision -> decision.onceMore() && Objects.equals(decision.employeeId(), employee))
                .map(MatchDecisions.Decision::deliveryId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<UUID> ids(List<Sorted.Wanted> deliveries) {
        return deliveries.stream().map(wanted -> wanted.delivery().id()).toList();
    }

    private Mono<Match> chosen(UUID employee) {
        return employees
                .snapshot(employee)
                .map(found -> new Match.One(new Match.Known(
                        found.id(), found.name(), found.version(), Match.By.PERSON, "chosen by a person")));
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
