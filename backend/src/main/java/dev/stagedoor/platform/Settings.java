package dev.stagedoor.platform;

import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Checks all settings before anything starts: a missing or unusable one stops the start with the whole list. One database
 * URL serves R2DBC and the migrations.
 */
class Settings implements EnvironmentPostProcessor {
    private static final int SHORTEST_TOKEN = 16;

    /** Everything that is wrong with the settings, in words. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<String> problems;

        Unusable(List<String> problems) {
            super(String.join("\n", problems));
            this.problems = problems;
        }

        List<String> problems() {
            return problems;
        }
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var problems = new ArrayList<String>();
        checkUrl(
                problems,
                "STAGEDOOR_PUBLIC_URL",
                environment.getProperty("stagedoor.public-url"),
                "https://stagedoor.example.com");
        checkUrl(
                problems,
                "STAGEDOOR_OIDC_ISSUER",
                environment.getProperty("stagedoor.oidc.issuer"),
                "https://login.example.com/realms/company");
        checkUrl(
                problems,
                "STAGEDOOR_ASHBY_BASE_URL",
                environment.getProperty("stagedoor.ashby.base-url"),
                "https://api.ashbyhq.com");
        if (isBlank(environment.getProperty("stagedoor.oidc.client-id"))) {
            problems.add("STAGEDOOR_OIDC_CLIENT_ID is missing. Set it to the public client of your identity provider.");
        }
        checkKeys(problems, environment.getProperty("stagedoor.encryption-key"));
        checkMetricsToken(problems, environment.getProperty("stagedoor.metrics-token"));
        DatabaseUrl database = database(problems, environment.getProperty("stagedoor.database-url"));
        if (!problems.isEmpty() || database == null) {
            throw new Unusable(problems);
        }
        environment.getPropertySources().addFirst(new MapPropertySource("stagedoor-database", properties(database)));
    }

    private static Map<String, Object> properties(DatabaseUrl database) {
        var properties = new HashMap<String, Object>();
        properties.put("spring.r2dbc.url", database.r2dbc());
        properties.put("spring.r2dbc.username", database.user());
        properties.put("spring.r2dbc.password", database.password());
        properties.put("spring.flyway.url", database.jdbc());
        properties.put("spring.flyway.user", database.user());
        properties.put("spring.flyway.password", database.password());
        return properties;
    }

    private static @Nullable DatabaseUrl database(List<String> problems, @Nullable String url) {
        if (url == null || url.isBlank()) {
            problems.add("STAGEDOOR_DATABASE_URL is missing. Set it to postgresql://user:password@host:5432/database.");
            return null;
        }
        try {
            return DatabaseUrl.parse(url);
        } catch (IllegalArgumentException e) {
            problems.add("STAGEDOOR_DATABASE_URL " + e.getMessage() + ".");
            return null;
        }
    }

    private static void checkKeys(List<String> problems, @Nullable String keys) {
        if (keys == null || keys.isBlank()) {
            problems.add("STAGEDOOR_ENCRYPTION_KEY is missing. Make one with: openssl rand -base64 32");
            return;
        }
        for (String key : keys.split(",", -1)) {
            if (!isKey(key.strip())) {
                problems.add(
                        "STAGEDOOR_ENCRYPTION_KEY must be 32 bytes in base64 (openssl rand -base64 32); two are separated by a comma.");
                return;
            }
        }
    }

    private static void checkMetricsToken(List<String> problems, @Nullable String token) {
        if (token != null && !token.isBlank() && token.length() < SHORTEST_TOKEN) {
            problems.add("STAGEDOOR_METRICS_TOKEN is too short to be a secret. Make one with: openssl rand -hex 32");
        }
    }

    private static boolean isKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == 32;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void checkUrl(List<String> problems, String name, @Nullable String value, String example) {
        if (value == null || value.isBlank()) {
            problems.add(name + " is missing. Set it to an address such as " + example + ".");
        } else if (!isHttpUrl(value)) {
            problems.add(name + " is not an http or https address. An example: " + example + ".");
        }
    }

    private static boolean isHttpUrl(String value) {
        try {
            URI uri = URI.create(value);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
