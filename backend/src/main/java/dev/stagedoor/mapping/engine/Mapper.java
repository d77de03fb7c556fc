package dev.stagedoor.mapping.engine;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The engine's one door. Total: any values give results or problems in words; it never throws. */
public final class Mapper {
    private Mapper() {}

    /** One result per target, in the targets' order. */
    public static List<FieldResult> map(List<Rule> rules, List<Target> targets, Map<String, JsonNode> values) {
        throw new UnsupportedOperationException("not built yet");
    }
}
