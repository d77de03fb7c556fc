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
import dev.stagedoor.mapping.engine.value.CustomKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** PURE. Rules that read what Ashby no longer has, and values that Ashby offers and a rule has no answer to. */
final class MappingDrift {

    private final Map<String, CandidateField> candidateFields;
    private final Map<String, EmployeeField> employeeFields;
    private final OfferedValues offered;
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
        this.tables = tables;
        this.offered = new OfferedValues(this.candidateFields, selectable, tables);
    }

    List<Finding> of(List<Rule> rules) {
        var findings = new ArrayList<Finding>();
        for (Rule rule : rules) {
            EmployeeField target = employeeFields.get(rule.employeeField());
            if (target != null) {
                Mapper.candidateFields(rule)
                        .forEach(field -> readable(rule, target, field).ifPresent(findings::add));
                findings.addAll(offered.of(rule, target));
            }
        }
        return List.copyOf(findings);
    }

    private Optional<Finding> readable(Rule rule, EmployeeField target, String field) {
        CandidateField known = candidateFields.get(field);
        if (known == null) {
            return CustomKey.is(field)
                    ? Optional.of(Finding.ofRule(
                            Kind.FIELD_GONE,
                            target.key(),
                            field,
                            "Ashby no longer has the custom field that " + target.label()
                                    + " is mapped to, or the API key may not see it. "
                                    + consequence(rule, target, field)
                                    + " Choose another field."))
                    : Optional.empty();
        }
        return known.archived()
                ? Optional.of(Finding.ofRule(
                        Kind.FIELD_ARCHIVED,
                        target.key(),
                        field,
                        "The field “" + known.label() + "” was archived in Ashby; " + target.label()
                                + " is mapped to it. New candidates will have no value there. "
                                + consequence(rule, target, field)
                                + " Choose another field."))
                : Optional.empty();
    }

    /** What comes of the rule when the field has no value: nothing, unless it reads others or has an answer to that. */
    private String consequence(Rule rule, EmployeeField target, String field) {
        var sources = OfferedValues.sources(rule);
        if (!sources.contains(field)) {
            return "A condition of the rule would find no value there.";
        }
        if (sources.stream().anyMatch(other -> !other.equals(field) && hasValues(other))) {
            return rule.source() instanceof Source.FirstOf
                    ? "The rule still reads its other fields; only where they have no value either, "
                            + (target.required() ? "whoever comes would need attention." : "it would stay empty.")
                    : "What the rule makes would be without it.";
        }
        var mapper = Mapper.of(List.of(rule), List.of(Targets.of(target)), tables);
        return switch (mapper.map(Map.of(), Addresses.NONE).getFirst()) {
            case FieldResult.Value(var _, var _, String display, var _) ->
                "It would be “" + display + "” for all of them.";
            case FieldResult.Empty _ -> "It would stay empty.";
            case FieldResult.Invalid invalid ->
                target.required()
                        ? "It is required, so whoever comes would need attention."
                        : invalid.stops(false) ? "Whoever comes would need attention." : "It would stay empty.";
        };
    }

    private boolean hasValues(String field) {
        CandidateField known = candidateFields.get(field);
        return known == null ? !CustomKey.is(field) : !known.archived();
    }
}
