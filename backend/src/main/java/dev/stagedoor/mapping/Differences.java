package dev.stagedoor.mapping;

import dev.stagedoor.mapping.engine.LookupTable.Entry;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.engine.check.RuleWords;
import dev.stagedoor.mapping.lookup.SavedTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PURE. Two mappings rule by rule, in words: another source or step, another example, and the lines of a lookup table that
 * changed underneath. Fields whose rules do the same are left out.
 */
public final class Differences {
    private static final int MOST_LINES = 5;

    private final FieldMapping from;
    private final FieldMapping to;
    private final Map<String, String> names;
    private final Map<String, String> labels;

    private Differences(FieldMapping from, FieldMapping to, Map<String, String> names) {
        this.from = from;
        this.to = to;
        this.names = names;
        this.labels = Stream.of(to, from)
                .flatMap(mapping -> mapping.fields().stream())
                .collect(Collectors.toMap(Target::key, Target::label, (newer, older) -> newer, LinkedHashMap::new));
    }

    /**
     * In the order of the employee fields.
     *
     * @param names what the candidate fields are called, by their keys
     */
    public static List<Difference> between(FieldMapping from, FieldMapping to, Map<String, String> names) {
        return new Differences(from, to, names).all();
    }

    private List<Difference> all() {
        var before = byField(from.rules());
        var after = byField(to.rules());
        var fields = new LinkedHashSet<>(labels.keySet());
        fields.addAll(before.keySet());
        fields.addAll(after.keySet());
        return fields.stream()
                .map(field -> difference(field, before.get(field), after.get(field)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Map<String, Rule> byField(List<Rule> rules) {
        return rules.stream()
                .collect(Collectors.toMap(
                        Rule::employeeField, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    private @Nullable Difference difference(String field, @Nullable Rule before, @Nullable Rule after) {
        String label = labels.getOrDefault(field, field);
        if (before == null && after == null) {
            return null;
        }
        if (before == null || after == null) {
            return new Difference(field, label, words(before, from), words(after, to));
        }
        var changed = changedTables(before, after);
        if (before.equals(after) && changed.isEmpty()) {
            return null;
        }
        return new Difference(
                field,
                label,
                words(before, from) + examples(before, after) + lines(changed, from, to),
                words(after, to) + examples(after, before) + lines(changed, to, from));
    }

    private @Nullable String words(@Nullable Rule rule, FieldMapping mapping) {
        return rule == null ? null : RuleWords.of(rule, new RuleWords.Names(names, mapping.tableNames()));
    }

    private static String examples(Rule rule, Rule other) {
        if (rule.examples().equals(other.examples())) {
            return "";
        }
        var own = new ArrayList<>(rule.examples());
        own.removeAll(other.examples());
        var expected = own.stream()
                .limit(MOST_LINES)
                .map(example -> example.expected().isEmpty() ? "nothing" : "“" + example.expected() + "”")
                .collect(Collectors.joining(", "));
        return ". " + count(rule.examples().size(), "example") + (own.isEmpty() ? "" : ", here only: " + expected);
    }

    /** Tables that both rules use, with other lines. */
    private Set<String> changedTables(Rule before, Rule after) {
        return UsedTables.of(after).stream()
                .filter(UsedTables.of(before)::contains)
                .filter(table -> !entries(from, table).equals(entries(to, table)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String lines(Set<String> tables, FieldMapping here, FieldMapping there) {
        return tables.stream().map(table -> lines(table, here, there)).collect(Collectors.joining());
    }

    private static String lines(String id, FieldMapping here, FieldMapping there) {
        var own = new LinkedHashSet<>(entries(here, id));
        entries(there, id).forEach(own::remove);
        String name = table(here, id).map(SavedTable::name).findFirst().orElse("the lookup table");
        return own.isEmpty()
                ? ". " + name + ": without these lines"
                : ". " + name + ": "
                        + own.stream()
                                .limit(MOST_LINES)
                                .map(entry -> entry.from() + " → " + (entry.to().isEmpty() ? "nothing" : entry.to()))
                                .collect(Collectors.joining(", "))
                        + (own.size() > MOST_LINES ? " and " + (own.size() - MOST_LINES) + " more" : "");
    }

    private static List<Entry> entries(FieldMapping mapping, String id) {
        return table(mapping, id).findFirst().map(SavedTable::entries).orElse(List.of());
    }

    private static Stream<SavedTable> table(FieldMapping mapping, String id) {
        return mapping.tables().stream().filter(table -> table.id().equals(id));
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
