package dev.stagedoor.mapping.engine;

import java.util.List;

/** An employee field as the engine sees it. */
public record Target(String key, String label, String type, boolean required, List<String> choices) {}
