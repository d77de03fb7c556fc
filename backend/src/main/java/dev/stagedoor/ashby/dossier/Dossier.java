package dev.stagedoor.ashby.dossier;

import dev.stagedoor.ashby.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All that Ashby knows of one application at one moment.
 *
 * @param values candidate field key to value, as plain JSON: text, number, boolean, {amount, currency}, list; absent when Ashby has none
 * @param offers whether an offer still stands
 * @param offerNote which offer was chosen and why, or why there is none
 */
public record Dossier(
        String applicationId,
        String candidateId,
        String candidateName,
        List<String> emails,
        String status,
        Stage stage,
        @Nullable String jobTitle,
        Instant updatedAt,
        Map<String, JsonNode> values,
        Offers offers,
        String offerNote,
        @Nullable String profileUrl,
        Instant fetchedAt) {
    /** What became of an application's offers. */
    public enum Offers {
        NONE,
        /** At least one is accepted or may still be. */
        STANDING,
        /** There were some, and all are declined or cancelled. */
        WITHDRAWN,
        /** The API key may not read them. */
        UNKNOWN
    }
}
