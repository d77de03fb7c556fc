package dev.stagedoor.employee.field;

import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.platform.Problem;
import dev.stagedoor.platform.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PURE. What a field may be, and what may become of it. */
final class FieldRules {
    private static final int LONGEST = 120;
    private static final int MOST_CHOICES = 200;
    private static final Set<String> CHOICE_TYPES = Set.of("choice", "multipleChoice");
    private static final Set<String> UNIQUE_TYPES = Set.of("text", "email", "phone", "number", "link");
    private static final Set<String> TYPES = Set.of(
            "text",
            "longText",
            "email",
            "phone",
            "date",
            "number",
            "money",
            "yesNo",
            "choice",
            "multipleChoice",
            "link",
            "person");

    private FieldRules() {}

    /** A field like no other; fails when something about it is not right. */
    static EmployeeField fresh(FieldPatch wanted, List<EmployeeField> known) {
        String label = oneLine(wanted.label());
        String type = Objects.requireNonNullElse(wanted.type(), "");
        var keys = known.stream().map(EmployeeField::key).toList();
        var field = new EmployeeField(
                FieldKeys.of(label, keys),
                label,
                type,
                Boolean.TRUE.equals(wanted.required()),
                Boolean.TRUE.equals(wanted.restricted()),
                Boolean.TRUE.equals(wanted.unique()),
                oneLine(wanted.group()),
                choices(type, wanted.choices()),
                0,
                1,
                false);
        require(problems(field, known), "The field was not added");
        return field;
    }

    /** The field as it would be; what is wrong with that is not asked here. */
    static EmployeeField changed(EmployeeField before, FieldPatch patch) {
        String type = Objects.requireNonNullElse(patch.type(), before.type());
        return new EmployeeField(
                before.key(),
                patch.label() == null ? before.label() : oneLine(patch.label()),
                type,
                Objects.requireNonNullElse(patch.required(), before.required()),
                Objects.requireNonNullElse(patch.restricted(), before.restricted()),
                Objects.requireNonNullElse(patch.unique(), before.unique()),
                patch.group() == null ? before.group() : oneLine(patch.group()),
                choices(type, patch.choices() == null ? before.choices() : patch.choices()),
                before.position(),
                before.version(),
                Objects.requireNonNullElse(patch.retired(), before.retired()));
    }

    static void require(EmployeeField before, EmployeeField after, List<EmployeeField> known) {
        var problems = new ArrayList<>(refusals(before, after));
        problems.addAll(problems(after, known));
        require(problems, "The field was not changed");
    }

    /** What cannot be done to this field at all. */
    static List<FieldError> refusals(EmployeeField before, EmployeeField after) {
        var refusals = new ArrayList<FieldError>();
        String keepsType = Anchors.keepsType(before);
        if (keepsType != null && !after.type().equals(before.type())) {
            refusals.add(new FieldError("type", keepsType));
        }
        String keepsInUse = Anchors.keepsInUse(before);
        if (keepsInUse != null && after.retired()) {
            refusals.add(new FieldError("retired", keepsInUse));
        }
        String staysOpen = Anchors.staysOpen(before);
        if (staysOpen != null && after.restricted() && !before.restricted()) {
            refusals.add(new FieldError("restricted", staysOpen));
        }
        return refusals;
    }

    /** Fails, by field, when an order or its headings cannot be read. */
    @SuppressWarnings("ConstantValue") // JSON may hold null anywhere
    static void requireOrder(List<String> keys, Map<String, String> groups, List<EmployeeField> known) {
        var problems = new ArrayList<FieldError>();
        if (keys.stream().anyMatch(Objects::isNull)) {
            problems.add(new FieldError("keys", "Say each field's key; one is missing"));
        }
        var all = known.stream().map(EmployeeField::key).collect(Collectors.toSet());
        groups.forEach((key, heading) -> {
            if (!all.contains(key)) {
                problems.add(new FieldError("groups." + key, "There is no such employee field"));
            } else if (heading == null) {
                problems.add(new FieldError("groups." + key, "Write a heading; an empty text is none"));
            } else if (oneLine(heading).length() > LONGEST) {
                problems.add(new FieldError("groups." + key, "A heading has up to " + LONGEST + " characters"));
            }
        });
        require(problems, "The order was not changed");
    }

    private static List<FieldError> problems(EmployeeField field, List<EmployeeField> known) {
        var problems = new ArrayList<FieldError>();
        if (field.label().isEmpty() || field.label().length() > LONGEST) {
            problems.add(new FieldError("label", "A name has 1 to " + LONGEST + " characters"));
        }
        sameName(field, known).ifPresent(problems::add);
        if (field.group().length() > LONGEST) {
            problems.add(new FieldError("group", "A heading has up to " + LONGEST + " characters"));
        }
        if (!TYPES.contains(field.type())) {
            problems.add(new FieldError("type", "Choose a type"));
        }
        if (CHOICE_TYPES.contains(field.type())
                && (field.choices().isEmpty() || field.choices().size() > MOST_CHOICES)) {
            problems.add(new FieldError("choices", "Give 1 to " + MOST_CHOICES + " different choices"));
        }
        if (field.choices().stream().anyMatch(choice -> choice.length() > LONGEST)) {
            problems.add(new FieldError("choices", "A choice has up to " + LONGEST + " characters"));
        }
        if (field.unique() && !UNIQUE_TYPES.contains(field.type())) {
            problems.add(new FieldError(
                    "unique", "Only text, e-mail, phone, number and link fields can be different for everyone"));
        }
        return problems;
    }

    private static Optional<FieldError> sameName(EmployeeField field, List<EmployeeField> known) {
        return field.retired()
                ? Optional.empty()
                : known.stream()
                        .filter(other -> !other.retired() && !other.key().equals(field.key()))
                        .filter(other -> other.label().equalsIgnoreCase(field.label()))
                        .findFirst()
                        .map(other -> new FieldError("label", "There is already a field called " + other.label()));
    }

    private static void require(List<FieldError> problems, String title) {
        if (!problems.isEmpty()) {
            throw Problem.invalid(title, problems);
        }
    }

    private static List<String> choices(String type, @Nullable List<String> given) {
        return given == null || !CHOICE_TYPES.contains(type)
                ? List.of()
                : given.stream()
                        .map(FieldRules::oneLine)
                        .filter(choice -> !choice.isEmpty())
                        .distinct()
                        .toList();
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }
}
