package dev.stagedoor.workflow;

import static dev.stagedoor.platform.Columns.texts;

import dev.stagedoor.employee.EmployeeEnrollments;
import dev.stagedoor.platform.AfterCommit;
import dev.stagedoor.platform.Ids;
import dev.stagedoor.platform.Reads;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
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

    /** @param employeeId empty for somebody new */
    private record Asked(UUID workflowId, String applicationId, String employeeId) {}

    private record Membership(UUID employeeId, Entered entered) {}

    private static final String EXISTING = """
            select g.place, n.id, n.employee_id, n.application_id
              from unnest(:workflows, :applications, :employees) with ordinality
                   as g (workflow, application, employee, place)
             cross join lateral (
                select id, employee_id, application_id from enrollment
                 where workflow_id = g.workflow and application_id = g.application
                union
                select id, employee_id, application_id from enrollment
                 where workflow_id = g.workflow and employee_id = nullif(g.employee, '')::uuid) n
             order by g.place, n.id""";

    /** In one order, else two who enroll many could wait for each other. */
    private static final String ENROLL = """
            insert into enrollment (id, workflow_id, employee_id, application_id, occurrence, entered_at)
            select distinct on (workflow, application) id, workflow, employee, application, 1, :at
              from unnest(:ids, :workflows, :employees, :applications) with ordinality
                   as g (id, workflow, employee, application, place)
             order by workflow, application, place
            on conflict (workflow_id, application_id, occurrence) do nothing
            returning id""";

    /** Each is looked for by itself: joined, everybody in the workflow could be read. */
    private static final String CAUSE = """
            insert into enrollment_cause (enrollment_id, delivery_id, listener_id, stage_id, at)
            select n.id, g.delivery, g.listener, nullif(g.stage, ''), :at
              from unnest(:workflows, :applications, :deliveries, :listeners, :stages)
                   as g (workflow, application, delivery, listener, stage)
             cross join lateral (
                select id from enrollment
                 where workflow_id = g.workflow and application_id = g.application and occurrence = 1
                offset 0) n
             order by g.delivery
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
            select n.employee_id, n.workflow_id, w.name, n.entered_at, n.application_id,
                   (select c.delivery_id from enrollment_cause c
                     where c.enrollment_id = n.id order by c.at, c.delivery_id limit 1) as delivery_id
              from enrollment n join workflow w on w.id = n.workflow_id
             where n.employee_id = any(:employees)
             order by n.id desc""";

    private final Counter made = Counter.builder("stagedoor.enrollments.made")
            .description("Enrollments that were made")
            .register(Metrics.globalRegistry);

    private final Reads<Asked, List<Existing>> existing = new Reads<>(64, this::existing);
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
        return existing.of(new Asked(workflowId, applicationId, employeeId == null ? "" : employeeId.toString()));
    }

    private Mono<List<List<Existing>>> existing(List<Asked> asked) {
        return db.sql(EXISTING)
                .bind("workflows", asked.stream().map(Asked::workflowId).toArray(UUID[]::new))
                .bind("applications", asked.stream().map(Asked::applicationId).toArray(String[]::new))
                .bind("employees", asked.stream().map(Asked::employeeId).toArray(String[]::new))
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("place", Long.class)),
                        new Existing(id(row, "id"), id(row, "employee_id"), text(row, "application_id"))))
                .all()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                .map(found -> LongStream.rangeClosed(1, asked.size())
                        .mapToObj(place -> found.getOrDefault(place, List.of()))
                        .toList());
    }

    /**
     * Somebody to be enrolled, and why.
     *
     * @param stageId null where no stage is the reason
     */
    public record Entry(
            UUID workflowId,
            UUID employeeId,
            String applicationId,
            UUID deliveryId,
            UUID listenerId,
            @Nullable String stageId) {}

    /** Enrolls once (occurrence 1) and records the cause; enrolled before means: only the cause is added. Inside the caller's transaction. True when new. */
    public Mono<Boolean> enroll(
            UUID workflowId,
            UUID employeeId,
            String applicationId,
            UUID deliveryId,
            UUID listenerId,
            @Nullable String stageId) {
        return enrollAll(List.of(new Entry(workflowId, employeeId, applicationId, deliveryId, listenerId, stageId)))
                .map(List::getFirst);
    }

    /** The same for many, in their order. */
    public Mono<List<Boolean>> enrollAll(List<Entry> entries) {
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        var newIds = entries.stream().map(_ -> ids.next()).toList();
        return db.sql(ENROLL)
                .bind("ids", newIds.toArray(UUID[]::new))
                .bind("workflows", ids(entries, Entry::workflowId))
                .bind("employees", ids(entries, Entry::employeeId))
                .bind("applications", texts(entries, Entry::applicationId))
                .bind("at", at)
                .map(row -> id(row, "id"))
                .all()
                .collect(Collectors.toSet())
                .flatMap(entered -> cause(entries, at)
                        .then(AfterCommit.run(() -> made.increment(entered.size())))
                        .thenReturn(newIds.stream().map(entered::contains).toList()));
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

    private Mono<Void> cause(List<Entry> entries, OffsetDateTime at) {
        return db.sql(CAUSE)
                .bind("workflows", ids(entries, Entry::workflowId))
                .bind("applications", texts(entries, Entry::applicationId))
                .bind("deliveries", ids(entries, Entry::deliveryId))
                .bind("listeners", ids(entries, Entry::listenerId))
                .bind("stages", texts(entries, entry -> Objects.requireNonNullElse(entry.stageId(), "")))
                .bind("at", at)
                .then();
    }

    private static UUID[] ids(List<Entry> entries, Function<Entry, UUID> id) {
        return entries.stream().map(id).toArray(UUID[]::new);
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
                new Entered(
                        id(row, "workflow_id"),
                        text(row, "name"),
                        at(row),
                        text(row, "application_id"),
                        row.get("delivery_id", UUID.class)));
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
