package dev.stagedoor.mapping.engine.suggestion;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A candidate field as far as it is known.
 *
 * @param object Candidate, Application, Job or Offer
 * @param seen some of its values
 */
public record Known(
        String key,
        String label,
        String object,
        String type,
        boolean custom,
        boolean isPrivate,
        boolean archived,
        List<JsonNode> seen) {
    String title() {
        return object + " · " + label;
    }
}
