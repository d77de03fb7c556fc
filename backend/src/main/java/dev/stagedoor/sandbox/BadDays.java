package dev.stagedoor.sandbox;

import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What goes wrong today, kept under one document: {@code slowMillis}; {@code rateLimited} (answer the next so many calls
 * with 429), {@code retryAfter} (seconds, null: without the header); {@code serverErrors} (the next so many with 503);
 * {@code temporaryFailures} (the next so many with 200 and success false); {@code staleTokens} (the next so many sync tokens
 * have expired); {@code duplicates} (every webhook twice); {@code permissionsAs200}.
 */
final class BadDays {
    static final String ID = Kind.SETTING.id(1);

    /** What to do to one call. */
    enum Fault {
        NONE,
        RATE_LIMIT,
        SERVER_ERROR,
        TEMPORARY
    }

    private final Company company;

    BadDays(Company company) {
        this.company = company;
    }

    static ObjectNode none() {
        return Json.object()
                .put("id", ID)
                .put("slowMillis", 0)
                .put("rateLimited", 0)
                .putNull("retryAfter")
                .put("serverErrors", 0)
                .put("temporaryFailures", 0)
                .put("staleTokens", 0)
                .put("duplicates", false)
                .put("permissionsAs200", false);
    }

    ObjectNode now() {
        return company.find(Kind.SETTING, ID).orElseGet(BadDays::none);
    }

    /** Changes what is named and leaves the rest. */
    ObjectNode set(ObjectNode wanted) {
        ObjectNode next = now().deepCopy();
        next.properties().stream().map(java.util.Map.Entry::getKey).toList().forEach(name -> {
            JsonNode value = wanted.get(name);
            if (value != null && !name.equals("id")) {
                next.set(name, value);
            }
        });
        return company.put(Kind.SETTING, next);
    }

    Duration delay() {
        return Duration.ofMillis(Math.min(60_000, now().path("slowMillis").asInt(0)));
    }

    boolean duplicates() {
        return now().path("duplicates").asBoolean(false);
    }

    boolean permissionsAs200() {
        return now().path("permissionsAs200").asBoolean(false);
    }

    Optional<Integer> retryAfter() {
        JsonNode seconds = now().path("retryAfter");
        return seconds.isIntegralNumber() ? Optional.of(seconds.asInt()) : Optional.empty();
    }

    /** The fault of this call; it is used up by asking. */
    Fault next() {
        if (take("rateLimited")) {
            return Fault.RATE_LIMIT;
        }
        if (take("serverErrors")) {
            return Fault.SERVER_ERROR;
        }
        return take("temporaryFailures") ? Fault.TEMPORARY : Fault.NONE;
    }

    boolean tokenIsStale() {
        return take("staleTokens");
    }

    private synchronized boolean take(String counter) {
        int left = now().path(counter).asInt(0);
        if (left > 0) {
            company.put(Kind.SETTING, now().deepCopy().put(counter, left - 1));
        }
        return left > 0;
    }
}
