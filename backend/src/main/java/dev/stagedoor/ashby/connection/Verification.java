package dev.stagedoor.ashby.connection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** What a key may do, as probed at one moment. Kept as JSON, and shown as it is. */
record Verification(
        Status status,
        Instant checkedAt,
        List<Permission> permissions,
        List<CannotCheck> cannotCheck,
        @Nullable String message) {
    /** What Ashby said of the key as a whole. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Status {
        VALID,
        WRONG_KEY,
        UNREACHABLE
    }

    /** Whether the key has one permission. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum State {
        GRANTED,
        MISSING,
        UNKNOWN
    }

    /** @param without what will not work without this permission */
    record Permission(String key, String label, State state, String without) {}

    /** @param without what would silently be missing */
    record CannotCheck(String label, String without) {}

    static final List<CannotCheck> CANNOT_CHECK = List.of(
            new CannotCheck(
                    "Access to confidential jobs",
                    "Candidates of confidential jobs look as if they did not exist: their deliveries need attention."),
            new CannotCheck(
                    "Access to non-offer private fields",
                    "Private custom fields are not listed, and mapped ones silently give no value."));

    boolean isValid() {
        return status == Status.VALID;
    }
}
