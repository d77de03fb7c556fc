package dev.stagedoor.roster;

import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.mapping.Targets;
import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.mapping.engine.suggestion.Known;
import dev.stagedoor.mapping.engine.suggestion.Suggestion;
import dev.stagedoor.mapping.engine.suggestion.Suggestion.Strength;
import dev.stagedoor.mapping.engine.suggestion.Suggestions;
import dev.stagedoor.mapping.engine.value.Rendering;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * PURE. Which employee field a column is likely meant for: by its very name, else as the mapping's suggestions say of a
 * candidate field of that name with such values.
 */
final class ColumnNames {
    /** In a file of people who are there already it is their own; of candidates the suggestions say otherwise. */
    private static final Set<String> WORK_EMAIL =
            Set.of("workemail", "companyemail", "businessemail", "corporateemail", "workemailaddress", "officeemail");

    private static final int SEEN = 50;

    private ColumnNames() {}

    /** By column; no field is suggested twice. */
    static Map<String, String> suggested(CsvText file, List<EmployeeField> fields) {
        var suggested = new HashMap<String, String>();
        var taken = new HashSet<String>();
        for (EmployeeField field : fields) {
            file.columns().stream()
                    .filter(column -> isCalled(column, field) && !suggested.containsKey(column))
                    .findFirst()
                    .ifPresent(column -> {
                        suggested.put(column, field.key());
                        taken.add(field.key());
                    });
        }
        likely(file, fields, taken, suggested.keySet()).stream()
                .filter(suggestion -> suggestion.strength() != Strength.WEAK)
                .sorted(Comparator.comparing(Suggestion::strength))
                .forEach(suggestion -> {
                    if (suggestion.source() instanceof Source.CandidateField(String column)) {
                        suggested.putIfAbsent(column, suggestion.employeeField());
                    }
                });
        return suggested;
    }

    private static boolean isCalled(String column, EmployeeField field) {
        String name = bare(column);
        return name.equals(bare(field.label()))
                || name.equals(bare(field.key()))
                || (field.key().equals("workEmail") && WORK_EMAIL.contains(name));
    }

    private static List<Suggestion> likely(
            CsvText file, List<EmployeeField> fields, Set<String> taken, Set<String> decided) {
        var columns = file.columns().stream()
                .filter(column -> !decided.contains(column))
                .map(column -> known(column, seen(file, column)))
                .toList();
        return Suggestions.of(Targets.of(fields), taken, columns);
    }

    private static Known known(String column, List<JsonNode> seen) {
        boolean money = !seen.isEmpty() && seen.stream().allMatch(JsonNode::isObject);
        return new Known(column, column, "File", money ? "money" : "text", true, false, false, seen);
    }

    private static List<JsonNode> seen(CsvText file, String column) {
        var cells = Drafts.cells(file, column);
        String mark = Cells.likelyMark(cells);
        return cells.stream()
                .filter(cell -> !cell.isEmpty())
                .limit(SEEN)
                .map(Rendering::brief)
                .map(cell -> Cells.money(cell, mark))
                .toList();
    }

    /** In letters and digits alone. */
    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
