package dev.stagedoor.mapping.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.stagedoor.mapping.engine.Example;
import dev.stagedoor.mapping.engine.LookupTable;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.engine.Transform;
import dev.stagedoor.mapping.lookup.Entries;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is written and read. Nothing in it is of one organization only but the ids of custom candidate fields, and those
 * carry what is needed to find them elsewhere. The schema beside it says the same for other programs.
 */
@JsonPropertyOrder({"$schema", "version", "note", "rules", "lookupTables", "employeeFields", "candidateFields"})
record MappingDocument(
        @JsonProperty("$schema") @Nullable String schema,
        @Nullable Long version,
        @Nullable String note,
        List<DocumentRule> rules,
        List<DocumentTable> lookupTables,
        List<Target> employeeFields,
        List<DocumentCandidateField> candidateFields) {
    static final String SCHEMA = "https://stagedoor.dev/schemas/field-mapping-1.json";

    MappingDocument(
            @Nullable String schema,
            @Nullable Long version,
            @Nullable String note,
            @Nullable List<DocumentRule> rules,
            @Nullable List<DocumentTable> lookupTables,
            @Nullable List<Target> employeeFields,
            @Nullable List<DocumentCandidateField> candidateFields) {
        this.schema = schema;
        this.version = version;
        this.note = note;
        this.rules = rules == null ? List.of() : List.copyOf(rules);
        this.lookupTables = lookupTables == null ? List.of() : List.copyOf(lookupTables);
        this.employeeFields = employeeFields == null ? List.of() : List.copyOf(employeeFields);
        this.candidateFields = candidateFields == null ? List.of() : List.copyOf(candidateFields);
    }

    /**
     * A rule. Its steps name lookup tables by their names.
     *
     * @param label of the employee field, for readers
     * @param words the rule as a person reads it, for readers
     */
    @JsonPropertyOrder({"employeeField", "label", "words", "source", "transforms", "examples"})
    record DocumentRule(
            String employeeField,
            @Nullable String label,
            @Nullable String words,
            Source source,
            @Nullable List<Transform> transforms,
            @Nullable List<Example> examples) {
        DocumentRule {
            Objects.requireNonNull(employeeField, "employeeField");
            Objects.requireNonNull(source, "source");
        }

        Rule rule() {
            return new Rule(employeeField, source, transforms, examples);
        }
    }

    /** A lookup table with all its lines. */
    @JsonPropertyOrder({"name", "entries"})
    record DocumentTable(String name, List<LookupTable.Entry> entries) {
        DocumentTable {
            name = Entries.name(name);
            entries = Entries.clean(Objects.requireNonNull(entries, "entries"));
        }
    }

    /** A candidate field that the rules read. A custom one is looked for by its label and object where its key is unknown. */
    @JsonPropertyOrder({"key", "label", "object", "type", "custom"})
    record DocumentCandidateField(String key, String label, String object, String type, boolean custom) {
        DocumentCandidateField {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(object, "object");
        }
    }
}
