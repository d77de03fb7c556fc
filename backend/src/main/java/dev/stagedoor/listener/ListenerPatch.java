package dev.stagedoor.listener;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What an administrator does with a listener. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ListenerPatch.Activate.class, name = "activate"),
    @JsonSubTypes.Type(value = ListenerPatch.Pause.class, name = "pause"),
    @JsonSubTypes.Type(value = ListenerPatch.Resume.class, name = "resume"),
    @JsonSubTypes.Type(value = ListenerPatch.Remove.class, name = "remove"),
    @JsonSubTypes.Type(value = ListenerPatch.NewSecret.class, name = "newSecret")
})
sealed interface ListenerPatch {
    /** Create event listener: from now on it takes people in. */
    record Activate(@Nullable String event, @Nullable Condition condition) implements ListenerPatch {}

    /** Keeps answering; what arrives is ignored and can be taken in on resuming. */
    record Pause() implements ListenerPatch {}

    /**
     * Takes people in again.
     *
     * @param takeIn also what was ignored because of the pause
     */
    record Resume(@Nullable Boolean takeIn) implements ListenerPatch {}

    /** Its endpoint is gone from now on. */
    record Remove() implements ListenerPatch {}

    /** Another secret key, shown once. */
    record NewSecret() implements ListenerPatch {}
}
