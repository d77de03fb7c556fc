package dev.stagedoor.home;

import dev.stagedoor.listener.webhook.Webhooks;
import dev.stagedoor.reconciling.ledger.Ledgers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * The home screen. What is for administrators only is null for members.
 *
 * @param missing whom Ashby did not announce, by listener
 * @param webhooks by which Ashby announces nobody, or not as it should
 * @param quiet listeners that are silent for unusually long
 * @param drift what in Ashby no longer fits what is set up here, in words, the gravest first
 */
record Home(
        @Nullable List<ChecklistStep> checklist,
        @Nullable Long needsAttention,
        @Nullable Long waiting,
        List<Arrival> arrivals,
        List<Day> arrivalsPerDay,
        @Nullable ConnectionSummary connection,
        @Nullable List<Ledgers.Missing> missing,
        @Nullable List<Webhooks.Alarm> webhooks,
        @Nullable List<Ledgers.Quiet> quiet,
        @Nullable List<String> drift) {
    /** The five steps of the set-up. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Step {
        CONNECT,
        MAP,
        LISTEN,
        CALLED,
        ENROLLED
    }

    /** @param stuck why it does not go on by itself; null when it is done or simply next */
    record ChecklistStep(
            Step key,
            String label,
            boolean done,
            String link,
            @Nullable String stuck) {}

    record Arrival(
            UUID enrollmentId, UUID employeeId, String name, UUID workflowId, String workflowName, Instant enteredAt) {}

    /** A day in UTC, with none counted as zero. */
    record Day(LocalDate date, long count) {}

    /**
     * How it is between Stagedoor and Ashby.
     *
     * @param choosing whether what came while it was not active waits until a person chooses
     * @param trouble whether Ashby cannot be asked at the moment
     */
    record ConnectionSummary(
            boolean active,
            boolean choosing,
            String sentence,
            @Nullable Instant lastAnswerAt,
            boolean trouble) {}
}
