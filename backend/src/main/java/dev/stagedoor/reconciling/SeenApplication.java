package dev.stagedoor.reconciling;

import dev.stagedoor.ashby.Json;
import dev.stagedoor.ashby.Stage;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An application as a list of Ashby's last told of it. No name and no address: who it is, a dossier tells. */
public record SeenApplication(
        String applicationId,
        String candidateId,
        @Nullable String jobId,
        @Nullable String jobTitle,
        @Nullable Stage stage,
        String status,
        Instant updatedAt) {
    /** Null for what has no id or no candidate: nothing could be asked about it. */
    static @Nullable SeenApplication read(JsonNode node) {
        String id = Json.text(node, "id");
        String candidate = Json.text(node, "candidate", "id");
        return id == null || candidate == null
                ? null
                : new SeenApplication(
                        id,
                        candidate,
                        Json.text(node, "job", "id"),
                        Json.text(node, "job", "title"),
                        Stage.read(node.path("currentInterviewStage")),
                        Json.textOr("", node, "status"),
                        Objects.requireNonNullElse(Json.instant(node, "updatedAt"), Instant.EPOCH));
    }
}
