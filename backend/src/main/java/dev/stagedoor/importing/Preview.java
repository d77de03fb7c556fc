package dev.stagedoor.importing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.stagedoor.mapping.engine.FieldTrace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A plan shown and not carried out. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Preview.Shown.class, name = "shown"),
    @JsonSubTypes.Type(value = Preview.Choose.class, name = "choose"),
    @JsonSubTypes.Type(value = Preview.None.class, name = "none")
})
sealed interface Preview {
    /**
     * The person and the values.
     *
     * @param plan what would be done, in words
     * @param problems why it would need attention, each in a sentence; none where it would not
     */
    record Shown(
            Subject person,
            List<Choice> applications,
            @Nullable String offer,
            List<Row> rows,
            List<String> notes,
            String plan,
            List<String> problems)
            implements Preview {}

    /** Several candidates share the address. */
    record Choose(String message, List<Choice> candidates) implements Preview {}

    /** Nobody to show, and why. */
    record None(String message) implements Preview {}

    record Subject(
            String name,
            String applicationId,
            @Nullable String jobTitle,
            @Nullable String stage,
            String status) {}

    record Choice(String applicationId, String label) {}

    /**
     * What one employee field would get.
     *
     * @param candidateFields all that the value came from
     * @param steps the way there: the source's value first, then what each step made of it; none without a rule
     * @param inputs what the rule reads and has a value, by candidate field: enough to make an example of it
     */
    record Row(
            String employeeField,
            @Nullable JsonNode value,
            @Nullable String display,
            @Nullable String problem,
            List<String> candidateFields,
            List<FieldTrace.Step> steps,
            Map<String, JsonNode> inputs) {}
}
