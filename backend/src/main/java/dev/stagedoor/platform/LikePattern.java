package dev.stagedoor.platform;

/** PURE. Parts of patterns for SQL's {@code like}. */
public final class LikePattern {
    private LikePattern() {}

    /** A part in which {@code %} and {@code _} mean themselves. */
    public static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
