package dev.stagedoor.employee.field;

import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.employee.FieldConversion;
import dev.stagedoor.platform.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers beforehand what a change of a field would do to the values that are there. Changes nothing. */
@Component
class FieldChecks {
    private static final int SHOWN = 50;
    private static final int MOST_CHOICES = 200;

    private final EmployeeFields fields;
    private final FieldValues values;
    private final FieldConversion conversion;

    FieldChecks(EmployeeFields fields, FieldValues values, FieldConversion conversion) {
        this.fields = fields;
        this.values = values;
        this.conversion = conversion;
    }

    Mono<FieldCheck> check(String key, FieldPatch patch) {
        return fields.find(key)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Employee field")))
                .flatMap(before -> check(before, FieldRules.changed(before, patch)));
    }

    private Mono<FieldCheck> check(EmployeeField before, EmployeeField after) {
        return Mono.zip(
                        values.people(),
                        values.stored(before.key()).collectList(),
                        after.unique() && !Alike.converts(before, after)
                                ? values.same(before.key())
                                : Mono.just(List.<FieldValues.Same>of()))
                .map(read -> check(before, after, read.getT1(), read.getT2(), read.getT3()));
    }

    private FieldCheck check(
            EmployeeField before,
            EmployeeField after,
            long people,
            List<Fitting.Stored> stored,
            List<FieldValues.Same> sameNow) {
        var same = after.unique() && Alike.converts(before, after)
                ? Alike.among(Fitting.of(stored, before, after, conversion))
                : sameNow;
        var present = stored.stream().filter(one -> !one.aside()).toList();
        var unfit = Fitting.of(present, before, after, conversion).stream()
                .filter(Fitting.Unfit.class::isInstance)
                .map(Fitting.Unfit.class::cast)
                .toList();
        var problems = Stream.concat(
                        unfit.stream().map(FieldChecks::misfit), same.stream().map(one -> misfit(after, one)))
                .limit(SHOWN)
                .toList();
        return new FieldCheck(
                people,
                present.size(),
                present.size() - unfit.size(),
                problems,
                present.stream()
                        .map(one -> Fitting.shown(one, before, conversion))
                        .distinct()
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .limit(MOST_CHOICES)
                        .toList(),
                refused(before, after),
                notes(before, after, stored));
    }

    private List<String> notes(EmployeeField before, EmployeeField after, List<Fitting.Stored> stored) {
        var notes = new ArrayList<String>();
        String read = after.retired() && !before.retired() ? Anchors.stillRead(before) : null;
        if (read != null) {
            notes.add(read);
        }
        long back =
                Fitting.of(stored.stream().filter(Fitting.Stored::aside).toList(), before, after, conversion).stream()
                        .filter(Fitting.Fits.class::isInstance)
                        .count();
        if (back > 0) {
            notes.add(
                    back == 1
                            ? "One value that was kept aside fits again and comes back."
                            : back + " values that were kept aside fit again and come back.");
        }
        return notes;
    }

    private static @Nullable String refused(EmployeeField before, EmployeeField after) {
        String refused = FieldRules.refusals(before, after).stream()
                .map(Problem.FieldError::message)
                .collect(Collectors.joining(" "));
        return refused.isEmpty() ? null : refused;
    }

    private static FieldCheck.Misfit misfit(Fitting.Unfit unfit) {
        return new FieldCheck.Misfit(
                unfit.stored().employee(), unfit.stored().name(), unfit.display(), unfit.message());
    }

    static FieldCheck.Misfit misfit(EmployeeField field, FieldValues.Same same) {
        return new FieldCheck.Misfit(same.employee(), same.name(), same.value(), same.inWords(field));
    }
}
