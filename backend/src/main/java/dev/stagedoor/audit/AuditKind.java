package dev.stagedoor.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people do that is written down. The screen has a sentence for each: it is not compiled before it has. */
public enum AuditKind {
    CONNECTION_SAVED("connection.saved"),
    DELIVERY_TRIED_AGAIN("delivery.triedAgain"),
    DELIVERY_DECIDED("delivery.decided"),
    DELIVERY_IMPORTED_ANYWAY("delivery.importedAnyway"),
    DELIVERY_IGNORED("delivery.ignored"),
    DELIVERY_IGNORE_UNDONE("delivery.ignoreUndone"),
    DELIVERY_VALUES_ENTERED("delivery.valuesEntered"),
    DELIVERY_REPLAYED("delivery.replayed"),
    DRIFT_CHECK_ASKED("drift.checkAsked"),
    DRIFT_SET_ASIDE("drift.setAside"),
    EMPLOYEE_CREATED("employee.created"),
    EMPLOYEE_CHANGED("employee.changed"),
    EMPLOYEE_APPLIED("employee.applied"),
    EMPLOYEE_FIELD_CREATED("employeeField.created"),
    EMPLOYEE_FIELD_CHANGED("employeeField.changed"),
    EMPLOYEE_FIELD_RETIRED("employeeField.retired"),
    EMPLOYEE_FIELD_RESTORED("employeeField.restored"),
    EMPLOYEE_FIELDS_ORDERED("employeeFields.ordered"),
    EMPLOYEES_IMPORTED("employees.imported"),
    FIELD_MAPPING_SAVED("fieldMapping.saved"),
    FIELD_MAPPING_RESTORED("fieldMapping.restored"),
    FIELD_MAPPING_IMPORTED("fieldMapping.imported"),
    LEDGER_BROUGHT_IN("ledger.broughtIn"),
    LEDGER_SET_ASIDE("ledger.setAside"),
    LEDGER_NO_LONGER_SET_ASIDE("ledger.noLongerSetAside"),
    LEDGER_LOOKED_BACK("ledger.lookedBack"),
    LEDGER_LOOKING_BACK_CANCELLED("ledger.lookingBackCancelled"),
    LISTENER_DRAFTED("listener.drafted"),
    LISTENER_ACTIVATED("listener.activated"),
    LISTENER_PAUSED("listener.paused"),
    LISTENER_RESUMED("listener.resumed"),
    LISTENER_RESUMED_TAKING_IN("listener.resumedTakingIn"),
    LISTENER_NEW_SECRET("listener.newSecret"),
    LISTENER_REMOVED("listener.removed"),
    LOOKUP_TABLE_CREATED("lookupTable.created"),
    LOOKUP_TABLE_CHANGED("lookupTable.changed"),
    LOOKUP_TABLE_REMOVED("lookupTable.removed"),
    LOOKUP_TABLE_BROUGHT_BACK("lookupTable.broughtBack"),
    REPLAY_STARTED("replay.started"),
    REPLAY_APPLIED("replay.applied"),
    REPLAY_STOPPED("replay.stopped"),
    TRIAL_STARTED("trial.started"),
    TRIAL_CANCELLED("trial.cancelled"),
    WAITING_PROCESSED_ALL("waiting.processedAll"),
    WAITING_PROCESSED("waiting.processed"),
    WAITING_IGNORED("waiting.ignored"),
    WEBHOOK_ASKED("webhook.asked"),
    WEBHOOK_ONLY_ONE("webhook.onlyOne"),
    WEBHOOK_REMOVAL_ASKED("webhook.removalAsked"),
    WEBHOOK_FORGOTTEN("webhook.forgotten"),
    WORKFLOW_CREATED("workflow.created"),
    WORKFLOW_CHANGED("workflow.changed");

    private static final Map<String, AuditKind> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(AuditKind::code, Function.identity()));

    private final String code;

    AuditKind(String code) {
        this.code = code;
    }

    /** As it is stored, for good, and written to JSON. */
    @JsonValue
    String code() {
        return code;
    }

    /** Null for one that a newer node of another version stored. */
    static @Nullable AuditKind of(String code) {
        return BY_CODE.get(code);
    }
}
