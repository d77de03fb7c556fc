package dev.stagedoor.reconciling;

import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * PURE. One page of a list.
 *
 * @param next the cursor of the page after it; null on the last
 * @param syncToken from where to go on another day; on the last page only, if at all
 */
record SeenPage(
        List<SeenApplication> applications,
        @Nullable String next,
        @Nullable String syncToken) {
    /**
     * Reads what Ashby sent.
     *
     * @param cursor the one that it was asked with
     * @throws AshbyFailure when there is more and it is not said where: a pass that went on would never end
     */
    static SeenPage read(JsonNode root, @Nullable String cursor) {
        boolean more = root.path("moreDataAvailable").asBoolean(false);
        String next = more ? Json.text(root, "nextCursor") : null;
        if (more && (next == null || next.equals(cursor))) {
            throw new AshbyFailure(
                    AshbyFailure.Kind.UNAVAILABLE,
                    "no_next_cursor",
                    "Ashby announced another page and did not say which.",
                    null);
        }
        return new SeenPage(applications(root.path("results")), next, more ? null : Json.text(root, "syncToken"));
    }

    /** Each once; should a page name one twice, the last word counts. */
    private static List<SeenApplication> applications(JsonNode results) {
        var byId = new LinkedHashMap<String, SeenApplication>();
        for (JsonNode result : results) {
            SeenApplication seen = SeenApplication.read(result);
            if (seen != null) {
                byId.put(seen.applicationId(), seen);
            }
        }
        return new ArrayList<>(byId.values());
    }
}
