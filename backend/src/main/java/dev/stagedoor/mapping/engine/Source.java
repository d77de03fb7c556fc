package dev.stagedoor.mapping.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;

/** Where a rule's value begins. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes(@JsonSubTypes.Type(value = Source.CandidateField.class, name = "candidateField"))
public sealed interface Source {
    /** The value of one candidate field, by its stable key. */
    record CandidateField(String field) implements Source {
        public CandidateField {
            Objects.requireNonNull(field, "field");
        }
    }
}
