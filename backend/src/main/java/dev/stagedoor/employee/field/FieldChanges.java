package dev.stagedoor.employee.field;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.employee.Employees;
import dev.stagedoor.employee.FieldConversion;
import dev.stagedoor.employee.FieldsChanged;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Changes fields, and what records hold with them, in one transaction in which nobody else writes a record: the values are
 * converted by the engine that will read them from then on.
 */
@Component
class FieldChanges {
    private final EmployeeFields fields;
    private final FieldTable table;
    private final FieldValues values;
    private final FieldConversion conversion;
    private final Employees employees;
    private final ObjectProvider<FieldsChanged> listeners;
    private final AuditLog audit;
    private final Hints hints;
    private final TransactionalOperator transaction;

    FieldChanges(
            EmployeeFields fields,
            FieldTable table,
            FieldValues values,
            FieldConversion conversion,
            Employees employees,
            ObjectProvider<FieldsChanged> listeners,
            AuditLog audit,
            Hints hints,
            TransactionalOperator transaction) {
        this.fields = fields;
        this.table = table;
        this.values = values;
        this.conversion = conversion;
        this.employees = employees;
        this.listeners = listeners;
        this.audit = audit;
        this.hints = hints;
        this.transaction = transaction;
    }

    /** What happened to the values that were there. */
    private record Refitted(int converted, int keptAside, int broughtBack) {}

    Mono<EmployeeField> create(FieldPatch wanted, Person who) {
        return alone(known -> create(FieldRules.fresh(wanted, known), who));
    }

    /** Fails with {@link Problem#stale} when {@code version} is not the newest. */
    Mono<EmployeeField> change(String key, long version, FieldPatch patch, Person who) {
        return alone(known -> change(find(key, known), version, patch, known, who));
    }

    /** @param groups headings of fields that go under another one */
    Mono<List<EmployeeField>> order(List<String> keys, Map<String, String> groups, Person who) {
        return alone(known -> order(keys, groups, known, who));
    }

    private <T> Mono<T> alone(Function<List<EmployeeField>, Mono<T>> change) {
        return employees
                .alone()
                .then(Mono.defer(fields::withRetired))
                .flatMap(change)
                .as(transaction::transactional)
                .doOnNext(done -> hints.publish(Hints.Topic.MAPPING, "employee-fields"));
    }

    private Mono<EmployeeField> create(EmployeeField field, Person who) {
        return table.insert(field)
                .then(audit.record(who, AuditKind.EMPLOYEE_FIELD_CREATED, subject(field), null, field))
                .then(tell(who, "New employee field " + field.label()))
                .then(Mono.defer(() -> fields.find(field.key())));
    }

    private Mono<EmployeeField> change(
            EmployeeField before, long version, FieldPatch patch, List<EmployeeField> known, Person who) {
        if (before.version() != version) {
            return Mono.error(Problem.stale("This field"));
        }
        var after = FieldRules.changed(before, patch);
        if (after.equals(before)) {
            return Mono.just(before);
        }
        FieldRules.require(before, after, known);
        boolean loosened = isUnique(before) && !isUnique(after);
        return (loosened ? store(before, after) : Mono.<Void>empty())
                .then(Mono.defer(() -> refit(before, after, patch.keepsAside(), who)))
                .flatMap(refitted -> (loosened ? Mono.<Void>empty() : store(before, after))
                        .then(Mono.defer(() -> tell(before, after, refitted, who))))
                .then(Mono.defer(() -> fields.find(before.key())));
    }

    /** Before the values where they need no longer differ, else after them: the database minds as soon as it is told. */
    private Mono<Void> store(EmployeeField before, EmployeeField after) {
        return table.update(after).then(Mono.defer(() -> unique(before, after)));
    }

    private Mono<Void> tell(EmployeeField before, EmployeeField after, Refitted refitted, Person who) {
        return audit.record(who, kind(before, after), subject(after), before, told(after, refitted))
                .then(tell(who, FieldWords.note(before, after)));
    }

    /** Every value as the field will hold it. Refused while some do not fit, unless the person has them kept aside. */
    private Mono<Refitted> refit(EmployeeField before, EmployeeField after, boolean keepAside, Person who) {
        if (!Alike.converts(before, after)) {
            return Mono.just(new Refitted(0, 0, 0));
        }
        return values.stored(before.key())
                .collectList()
                .map(stored -> Fitting.of(stored, before, after, conversion))
                .flatMap(fittings -> refit(after, fittings, keepAside, who));
    }

    private Mono<Refitted> refit(EmployeeField after, List<Fitting> fittings, boolean keepAside, Person who) {
        var unfit = those(fittings, Fitting.Unfit.class, false);
        if (!unfit.isEmpty() && !keepAside) {
            return Mono.error(doNotFit(unfit));
        }
        var same = isUnique(after) ? Alike.among(fittings) : List.<FieldValues.Same>of();
        if (!same.isEmpty()) {
            return Mono.error(notUnique(after, same));
        }
        var converted = those(fittings, Fitting.Fits.class, false).stream()
                .filter(Fitting.Fits::changes)
                .toList();
        var back = those(fittings, Fitting.Fits.class, true);
        return values.convert(after.key(), converted)
                .then(values.setAside(after.key(), unfit, who.name()))
                .then(values.bringBack(after.key(), back))
                .thenReturn(new Refitted(converted.size(), unfit.size(), back.size()));
    }

    private static <T extends Fitting> List<T> those(List<Fitting> fittings, Class<T> kind, boolean aside) {
        return fittings.stream()
                .filter(fitting -> fitting.stored().aside() == aside)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static Problem doNotFit(List<Fitting.Unfit> unfit) {
        int some = unfit.size();
        return new Problem(
                HttpStatus.CONFLICT,
                "values-do-not-fit",
                some == 1 ? "One value does not fit" : some + " values do not fit",
                "Nothing was changed. Mend them first, or have them kept aside.",
                unfit.stream()
                        .limit(50)
                        .map(one -> new Problem.FieldError("type", one.stored().name() + ": " + one.message()))
                        .toList());
    }

    private Mono<Void> unique(EmployeeField before, EmployeeField after) {
        boolean was = isUnique(before);
        boolean is = isUnique(after);
        if (!was && is) {
            return values.same(after.key())
                    .filter(same -> !same.isEmpty())
                    .flatMap(same -> Mono.<Void>error(notUnique(after, same)))
                    .then(Mono.defer(() -> values.rememberUnique(after.key())));
        }
        return was && !is ? values.forgetUnique(after.key()) : Mono.empty();
    }

    private static boolean isUnique(EmployeeField field) {
        return field.unique() && !field.retired();
    }

    private static Problem notUnique(EmployeeField after, List<FieldValues.Same> same) {
        return new Problem(
                HttpStatus.CONFLICT,
                "not-unique",
                "Some employees have the same " + after.label(),
                "Nothing was changed. Give each a value of their own first.",
                same.stream()
                        .map(one -> new Problem.FieldError("unique", one.inWords(after)))
                        .toList());
    }

    private Mono<List<EmployeeField>> order(
            List<String> keys, Map<String, String> groups, List<EmployeeField> known, Person who) {
        var inUse = known.stream()
                .filter(field -> !field.retired())
                .map(EmployeeField::key)
                .toList();
        FieldRules.requireOrder(keys, groups, known);
        if (keys.size() != inUse.size() || !keys.containsAll(inUse)) {
            return Mono.error(Problem.stale("The list of fields"));
        }
        var regrouped = new LinkedHashMap<String, String>();
        known.stream()
                .map(field -> FieldRules.changed(field, grouped(groups.getOrDefault(field.key(), field.group()))))
                .forEach(field -> regrouped.put(field.key(), field.group()));
        return table.order(keys, regrouped)
                .then(Mono.defer(fields::all))
                .flatMap(after -> audit.record(
                                who, AuditKind.EMPLOYEE_FIELDS_ORDERED, "employeeFields", places(known), places(after))
                        .thenReturn(after));
    }

    private static FieldPatch grouped(String group) {
        return new FieldPatch(null, null, null, null, null, group, null, null, null);
    }

    /** In order, each with its heading. */
    private static List<Place> places(List<EmployeeField> fields) {
        return fields.stream()
                .filter(field -> !field.retired())
                .map(field -> new Place(field.key(), field.group()))
                .toList();
    }

    private record Place(String key, String group) {}

    private static EmployeeField find(String key, List<EmployeeField> known) {
        return known.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("Employee field"));
    }

    private Mono<Void> tell(Person who, String note) {
        return note.isEmpty()
                ? Mono.empty()
                : Flux.fromStream(listeners::orderedStream)
                        .concatMap(listener -> listener.changed(who, note))
                        .then();
    }

    private static AuditKind kind(EmployeeField before, EmployeeField after) {
        if (before.retired() == after.retired()) {
            return AuditKind.EMPLOYEE_FIELD_CHANGED;
        }
        return after.retired() ? AuditKind.EMPLOYEE_FIELD_RETIRED : AuditKind.EMPLOYEE_FIELD_RESTORED;
    }

    private static Object told(EmployeeField after, Refitted refitted) {
        return refitted.equals(new Refitted(0, 0, 0)) ? after : Map.of("field", after, "values", refitted);
    }

    private static String subject(EmployeeField field) {
        return "employeeField:" + field.key();
    }
}
