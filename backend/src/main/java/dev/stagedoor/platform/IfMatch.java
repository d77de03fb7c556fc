package dev.stagedoor.platform;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** Versions as entity tags: {@code ETag: "3"} goes out, {@code If-Match: "3"} comes back with a change. */
public final class IfMatch {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?([0-9]{1,18})\"?");

    private IfMatch() {}

    /** The version that the change was made on. 428 when the header is empty: a change must say what it would overwrite. */
    public static long version(String header) {
        var tag = TAG.matcher(header.strip());
        if (tag.matches()) {
            return Long.parseLong(tag.group(1));
        }
        throw new Problem(
                HttpStatus.PRECONDITION_REQUIRED,
                "version-missing",
                "The change does not say which version it was made on",
                "Reload, then make your change again.",
                List.of());
    }

    public static String tag(long version) {
        return "\"" + version + "\"";
    }
}
