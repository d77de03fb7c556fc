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

    static Finding ofListener(Kind kind, String about, String message, UUID listenerId, UUID workflowId) {
        return new Finding(
                kind, listenerId + ":" + about, message, Mend.CHANGE_LISTENER, null, null, listenerId, workflowId);
    }
}
