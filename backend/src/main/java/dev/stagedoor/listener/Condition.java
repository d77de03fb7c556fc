package dev.stagedoor.listener;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which stage a listener wants; by id for a known stage, by normalized title and type for plans not seen before. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.OneStage.class, name = "stage"),
    @JsonSubTypes.Type(value = Condition.EveryPlan.class, name = "title")
})
public sealed interface Condition {
    /** One stage of one plan. {@code orLater}: this stage or later. */
    record OneStage(String stageId, String title, String type, String planId, boolean orLater) implements Condition {}

    /** Every stage of that title and type. {@code stageIds}: those known when saved, so that a renamed stage keeps matching. */
    record EveryPlan(String title, String type, boolean orLater, List<String> stageIds) implements Condition {
        /** A browser does not send the stages: they are found when the listener is activated. */
        public EveryPlan(String title, String type, boolean orLater, @Nullable List<String> stageIds) {
            this.title = title;
            this.type = type;
            this.orLater = orLater;
            this.stageIds = stageIds == null ? List.of() : List.copyOf(stageIds);
        }
    }
}
