package dev.stagedoor.reconciling.ledger;

import dev.stagedoor.ashby.Json;
import dev.stagedoor.ashby.Stage;
import dev.stagedoor.ashby.Stages;
import dev.stagedoor.listener.Reach;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * PURE. What one look at an application told of its way: when it entered what a listener waits for.
 *
 * @param entered the stage by which it entered; null when it never did
 * @param enteredAt null when it never did; when it last changed where nothing tells when it entered
 * @param proof whether the present stage proves it or only the history
 */
record Look(
        String applicationId,
        String candidateId,
        String person,
        String jobTitle,
        String status,
        Instant updatedAt,
        @Nullable Stage entered,
        @Nullable Instant enteredAt,
        Proof proof) {
    /** By what it is known. */
    enum Proof {
        STAGE,
        HISTORY,
        /** By the present stage, of which the history does not tell: when it entered is not known. */
        UNDATED,
        NONE
    }

    private record Item(String stageId, String title, Instant at) {}

    /** @param application as {@code application.info} answers it, with its history */
    static Look of(String applicationId, JsonNode application, Reach reach, Stages stages) {
        Stage present = Stage.read(application.path("currentInterviewStage"));
        Instant updatedAt = Objects.requireNonNullElse(Json.instant(application, "updatedAt"), Instant.EPOCH);
        // Who was archived since is not taken in, and is nobody to wait for.
        boolean isArchived = "Archived".equalsIgnoreCase(Json.textOr("", application, "status"));
        Item entry = isArchived ? null : lastEntry(history(application), reach);
        boolean isIn = !isArchived && present != null && reach.in().contains(present.id());
        Stage entered = entry != null ? stage(entry, present, stages) : isIn ? present : null;
        // A history can be edited: where somebody stands now is believed before it.
        Instant enteredAt = entry != null ? entry.at() : isIn ? updatedAt : null;
        return new Look(
                applicationId,
                Json.textOr("", application, "candidate", "id"),
                Json.textOr("", application, "candidate", "name"),
                Json.textOr("", application, "job", "title"),
                Json.textOr("", application, "status"),
                updatedAt,
                entered,
                enteredAt,
                proof(isIn, entry != null));
    }

    private static Proof proof(boolean isIn, boolean isInHistory) {
        if (isInHistory) {
            return isIn ? Proof.STAGE : Proof.HISTORY;
        }
        return isIn ? Proof.UNDATED : Proof.NONE;
    }

    /** The last time that the way led from elsewhere into one of the wanted stages. */
    private static @Nullable Item lastEntry(List<Item> history, Reach reach) {
        Item entry = null;
        String before = null;
        for (Item item : history) {
            boolean isNew = before == null
                    || !reach.in().contains(before)
                    || item.stageId().equals(before);
            if (reach.in().contains(item.stageId()) && isNew) {
                entry = item;
            }
            before = item.stageId();
        }
        return entry;
    }

    private static List<Item> history(JsonNode application) {
        var items = new ArrayList<Item>();
        for (JsonNode node : application.path("applicationHistory")) {
            String stage = Json.text(node, "stageId");
            Instant at = Json.instant(node, "enteredStageAt");
            if (stage != null && at != null) {
                items.add(new Item(stage, Json.textOr("", node, "title"), at));
            }
        }
        items.sort(Comparator.comparing(Item::at));
        return items;
    }

    private static Stage stage(Item entry, @Nullable Stage present, Stages stages) {
        if (present != null && present.id().equals(entry.stageId())) {
            return present;
        }
        return stages.stage(entry.stageId()).orElseGet(() -> new Stage(entry.stageId(), entry.title(), "", 0, ""));
    }
}
