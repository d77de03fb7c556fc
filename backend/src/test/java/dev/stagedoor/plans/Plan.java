package dev.stagedoor.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * How one statement was carried out.
 *
 * @param scanned whole tables that were read from end to end
 * @param pages that it touched
 * @param widest the most rows that one of its steps looked at, with those that it threw away
 */
record Plan(String statement, List<String> scanned, long pages, long widest) {
    /** They grow with every delivery, or every person. */
    private static final Set<String> GROWING = Set.of(
            "delivery",
            "delivery_body",
            "delivery_key",
            "attempt",
            "employee",
            "employee_email",
            "employee_identity",
            "enrollment",
            "enrollment_cause",
            "activity",
            "audit",
            "seen_application");

    /** Whether there is anything at all is seen at the first row. */
    private static final long A_GLANCE = 100;

    static Plan read(JsonNode explained) {
        var scanned = new ArrayList<String>();
        JsonNode root = explained.path("Plan");
        long widest = widest(root, scanned);
        long pages = root.path("Shared Hit Blocks").asLong(0)
                + root.path("Shared Read Blocks").asLong(0);
        return new Plan(explained.path("Query Text").asString("").strip(), List.copyOf(scanned), pages, widest);
    }

    private static long widest(JsonNode node, List<String> scanned) {
        String table = node.path("Relation Name").asString("");
        boolean whole = node.path("Node Type").asString("").equals("Seq Scan");
        double loops = node.path("Actual Loops").asDouble(0);
        long widest = Math.round(loops
                * (node.path("Actual Rows").asDouble(0)
                        + node.path("Rows Removed by Filter").asDouble(0)
                        + node.path("Rows Removed by Index Recheck").asDouble(0)));
        if (whole && GROWING.contains(table) && widest > A_GLANCE) {
            scanned.add(table);
        }
        for (JsonNode below : node.path("Plans")) {
            widest = Math.max(widest, widest(below, scanned));
        }
        return widest;
    }
}
