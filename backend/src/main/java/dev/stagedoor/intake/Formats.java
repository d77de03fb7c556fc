package dev.stagedoor.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** PURE. What form a body may come in: JSON as Ashby sends it, not compressed. What a call does not say is no reason to refuse it. */
final class Formats {
    private static final MediaType SUFFIX = new MediaType("application", "*+json");

    private Formats() {}

    static boolean areReadable(HttpHeaders headers) {
        return isPlain(headers.getFirst(HttpHeaders.CONTENT_ENCODING))
                && isJson(headers.getFirst(HttpHeaders.CONTENT_TYPE));
    }

    private static boolean isPlain(@Nullable String encoding) {
        return encoding == null || encoding.equalsIgnoreCase("identity");
    }

    private static boolean isJson(@Nullable String type) {
        try {
            return type == null
                    || MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(type))
                    || SUFFIX.includes(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
