package dev.stagedoor.drift;

import dev.stagedoor.ashby.dossier.CandidateField;
import dev.stagedoor.ashby.dossier.CandidateFields.Selectable;
import dev.stagedoor.drift.Finding.Kind;
import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.mapping.Targets;
import dev.stagedoor.mapping.engine.Addresses;
import dev.stagedoor.mapping.engine.FieldResult;
import dev.stagedoor.mapping.engine.LookupTable;
import dev.stagedoor.mapping.engine.Mapper;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.mapping.engine.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.StringNode;

/** PURE. Rules that read what Ashby no longer has, and values that Ashby offers and a rule has no answer to. */
final class MappingDrift {
    private static final String CUSTOM = ".custom.";

    private final Map<String, CandidateField> candidateFields;
    private final Map<String, EmployeeField> employeeFields;
    private final Map<String, List<Selectable>> selectable;
    private final List<LookupTable> tables;

    /** @param selectable what Ashby lets people choose, by candidate field */
    MappingDrift(
            List<CandidateField> candidateFields,
            List<EmployeeField> employeeFields,
            Map<String, List<Selectable>> selectable,
            List<LookupTable> tables) {
        this.candidateFields = candidateFields.stream()
                .collect(Collectors.toMap(CandidateField::key, Function.identity(), (a, b) -> a));
        this.employeeFields =
                employeeFields.stream().collect(Collectors.toMap(EmployeeField::key, Function.identity(), (a, b) -> a));
        this.selectable = selectable;
        this.tables = tables;
    }

    List<Finding> of(List<Rule> rules) {
        var findings = new ArrayList<Finding>();
        for (Rule rule : rules) {
            EmployeeField target = employeeFields.get(rule.employeeField());
            if (target != null) {
                Mapper.candidateFields(rule)
                        .forEach(field -> readable(target, field).ifPresent(findings::add));
                findings.addAll(unanswered(rule, target));
            }
        }
        return List.copyOf(findings);
    }

    private Optional<Finding> readable(EmployeeField target, String field) {
        CandidateField known = candidateFields.get(field);
        if (known == null) {
            return field.contains(CUSTOM)
                    ? Optional.of(Finding.ofRule(
                            Kind.FIELD_GONE,
                            target.key(),
                            field,
                            "Ashby no longer has the custom field that " + target.label()
                                    + " is mapped to, or the API key may not see it. " + consequence(target)
                                    + " Choose another field."))
                    : Optional.empty();
        }
        return known.archived()
                ? Optional.of(Finding.ofRule(
                        Kind.FIELD_ARCHIVED,
                        target.key(),
                        field,
                        "The field “" + known.label() + "” was archived in Ashby; " + target.label()
                                + " is mapped to it. New candidates will have no value there. " + consequence(target)
                                + " Choose another field."))
                : Optional.empty();
    }

    private static String consequence(EmployeeField target) {
        return target.required() ? "It is required, so whoever comes would need attention." : "It would stay empty.";
    }

    /** Each selectable value is sent through the rule itself: what it refuses now it would refuse on the day of a hire. */
    private List<Finding> unanswered(Rule rule, EmployeeField target) {
        if (!(rule.source() instanceof Source.CandidateField(String field)) || !selectable.containsKey(field)) {
            return List.of();
        }
        var mapper = Mapper.of(List.of(rule), List.of(Targets.of(target)), tables);
        return selectable.get(field).stream()
                .filter(choice -> !choice.archived())
                .map(Selectable::label)
                .map(value -> unanswered(rule, target, field, value, result(mapper, field, value)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static FieldResult result(Mapper mapper, String field, String value) {
        return mapper.map(Map.of(field, StringNode.valueOf(value)), Addresses.NONE)
                .getFirst();
    }

    private Optional<Finding> unanswered(
            Rule rule, EmployeeField target, String field, String value, FieldResult result) {
        if (result instanceof FieldResult.Value) {
            return Optional.empty();
        }
        String label = Optional.ofNullable(candidateFields.get(field))
                .map(CandidateField::label)
                .orElse(field);
        String offered = "Ashby offers “" + value + "” in " + label + ". ";
        String about = field + ":" + value;
        var table = missingFrom(rule, value);
        if (table.isPresent()) {
            return Optional.of(Finding.ofLookup(
                    target.key(),
                    about,
                    table.get().id(),
                    offered + "The lookup table " + table.get().name() + " has no target for it, so " + target.label()
                            + outcome(result) + " Add it to the table."));
        }
        // a blank that no lookup made is what the rule's author asked for, by a condition for example
        return result instanceof FieldResult.Invalid invalid && !invalid.code().equals("missingRequired")
                ? Optional.of(Finding.ofRule(
                        Kind.VALUE_WITHOUT_TARGET,
                        target.key(),
                        about,
                        offered + target.label() + " cannot hold it: " + invalid.message()
                                + ". Add a lookup step, or a choice to the field."))
                : Optional.empty();
    }

    private Optional<LookupTable> missingFrom(Rule rule, String value) {
        return rule.transforms().stream()
                .filter(Transform.Lookup.class::isInstance)
                .map(Transform.Lookup.class::cast)
                .flatMap(lookup -> tables.stream().filter(table -> table.id().equals(lookup.table())))
                .filter(table -> table.entries().stream()
                        .noneMatch(entry -> entry.from().strip().equalsIgnoreCase(value.strip())))
                .findFirst();
    }

    private static String outcome(FieldResult result) {
        return result instanceof FieldResult.Empty ? " would stay empty." : " would need attention.";
    }
}
