package dev.stagedoor.workflow;

import dev.stagedoor.employee.EmployeeEnrollments;
import dev.stagedoor.platform.Ids;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Employees in workflows. */
@Component
public class Enrollments implements EmployeeEnrollments {
    /** An enrollment that already exists. */
    public record Existing(UUID id, UUID employeeId, String applicationId) {}

    /** One line of a workflow's page. */
    record EnrollmentRow(
            UUID id,
            UUID employeeId,
            String name,
            @Nullable String jobTitle,
            @Nullable String startDate,
            Instant enteredAt) {}

    private record Membership(UUID employeeId, Entered entered) {}

    private static final String EXISTING = """
            select id, employee_id, application_id
              from enrollment
             where workflow_id = :workflowId and (application_id = :applicationId or employee_id = :employeeId)
             order by id""";

    private static final String ENROLL = """
            insert into enrollment (id, workflow_id, employee_id, application_id, occurrence, entered_at)
            values (:id, :workflowId, :employeeId, :applicationId, 1, :at)
            on conflict (workflow_id, application_id, occurrence) do nothing""";

    private static final String CAUSE = """
            insert into enrollment_cause (enrollment_id, delivery_id, listener_id, stage_id, at)
            select id, :deliveryId, :listenerId, :stageId, :at
              from enrollment
             where workflow_id = :workflowId and application_id = :applicationId and occurrence = 1
            on conflict (enrollment_id, delivery_id) do nothing""";

    private static final String NEWEST = """
            select n.id, n.employee_id, e.display_name,
                   case when exists (select 1 from employee_field
                                      where key = 'jobTitle' and retired_at is null and (:everything or not restricted))
                        then e.field_values ->> 'jobTitle' end as job_title,
                   case when exists (select 1 from employee_field
                                      where key = 'startDate' and retired_at is null and (:everything or not restricted))
                        then e.field_values ->> 'startDate' end as start_date,
                   n.entered_at
              from enrollment n join employee e on e.id = n.employee_id
             where n.workflow_id = :workflowId and (:after::uuid is null or n.id < :after::uuid)
             order by n.id desc
             limit :limit""";

    private static final String OF_EMPLOYEES = """
            select n.employee_id, n.workflow_id, w.name, n.entered_at, n.application_id
              from enrollment n join workflow w on w.id = n.workflow_id
             where n.employee_id = any(:employees)
             order by n.id desc""";

    private final DatabaseClient db;
    private final Ids ids;
    private final Clock clock;

    Enrollments(DatabaseClient db, Ids ids, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    /** Of this application, or of this employee through another one. */
    public Mono<List<Existing>> existing(UUID workflowId, String applicationId, @Nullable UUID employeeId) {
        var query = db.sql(EXISTING).bind("workflowId", workflowId).bind("applicationId", applicationId);
        query = employeeId == null ? query.bindNull("employeeId", UUID.class) : query.bind("employeeId", employeeId);
        return query.map(row -> new Existing(id(row, "id"), id(row, "employee_id"), text(row, "application_id")))
                .all()
                .collectList();
    }

    /** Enrolls once (occurrence 1) and records the cause; enrolled before means: only the cause is added. Inside the caller's transaction. True when new. */
    public Mono<Boolean> enroll(
            UUID workflowId,
            UUID employeeId,
            String applicationId,
            UUID deliveryId,
            UUID listenerId,
            @Nullable String stageId) {
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        return db.sql(ENROLL)
                .bind("id", ids.next())
                .bind("workflowId", workflowId)
                .bind("employeeId", employeeId)
                .bind("applicationId", applicationId)
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> cause(workflowId, applicationId, deliveryId, listenerId, stageId, at)
                        .thenReturn(rows == 1));
    }

    @Override
    public Mono<Map<UUID, List<Entered>>> of(Collection<UUID> employees) {
        return db.sql(OF_EMPLOYEES)
                .bind("employees", employees.toArray(UUID[]::new))
                .map(Enrollments::membership)
                .all()
                .collect(Collectors.groupingBy(
                        Membership::employeeId, Collectors.mapping(Membership::entered, Collectors.toList())));
    }

    /**
     * Newest first.
     *
     * @param everything also what is restricted to administrators
     */
    Flux<EnrollmentRow> list(UUID workflowId, @Nullable UUID after, int limit, boolean everything) {
        var query = db.sql(NEWEST)
                .bind("workflowId", workflowId)
                .bind("limit", limit)
                .bind("everything", everything);
        query = after == null ? query.bindNull("after", UUID.class) : query.bind("after", after);
        return query.map(Enrollments::row).all();
    }

    private Mono<Void> cause(
            UUID workflowId,
            String applicationId,
            UUID deliveryId,
            UUID listenerId,
            @Nullable String stageId,
            OffsetDateTime at) {
        var insert = db.sql(CAUSE)
                .bind("workflowId", workflowId)
                .bind("applicationId", applicationId)
                .bind("deliveryId", deliveryId)
                .bind("listenerId", listenerId)
                .bind("at", at);
        insert = stageId == null ? insert.bindNull("stageId", String.class) : insert.bind("stageId", stageId);
        return insert.then();
    }

    private static EnrollmentRow row(Readable row) {
        return new EnrollmentRow(
                id(row, "id"),
                id(row, "employee_id"),
                text(row, "display_name"),
                row.get("job_title", String.class),
                row.get("start_date", String.class),
                at(row));
    }

    private static Membership membership(Readable row) {
        return new Membership(
                id(row, "employee_id"),
                new Entered(id(row, "workflow_id"), text(row, "name"), at(row), text(row, "application_id")));
    }

    private static UUID id(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class), column);
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }

    private static Instant at(Readable row) {
        return Objects.requireNonNull(row.get("entered_at", OffsetDateTime.class))
                .toInstant();
    }
}
