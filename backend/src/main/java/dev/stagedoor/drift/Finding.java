package dev.stagedoor.drift;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * One thing that no longer fits.
 *
 * @param subject what it is about, stable from check to check: the same kind and subject are the same finding
 * @param message what happened and what it would do to the next hire, in words
 */
record Finding(
        Kind kind,
        String subject,
        String message,
        Mend mend,
        @Nullable String employeeField,
        @Nullable String lookupTable,
        @Nullable UUID listenerId,
        @Nullable UUID workflowId) {

    /** What drifted. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Kind {
        FIELD_GONE,
        FIELD_ARCHIVED,
        VALUE_WITHOUT_TARGET,
        STAGE_GONE,
        STAGE_RENAMED,
        PLAN_ARCHIVED,
        PLAN_CHANGED
    }

    /** What a person does about it. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Mend {
        CHANGE_RULE,
        EDIT_LOOKUP_TABLE,
        CHANGE_LISTENER
    }

    /** How grave: 0 stops values or people altogether, 1 some of them, 2 none. */
    int rank() {
        return switch (kind) {
            case STAGE_GONE, FIELD_GONE, FIELD_ARCHIVED -> 0;
            case STAGE_RENAMED -> 2;
            default -> 1;
        };
    }

    /** Good to know, and nothing goes wrong by it. */
    boolean isHarmless() {
        return rank() == 2;
    }

    /** The stage that was renamed; null for what is about something else. */
    @Nullable
    String stageId() {
        return kind == Kind.STAGE_RENAMED ? subject.split(":", -1)[1] : null;
    }

    static Finding ofRule(Kind kind, String employeeField, String about, String message) {
        return new Finding(
                kind, employeeField + ":" + about, message, Mend.CHANGE_RULE, employeeField, null, null, null);
    }

    static Finding ofLookup(String employeeField, String about, String table, String message) {
        return new Finding(
                Kind.VALUE_WITHOUT_TARGET,
                employeeField + ":" + about,
                message,
                Mend.EDIT_LOOKUP_TABLE,
                employeeField,
                table,
                null,
                null);
    }

    /** @param about begins with the stage's id, where it is about a stage that there is */
    static Finding ofListener(Kind kind, String about, String message, UUID listenerId, UUID workflowId) {
        return new Finding(
                kind, listenerId + ":" + about, message, Mend.CHANGE_LISTENER, null, null, listenerId, workflowId);
    }
}
