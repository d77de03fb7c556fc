package dev.stagedoor.employee.field;

import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.FieldConversion;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Does a stored value fit a field as it would be? Asked of the same engine that converts what Ashby sends. */
sealed interface Fitting {
    /**
     * A value as it is stored.
     *
     * @param ashby what Ashby says where a person said something else
     * @param aside whether it was kept aside by an earlier change of the field
     */
    record Stored(
            UUID employee,
            String name,
            JsonNode value,
            @Nullable JsonNode ashby,
            boolean aside) {}

    Stored stored();

    /** Fits, perhaps as another value. */
    record Fits(Stored stored, JsonNode value, @Nullable Said ashby) implements Fitting {
        boolean changes() {
            return !value.equals(stored.value()) || ashby != null;
        }
    }

    /** Ashby's value, converted too. */
    record Said(JsonNode value, String display) {}

    /** Does not fit, and why. */
    record Unfit(Stored stored, String display, String message) implements Fitting {}

    static List<Fitting> of(
            List<Stored> stored, EmployeeField before, EmployeeField after, FieldConversion conversion) {
        return stored.stream().map(one -> of(one, before, after, conversion)).toList();
    }

    private static Fitting of(Stored stored, EmployeeField before, EmployeeField after, FieldConversion conversion) {
        var outcome = conversion.convert(after, stored.value());
        JsonNode value = outcome.value();
        if (value != null) {
            return new Fits(stored, value, said(stored, after, conversion));
        }
        String problem = outcome.problem();
        return new Unfit(
                stored,
                display(stored, before, conversion),
                problem == null ? after.label() + " would hold nothing of it" : problem);
    }

    /** Null when there is none, or it would stay as it is. */
    private static @Nullable Said said(Stored stored, EmployeeField after, FieldConversion conversion) {
        JsonNode ashby = stored.ashby();
        if (ashby == null) {
            return null;
        }
        var outcome = conversion.convert(after, ashby);
        JsonNode value = outcome.value();
        String display = outcome.display();
        return value == null || display == null || value.equals(ashby) ? null : new Said(value, display);
    }

    /** As the person knows it. A value that did not fit before either is shown as it is. */
    private static String display(Stored stored, EmployeeField before, FieldConversion conversion) {
        String display = conversion.convert(before, stored.value()).display();
        return display == null ? stored.value().asString(stored.value().toString()) : display;
    }

    /** Every value as it reads, for who would make choices of them. */
    static String shown(Stored stored, EmployeeField before, FieldConversion conversion) {
        return display(stored, before, conversion);
    }
}
