package dev.stagedoor.mapping.document;

import dev.stagedoor.ashby.dossier.CandidateField;
import dev.stagedoor.mapping.FieldMapping;
import dev.stagedoor.mapping.document.MappingDocument.DocumentCandidateField;
import dev.stagedoor.mapping.document.MappingDocument.DocumentRule;
import dev.stagedoor.mapping.document.MappingDocument.DocumentTable;
import dev.stagedoor.mapping.engine.Mapper;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.engine.check.RuleWords;
import dev.stagedoor.mapping.engine.value.CustomKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** PURE. Writes a version of the mapping. The same version gives the same document, so that a difference is one. */
final class Exporting {
    private final FieldMapping mapping;
    private final Map<String, String> names;
    private final Map<String, Target> fields;

    private Exporting(FieldMapping mapping, Map<String, String> names) {
        this.mapping = mapping;
        this.names = names;
        this.fields = mapping.fields().stream().collect(Collectors.toMap(Target::key, Function.identity()));
    }

    /** Names are what the candidate fields are called, by their keys. */
    static MappingDocument document(FieldMapping mapping, List<CandidateField> known, Map<String, String> names) {
        return new Exporting(mapping, names).document(known);
    }

    private MappingDocument document(List<CandidateField> known) {
        return new MappingDocument(
                MappingDocument.SCHEMA,
                mapping.version(),
                mapping.note(),
                mapping.rules().stream().map(this::rule).toList(),
                mapping.tables().stream()
                        .map(table -> new DocumentTable(table.name(), table.entries()))
                        .toList(),
                employeeFields(),
                candidateFields(known));
    }

    private DocumentRule rule(Rule rule) {
        var tables = mapping.tableNames();
        var target = fields.get(rule.employeeField());
        return new DocumentRule(
                rule.employeeField(),
                target == null ? rule.employeeField() : target.label(),
                RuleWords.of(rule, new RuleWords.Names(names, tables)),
                rule.source(),
                Rewriting.tables(rule.transforms(), id -> tables.getOrDefault(id, id)),
                rule.examples());
    }

    private List<Target> employeeFields() {
        Set<String> used = mapping.rules().stream().map(Rule::employeeField).collect(Collectors.toSet());
        return mapping.fields().stream()
                .filter(field -> used.contains(field.key()))
                .toList();
    }

    /** Each custom field that is used stands here, also when Ashby does not tell of it now: import looks for it. */
    private List<DocumentCandidateField> candidateFields(List<CandidateField> known) {
        Set<String> used = mapping.rules().stream()
                .flatMap(rule -> Mapper.candidateFields(rule).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var told = known.stream().map(CandidateField::key).collect(Collectors.toSet());
        return Stream.concat(
                        known.stream()
                                .filter(field -> used.contains(field.key()))
                                .map(field -> new DocumentCandidateField(
                                        field.key(), field.label(), field.object(), field.type(), field.custom())),
                        used.stream()
                                .filter(key -> CustomKey.is(key) && !told.contains(key))
                                .map(key -> untold(key)))
                .toList();
    }

    private static DocumentCandidateField untold(String key) {
        String object = CustomKey.object(key);
        return new DocumentCandidateField(
                key, key, Character.toUpperCase(object.charAt(0)) + object.substring(1), "unknown", true);
    }
}
