package dev.stagedoor.employee;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.employee.EmployeeRecord.Beside;
import dev.stagedoor.employee.FieldConversion.Outcome;
import dev.stagedoor.platform.Ids;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What people write into employee records: checked field by field, audited, never over somebody else's change. */
@Component
class HandEdits {
    private final EmployeeStore store;
    private final EmployeeFields fields;
    private final FieldConversion conversion;
    private final AuditLog audit;
    private final Hints hints;
    private final Ids ids;
    private final Clock clock;
    private final TransactionalOperator transaction;

    HandEdits(
            EmployeeStore store,
            EmployeeFields fields,
            FieldConversion conversion,
            AuditLog audit,
            Hints hints,
            Ids ids,
            Clock clock,
            TransactionalOperator transaction) {
        this.store = store;
        this.fields = fields;
        this.conversion = conversion;
        this.audit = audit;
        this.hints = hints;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @param anyway also where somebody has one of the addresses already: couples share one */
    Mono<EmployeeRecord> create(Map<String, JsonNode> values, boolean anyway, Person who) {
        return knownFields()
                .flatMap(known -> insert(outcomes(values, known, true), known, anyway, who))
                .as(transaction::transactional)
                .onErrorMap(DuplicateKeyException.class, taken -> takenMeanwhile())
                .doOnNext(this::tell);
    }

    /**
     * Fails with {@link Problem#stale} when {@code version} is not the newest.
     *
     * @param anyway also where somebody else has an address that this person did not have
     */
    Mono<EmployeeRecord> change(UUID id, long version, Map<String, JsonNode> values, boolean anyway, Person who) {
        return knownFields()
                .flatMap(known -> change(id, version, values, known, anyway, who))
                .as(transaction::transactional)
                .onErrorMap(DuplicateKeyException.class, taken -> takenMeanwhile())
                .doOnNext(this::tell);
    }

    /** They stay as they are until the transaction ends. */
    private Mono<List<EmployeeField>> knownFields() {
        return store.lockTogether().then(Mono.defer(fields::all));
    }

    private Mono<EmployeeRecord> insert(
            Map<String, Outcome> typed, List<EmployeeField> known, boolean anyway, Person who) {
        var now = clock.instant();
        var given = withoutBlanks(typed);
        var employee = EmployeeRecord.blank(ids.next(), now).typed(given, Map.of(), who.name(), now);
        return free(employee.id(), given, known)
                .then(store.lockEmails(employee.ownEmails()))
                .then(anyway ? Mono.empty() : unknown(employee.id(), employee.ownEmails(), "add them anyway"))
                .then(store.insert(employee))
                .then(audit.record(who, AuditKind.EMPLOYEE_CREATED, subject(employee.id()), null, displays(given)))
                .thenReturn(employee);
    }

    private Mono<EmployeeRecord> change(
            UUID id,
            long version,
            Map<String, JsonNode> values,
            List<EmployeeField> known,
            boolean anyway,
            Person who) {
        return asSeen(store.find(id), version)
                .flatMap(before -> lockAddresses(before, outcomes(values, known, false)))
                .then(Mono.defer(() -> asSeen(store.lock(id), version)))
                .flatMap(employee -> change(employee, outcomes(values, known, false), known, anyway, who));
    }

    private static Mono<EmployeeRecord> asSeen(Mono<EmployeeRecord> found, long version) {
        return found.switchIfEmpty(Mono.error(() -> Problem.notFound("Employee")))
                .filter(employee -> employee.version() == version)
                .switchIfEmpty(Mono.error(() -> Problem.stale("This employee")));
    }

    /** Before the record, as imports do: two who took them the other way round would wait for each other. */
    private Mono<Void> lockAddresses(EmployeeRecord before, Map<String, Outcome> typed) {
        var after = before.typed(typed, Map.of(), "", clock.instant());
        return store.lockEmails(after.ownEmails());
    }

    /** Unchanged values keep where they came from: saving a form does not make its author the source of every field. */
    private Mono<EmployeeRecord> change(
            EmployeeRecord before, Map<String, Outcome> typed, List<EmployeeField> known, boolean anyway, Person who) {
        var changed = new LinkedHashMap<>(typed);
        changed.entrySet()
                .removeIf(entry -> EmployeeRecord.same(
                        before.values().get(entry.getKey()), entry.getValue().value()));
        if (changed.isEmpty()) {
            return Mono.just(before);
        }
        var shown = shown(before, changed, known);
        var after = before.typed(changed, replaced(before, shown), who.name(), clock.instant());
        return free(before.id(), withoutBlanks(changed), known)
                .then(anyway ? Mono.empty() : unknown(before.id(), added(before, after), "save it anyway"))
                .then(store.update(after))
                .then(store.holders().settleAside(before.id(), changed.keySet()))
                .then(audit.record(who, AuditKind.EMPLOYEE_CHANGED, subject(before.id()), shown, displays(changed)))
                .then(store.find(before.id()));
    }

    private static Set<String> added(EmployeeRecord before, EmployeeRecord after) {
        var added = new HashSet<>(after.ownEmails());
        added.removeAll(before.ownEmails());
        return added;
    }

    /** Fails, telling who it is, when somebody else has one of the addresses: it may well be the same person. */
    private Mono<Void> unknown(UUID id, Collection<String> addresses, String instead) {
        return store.holders()
                .owners(addresses, true)
                .map(owners ->
                        owners.stream().filter(owner -> !owner.id().equals(id)).toList())
                .filter(owners -> !owners.isEmpty())
                .flatMap(owners -> Mono.error(addressTaken(owners, instead)));
    }

    /** One error for each who has it, whose path leads there. */
    private static Problem addressTaken(List<Holders.Owner> owners, String instead) {
        var people = owners.stream()
                .map(owner -> new Problem.FieldError("employees/" + owner.id(), owner.name()))
                .distinct()
                .toList();
        String name = people.getFirst().message();
        return new Problem(
                HttpStatus.CONFLICT,
                "address-taken",
                people.size() == 1
                        ? name + " has this address already"
                        : name + " and " + (people.size() - 1) + " more have this address already",
                "Nothing was saved yet. Open " + name
                        + " to see whether it is the same person. If it is somebody else who"
                        + " shares the address, " + instead + ".",
                people);
    }

    /** Fails, naming who has it, when somebody else has a value that must be different for everyone. */
    private Mono<Void> free(UUID id, Map<String, Outcome> given, List<EmployeeField> known) {
        var claims = known.stream()
                .filter(EmployeeField::unique)
                .flatMap(field -> claim(field, given.get(field.key())).stream())
                .toList();
        return store.holders()
                .of(claims)
                .filter(holder -> !holder.id().equals(id))
                .map(holder -> taken(holder, known))
                .collectList()
                .filter(errors -> !errors.isEmpty())
                .flatMap(errors -> Mono.error(Problem.invalid("Nothing was saved yet", errors)));
    }

    private static Optional<Employees.Claim> claim(EmployeeField field, @Nullable Outcome outcome) {
        return Optional.ofNullable(outcome).map(Outcome::value).map(value -> new Employees.Claim(field.key(), value));
    }

    private static Problem.FieldError taken(Employees.Holder holder, List<EmployeeField> known) {
        String key = holder.claim().field();
        String label = known.stream()
                .filter(field -> field.key().equals(key))
                .map(EmployeeField::label)
                .findFirst()
                .orElse(key);
        return new Problem.FieldError("values." + key, holder.inWords(label));
    }

    private static Problem takenMeanwhile() {
        return Problem.conflict(
                "not-unique",
                "Somebody else has just been given one of these values",
                "It must be different for everyone. Nothing was saved and nothing was lost. Save again to see which it is.");
    }

    /** Values of Ashby that a person now replaces: kept beside, to be compared. What a file said is not Ashby's. */
    private Map<String, Beside> replaced(EmployeeRecord before, Map<String, @Nullable String> shown) {
        var replaced = new LinkedHashMap<String, Beside>();
        shown.forEach((key, display) -> {
            var origin = before.provenance().get(key);
            var value = before.values().get(key);
            if (origin != null && origin.isAshby() && value != null && display != null) {
                replaced.put(key, new Beside(value, display, origin.at()));
            }
        });
        return replaced;
    }

    private Map<String, @Nullable String> shown(
            EmployeeRecord employee, Map<String, Outcome> changed, List<EmployeeField> known) {
        var shown = new TreeMap<String, @Nullable String>();
        known.stream()
                .filter(field -> changed.containsKey(field.key()))
                .forEach(field -> shown.put(
                        field.key(),
                        conversion
                                .convert(field, employee.values().get(field.key()))
                                .display()));
        return shown;
    }

    private Map<String, Outcome> outcomes(Map<String, JsonNode> values, List<EmployeeField> known, boolean complete) {
        var byKey = known.stream().collect(Collectors.toMap(EmployeeField::key, Function.identity()));
        var outcomes = new LinkedHashMap<String, Outcome>();
        var errors = new ArrayList<Problem.FieldError>();
        for (String key : values.keySet()) {
            if (!byKey.containsKey(key)) {
                errors.add(new Problem.FieldError("values." + key, "There is no such employee field"));
            }
        }
        for (EmployeeField field : known) {
            if (!complete && !values.containsKey(field.key())) {
                continue;
            }
            Outcome outcome = conversion.convert(field, values.get(field.key()));
            String problem = outcome.value() == null && outcome.problem() == null && field.required()
                    ? field.label() + " is required"
                    : outcome.problem();
            if (problem != null) {
                errors.add(new Problem.FieldError("values." + field.key(), problem));
            }
            outcomes.put(field.key(), outcome);
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid("Nothing was saved yet", errors);
        }
        return outcomes;
    }

    private static Map<String, Outcome> withoutBlanks(Map<String, Outcome> typed) {
        var given = new LinkedHashMap<>(typed);
        given.values().removeIf(outcome -> outcome.value() == null);
        return given;
    }

    private static Map<String, @Nullable String> displays(Map<String, Outcome> outcomes) {
        var displays = new TreeMap<String, @Nullable String>();
        outcomes.forEach((key, outcome) -> displays.put(key, outcome.display()));
        return displays;
    }

    static String subject(UUID id) {
        return "employee:" + id;
    }

    private void tell(EmployeeRecord employee) {
        hints.publish(Hints.Topic.EMPLOYEE, employee.id().toString());
    }
}
