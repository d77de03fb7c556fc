package dev.stagedoor.roster;

import dev.stagedoor.activity.ActivityLog;
import dev.stagedoor.activity.ActivityLog.Audience;
import dev.stagedoor.activity.ActivityLog.Refs;
import dev.stagedoor.activity.Hints;
import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.employee.Employees;
import dev.stagedoor.employee.FieldConversion;
import dev.stagedoor.employee.ManyEmployees;
import dev.stagedoor.employee.ManyEmployees.Filed;
import dev.stagedoor.platform.Heavy;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import dev.stagedoor.roster.RosterView.Counts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Previews and imports a file of people: the same drafts and decisions, shown or carried out. */
@Component
class RosterImports {
    private final EmployeeFields fields;
    private final Employees employees;
    private final ManyEmployees many;
    private final FieldConversion conversion;
    private final ActivityLog activities;
    private final AuditLog audit;
    private final Hints hints;
    private final TransactionalOperator transaction;

    RosterImports(
            EmployeeFields fields,
            Employees employees,
            ManyEmployees many,
            FieldConversion conversion,
            ActivityLog activities,
            AuditLog audit,
            Hints hints,
            TransactionalOperator transaction) {
        this.fields = fields;
        this.employees = employees;
        this.many = many;
        this.conversion = conversion;
        this.activities = activities;
        this.audit = audit;
        this.hints = hints;
        this.transaction = transaction;
    }

    /** A file made ready: what each line would make of a person, by the fields of the moment. */
    private record Ready(List<EmployeeField> fields, List<Draft> drafts) {}

    Mono<RosterView.Preview> preview(RosterRequest request) {
        return ready(request)
                .flatMap(ready -> decide(ready, request.replaces())
                        .map(decisions -> new RosterView(ready.fields(), conversion).preview(decisions)));
    }

    /** All or nothing, and nobody else writes a record meanwhile. */
    Mono<Counts> carryOut(RosterRequest request, Person who) {
        return ready(request)
                .flatMap(ready -> carryOut(ready, request, who).as(transaction::transactional))
                .onErrorMap(DuplicateKeyException.class, taken -> notUnique())
                .doOnNext(done -> hints.publish(Hints.Topic.EMPLOYEE, "imported"));
    }

    /** Reading and mapping thousands of lines takes a moment that no other request should wait for. */
    private Mono<Ready> ready(RosterRequest request) {
        return fields.all()
                .publishOn(Heavy.SCHEDULER)
                .map(known -> new Ready(known, Drafts.of(CsvText.read(request.given()), request.chosen(), known)));
    }

    private Mono<List<Decision>> decide(Ready ready, boolean replace) {
        var addresses = ready.drafts().stream()
                .flatMap(draft -> draft.addresses().stream())
                .map(address -> address.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        var claims = ready.drafts().stream()
                .flatMap(draft -> Decisions.claims(draft, ready.fields()))
                .distinct()
                .toList();
        return Mono.zip(many.byAddress(addresses), employees.holders(claims))
                .map(read -> Decisions.of(ready.drafts(), ready.fields(), read.getT1(), read.getT2(), replace));
    }

    private Mono<Counts> carryOut(Ready ready, RosterRequest request, Person who) {
        return employees
                .alone()
                .then(Mono.defer(fields::all))
                .filter(ready.fields()::equals)
                .switchIfEmpty(Mono.error(RosterImports::outdated))
                .flatMap(same -> decide(ready, request.replaces()))
                .flatMap(decisions -> carryOut(decisions, request, who));
    }

    private Mono<Counts> carryOut(List<Decision> decisions, RosterRequest request, Person who) {
        var counts = RosterView.counts(decisions);
        if (request.expected() != null && !request.expected().equals(counts)) {
            return Mono.error(outdated());
        }
        if (counts.problem() > 0 && !request.leavesOut()) {
            return Mono.error(problemsLeft(counts.problem()));
        }
        return counts.create() + counts.update() == 0
                ? Mono.just(counts)
                : write(decisions, who)
                        .then(audit.record(who, AuditKind.EMPLOYEES_IMPORTED, "employees", null, act(request, counts)))
                        .then(activities.append(
                                "employees.imported",
                                Audience.EVERYONE,
                                new Refs(null, null, null),
                                Map.of("created", counts.create(), "updated", counts.update())))
                        .thenReturn(counts);
    }

    private Mono<Void> write(List<Decision> decisions, Person who) {
        var created = decisions.stream()
                .filter(Decision.Create.class::isInstance)
                .map(decision -> decision.draft().values())
                .toList();
        var updated = new LinkedHashMap<UUID, Map<String, Filed>>();
        for (Decision decision : decisions) {
            if (decision instanceof Decision.Update update) {
                updated.put(update.employee().id(), update.changes());
            }
        }
        return many.create(created, who).then(many.update(updated, who));
    }

    /** What a person did: one act, with its numbers. */
    private record Act(
            String file,
            List<Filling> columns,
            boolean replacedWhatOthersSaid,
            int created,
            int updated,
            int unchanged,
            int leftOut) {}

    private record Filling(String column, String employeeField) {}

    private static Act act(RosterRequest request, Counts counts) {
        return new Act(
                request.named(),
                request.chosen().stream()
                        .map(column -> new Filling(column.column(), column.employeeField()))
                        .toList(),
                request.replaces(),
                counts.create(),
                counts.update(),
                counts.unchanged(),
                counts.problem());
    }

    private static Problem outdated() {
        return Problem.conflict(
                "preview-outdated",
                "Something has changed since the preview",
                "Nothing was imported. Look through the new preview, then import.");
    }

    /** What is the same is the database's to say, which knows more letters' cases than the preview. */
    private static Problem notUnique() {
        return Problem.conflict(
                "not-unique",
                "Two people would have the same value where it must be different for everyone",
                "Nothing was imported. Look in the file for values that differ by capital and small letters alone, and give"
                        + " each person one of their own.");
    }

    private static Problem problemsLeft(int problems) {
        return Problem.conflict(
                "lines-with-problems",
                problems == 1 ? "One line has a problem" : problems + " lines have problems",
                "Nothing was imported. Correct them in the file, or have them left out.");
    }
}
