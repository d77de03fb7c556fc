package dev.stagedoor.mapping;

import dev.stagedoor.ashby.dossier.CandidateField;
import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.expression.Expressions;
import dev.stagedoor.mapping.engine.suggestion.Known;
import dev.stagedoor.mapping.engine.suggestion.Suggestion;
import dev.stagedoor.mapping.engine.suggestion.Suggestions;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What helps while rules are made. Nothing of it is saved, and no data leaves the server for it. */
@RestController
@RequestMapping("/api/v1/integrations/ashby/field-mapping")
class CheckController {
    record RulesToCheck(@Nullable List<Rule> rules) {}

    record MappingCheck(List<Checking.CheckedRule> rules) {}

    /** What can be written in an expression. */
    record ExpressionHelp(List<ExpressionVariable> variables, List<Expressions.Help> functions) {}

    record ExpressionVariable(String name, String label, String type) {}

    private static final int MOST_RULES = 1_000;

    private final Checking checking;
    private final FieldMappings mappings;
    private final EmployeeFields fields;
    private final CandidateFieldTypes candidateFields;
    private final SeenValues seen;

    CheckController(
            Checking checking,
            FieldMappings mappings,
            EmployeeFields fields,
            CandidateFieldTypes candidateFields,
            SeenValues seen) {
        this.checking = checking;
        this.mappings = mappings;
        this.fields = fields;
        this.candidateFields = candidateFields;
        this.seen = seen;
    }

    /** Checks rules that are not saved: types, with steps that would mend them, and examples. */
    @PostMapping("/check")
    Mono<MappingCheck> check(@RequestBody RulesToCheck request) {
        var rules = request.rules();
        if (rules == null || rules.size() > MOST_RULES) {
            throw Problem.invalid("rules", "Say which rules to check, up to " + MOST_RULES);
        }
        return checking.check(rules).map(MappingCheck::new);
    }

    /** Rules for the employee fields that have none in the saved mapping, each with its reason. */
    @GetMapping("/suggestions")
    Mono<List<Suggestion>> suggestions() {
        return Mono.zip(fields.all(), mappings.current(), candidateFields.listed(), seen.byCandidateField())
                .map(now ->
                        Suggestions.of(Targets.of(now.getT1()), mapped(now.getT2()), known(now.getT3(), now.getT4())));
    }

    /** The fields and functions that an expression may use. */
    @GetMapping("/expression-help")
    Mono<ExpressionHelp> expressionHelp() {
        return Mono.zip(candidateFields.listed(), candidateFields.names())
                .map(known -> new ExpressionHelp(variables(known.getT1(), known.getT2()), Expressions.functions()));
    }

    private static Set<String> mapped(FieldMapping mapping) {
        return mapping.rules().stream().map(Rule::employeeField).collect(Collectors.toSet());
    }

    private static List<Known> known(List<CandidateField> fields, Map<String, List<JsonNode>> seen) {
        return fields.stream()
                .map(field -> new Known(
                        field.key(),
                        field.label(),
                        field.object(),
                        field.type(),
                        field.custom(),
                        field.isPrivate(),
                        field.archived(),
                        seen.getOrDefault(field.key(), List.of())))
                .toList();
    }

    private static List<ExpressionVariable> variables(List<CandidateField> fields, Map<String, String> names) {
        return fields.stream()
                .filter(field -> !field.archived())
                .map(field -> new ExpressionVariable(
                        Expressions.spelled(field.key()), names.getOrDefault(field.key(), field.label()), field.type()))
                .toList();
    }
}
