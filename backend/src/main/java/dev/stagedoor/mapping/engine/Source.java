package dev.stagedoor.mapping.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a rule's value begins. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Source.CandidateField.class, name = "candidateField"),
    @JsonSubTypes.Type(value = Source.Template.class, name = "template"),
    @JsonSubTypes.Type(value = Source.Constant.class, name = "constant"),
    @JsonSubTypes.Type(value = Source.FirstOf.class, name = "firstOf"),
    @JsonSubTypes.Type(value = Source.Expression.class, name = "expression")
})
public sealed interface Source {
    /** The value of one candidate field, by its stable key. */
    record CandidateField(String field) implements Source {
        public CandidateField {
            Objects.requireNonNull(field, "field");
        }
    }

    /**
     * Text with candidate fields in it, as in <code>{candidate.firstName} {candidate.lastName}</code>. A field without a
     * value leaves nothing behind; when none has a value, there is none.
     */
    record Template(String text) implements Source {
        public Template {
            Objects.requireNonNull(text, "text");
        }
    }

    /** The same text for everybody. */
    record Constant(String value) implements Source {
        public Constant {
            Objects.requireNonNull(value, "value");
        }
    }

    /** The first of these candidate fields that has a value. */
    record FirstOf(List<String> fields) implements Source {
        public FirstOf(@Nullable List<String> fields) {
            this.fields = fields == null ? List.of() : List.copyOf(fields);
        }
    }

    /**
     * An expression of the Common Expression Language over <code>candidate</code>, <code>application</code>,
     * <code>job</code> and <code>offer</code>; a custom field is <code>candidate.custom["its id"]</code>.
     */
    record Expression(String text) implements Source {
        public Expression {
            Objects.requireNonNull(text, "text");
        }
    }
}
