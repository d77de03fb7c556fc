package dev.stagedoor.demo;

import dev.stagedoor.platform.DatabaseUrl;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a demo may be told by the environment.
 *
 * @param databaseUrl a PostgreSQL to use instead of the embedded one
 * @param ashbyUrl an Ashby to use instead of the sandbox
 */
record DemoSettings(
        int port,
        String publicUrl,
        Path data,
        @Nullable String databaseUrl,
        @Nullable String ashbyUrl) {
    /** @throws Unusable in words */
    static DemoSettings of(Map<String, String> environment) {
        int port = port(environment.getOrDefault("SERVER_PORT", "8080"));
        return new DemoSettings(
                port,
                environment.getOrDefault("STAGEDOOR_PUBLIC_URL", "http://127.0.0.1:" + port),
                Path.of(environment.getOrDefault("STAGEDOOR_DATA_DIR", "data"))
                        .toAbsolutePath()
                        .normalize(),
                databaseUrl(environment.get("STAGEDOOR_DATABASE_URL")),
                environment.get("STAGEDOOR_ASHBY_BASE_URL"));
    }

    private static int port(String text) {
        if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65_535) {
            return Integer.parseInt(text);
        }
        throw new Unusable("SERVER_PORT must be a port between 1 and 65535.");
    }

    private static @Nullable String databaseUrl(@Nullable String text) {
        try {
            if (text != null) {
                DatabaseUrl.parse(text);
            }
            return text;
        } catch (IllegalArgumentException e) {
            throw new Unusable("STAGEDOOR_DATABASE_URL " + e.getMessage() + ".");
        }
    }

    /** A setting that the demo cannot start with. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String words) {
            super(words);
        }
    }
}
