package dev.stagedoor.importing;

import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.mapping.engine.FieldResult;
import dev.stagedoor.mapping.engine.FieldTrace;
import dev.stagedoor.mapping.engine.Mapper;
import dev.stagedoor.mapping.engine.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** PURE. The rows of a preview: what each employee field would get, and the way there. */
final class PreviewRows {
    private final Facts facts;
    private final Map<String, FieldResult> results;
    private final Map<String, List<FieldTrace.Step>> steps;
    private final Map<String, Rule> rules;

    private PreviewRows(Facts facts) {
        this.facts = facts;
        this.results = facts.results().stream()
                .collect(Collectors.toMap(FieldResult::employeeField, Function.identity(), (first, second) -> first));
        this.steps =
                FactsReader.mapper(facts.mapping(), facts.fields())
                        .trace(facts.dossier().values(), facts.addresses())
                        .stream()
                        .collect(Collectors.toMap(trace -> trace.result().employeeField(), FieldTrace::steps));
        this.rules = facts.mapping().rules().stream()
                .collect(Collectors.toMap(Rule::employeeField, Function.identity(), (first, second) -> first));
    }

    static List<Preview.Row> of(Facts facts) {
        var rows = new PreviewRows(facts);
        return facts.fields().stream().map(rows::row).toList();
    }

    private Preview.Row row(EmployeeField field) {
        return switch (results.getOrDefault(field.key(), new FieldResult.Empty(field.key(), List.of()))) {
            case FieldResult.Value value -> row(field, value.value(), value.display(), null, value.candidateFields());
            case FieldResult.Invalid invalid ->
                row(field, null, invalid.raw(), invalid.message(), invalid.candidateFields());
            case FieldResult.Empty empty -> row(field, null, null, whenEmpty(field, empty), empty.candidateFields());
        };
    }

    private Preview.Row row(
            EmployeeField field,
            @Nullable JsonNode value,
            @Nullable String display,
            @Nullable String problem,
            List<String> candidateFields) {
        return new Preview.Row(
                field.key(),
                value,
                display,
                problem,
                candidateFields,
                steps.getOrDefault(field.key(), List.of()),
                inputs(rules.get(field.key())));
    }

    private Map<String, JsonNode> inputs(@Nullable Rule rule) {
        var inputs = new LinkedHashMap<String, JsonNode>();
        if (rule != null) {
            for (String field : Mapper.candidateFields(rule)) {
                JsonNode value = facts.dossier().values().get(field);
                if (value != null) {
                    inputs.put(field, value);
                }
            }
        }
        return inputs;
    }

    private static @Nullable String whenEmpty(EmployeeField field, FieldResult.Empty empty) {
        return field.required() ? Problems.required(field, empty).message() : null;
    }
}
