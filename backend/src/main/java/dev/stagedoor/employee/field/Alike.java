package dev.stagedoor.employee.field;

import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.field.FieldValues.Same;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** PURE. Values that would become the same when a field becomes of another type: 007 and 7 are one number. */
final class Alike {
    private static final int MOST = 50;

    private Alike() {}

    /** Whether a change converts values at all; otherwise the database is asked who has the same. */
    static boolean converts(EmployeeField before, EmployeeField after) {
        return !after.type().equals(before.type()) || !after.choices().equals(before.choices());
    }

    /** Who would have the same as somebody else, the first fifty; values that come back from aside are among them. */
    static List<Same> among(List<Fitting> fittings) {
        return fittings.stream()
                .filter(Fitting.Fits.class::isInstance)
                .map(Fitting.Fits.class::cast)
                .sorted(Comparator.comparing(fits -> fits.stored().employee().toString()))
                .collect(Collectors.groupingBy(fits -> mark(fits.value())))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .map(Alike::same)
                .sorted(Comparator.comparing(same -> same.employee().toString()))
                .limit(MOST)
                .toList();
    }

    private static Same same(List<Fitting.Fits> same) {
        var first = same.getFirst();
        return new Same(
                first.stored().employee(),
                first.stored().name(),
                same.get(1).stored().name(),
                same.size(),
                first.value().asString(""));
    }

    /** As the database marks values that must be different for everyone. */
    private static String mark(JsonNode value) {
        return value.isNumber()
                ? value.decimalValue().stripTrailingZeros().toPlainString()
                : value.asString("").toLowerCase(Locale.ROOT);
    }
}
