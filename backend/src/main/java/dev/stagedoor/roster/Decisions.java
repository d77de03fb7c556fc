package dev.stagedoor.roster;

import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.Employees.Claim;
import dev.stagedoor.employee.Employees.Holder;
import dev.stagedoor.employee.ManyEmployees.By;
import dev.stagedoor.employee.ManyEmployees.Filed;
import dev.stagedoor.employee.ManyEmployees.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** PURE. From drafts, and who is there already, to what each line would do. */
final class Decisions {
    private final List<EmployeeField> fields;
    private final Map<String, List<Known>> byAddress;
    private final Map<Claim, Holder> holders;
    private final boolean replace;

    /** What an earlier line of the file gets: an address, an employee, a value that must be different for everyone. */
    private final Map<Object, Long> taken = new HashMap<>();

    private Decisions(
            List<EmployeeField> fields,
            Map<String, List<Known>> byAddress,
            Map<Claim, Holder> holders,
            boolean replace) {
        this.fields = fields;
        this.byAddress = byAddress;
        this.holders = holders;
        this.replace = replace;
    }

    /**
     * Line by line, in the file's order.
     *
     * @param byAddress employees by an address in small letters
     * @param replace also values that a person typed, or that came from Ashby
     */
    static List<Decision> of(
            List<Draft> drafts,
            List<EmployeeField> fields,
            Map<String, List<Known>> byAddress,
            List<Holder> holders,
            boolean replace) {
        var byClaim = new HashMap<Claim, Holder>();
        holders.forEach(holder -> byClaim.put(holder.claim(), holder));
        var decisions = new Decisions(fields, byAddress, byClaim, replace);
        return drafts.stream().map(decisions::decide).toList();
    }

    /** The values of a line that must be different for everyone. */
    static Stream<Claim> claims(Draft draft, List<EmployeeField> fields) {
        return fields.stream()
                .filter(EmployeeField::unique)
                .map(EmployeeField::key)
                .filter(draft.values()::containsKey)
                .map(key -> new Claim(
                        key, Objects.requireNonNull(draft.values().get(key)).value()));
    }

    private Decision decide(Draft draft) {
        var problems = new ArrayList<>(draft.problems().values());
        var known = known(draft);
        Known employee = known.size() == 1 ? known.getFirst() : null;
        if (draft.addresses().isEmpty()) {
            problems.add("There is no e-mail address, so this person could not be found again");
        } else if (known.size() > 1) {
            problems.add(names(known) + " have an e-mail address of this line. Correct it here or in their records");
        }
        problems.addAll(alike(draft, employee));
        if (employee == null) {
            problems.addAll(missing(draft));
        }
        if (!problems.isEmpty()) {
            return new Decision.Trouble(draft, problems);
        }
        marks(draft, employee).forEach(mark -> taken.put(mark, draft.line()));
        return employee == null ? new Decision.Create(draft) : update(draft, employee);
    }

    private List<Known> known(Draft draft) {
        var people = new LinkedHashMap<UUID, Known>();
        draft.addresses().stream()
                .flatMap(address -> byAddress.getOrDefault(small(address), List.of()).stream())
                .forEach(person -> people.putIfAbsent(person.id(), person));
        return List.copyOf(people.values());
    }

    /** What an earlier line, or another employee, has as well. */
    private List<String> alike(Draft draft, @Nullable Known employee) {
        var problems = new ArrayList<String>();
        long sameAddress = draft.addresses().stream()
                .mapToLong(address -> earlier(small(address)))
                .max()
                .orElse(0);
        long samePerson = employee == null ? 0 : earlier(employee.id());
        if (sameAddress > 0) {
            problems.add("Line " + sameAddress + " has the same e-mail address");
        } else if (samePerson > 0 && employee != null) {
            problems.add("Line " + samePerson + " is the same employee, " + employee.name());
        }
        claims(draft, fields).forEach(claim -> {
            Holder holder = holders.get(claim);
            long line = earlier(mark(claim));
            if (holder != null && (employee == null || !holder.id().equals(employee.id()))) {
                problems.add(holder.inWords(label(claim.field())));
            } else if (line > 0) {
                problems.add("Line " + line + " has the same " + label(claim.field())
                        + ", which must be different for everyone");
            }
        });
        return problems;
    }

    /** 0 when none has it. */
    private long earlier(Object mark) {
        return taken.getOrDefault(mark, 0L);
    }

    /** What no other line may have too. */
    private Stream<Object> marks(Draft draft, @Nullable Known employee) {
        return Stream.of(
                        draft.addresses().stream().map(Decisions::small),
                        Stream.ofNullable(employee).map(Known::id),
                        claims(draft, fields).map(Decisions::mark))
                .flatMap(mark -> mark);
    }

    private static Object mark(Claim claim) {
        return List.of(claim.field(), small(claim.value().asString("")));
    }

    private List<String> missing(Draft draft) {
        return fields.stream()
                .filter(EmployeeField::required)
                .filter(field -> !draft.values().containsKey(field.key()))
                .filter(field -> !draft.problems().containsKey(field.key()))
                .map(field -> field.label() + " is required for somebody new")
                .toList();
    }

    /** A file blanks nothing, and what a person typed or Ashby said stays unless the person says otherwise. */
    private Decision update(Draft draft, Known employee) {
        var changes = new LinkedHashMap<String, Filed>();
        var kept = new LinkedHashMap<String, By>();
        draft.values().forEach((key, filed) -> {
            By by = employee.origins().get(key);
            if (same(filed.value(), employee.values().get(key))) {
                return;
            }
            if (replace || by == null || by == By.FILE) {
                changes.put(key, filed);
            } else {
                kept.put(key, by);
            }
        });
        return changes.isEmpty()
                ? new Decision.Unchanged(draft, employee, kept)
                : new Decision.Update(draft, employee, changes, kept);
    }

    /** Though 84000 may have become another kind of number on its way through the database. */
    private static boolean same(JsonNode one, @Nullable JsonNode other) {
        if (other != null && one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        return one.equals(other);
    }

    private String label(String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .map(EmployeeField::label)
                .findFirst()
                .orElse(key);
    }

    private static String names(List<Known> people) {
        var names = people.stream().map(Known::name).toList();
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
