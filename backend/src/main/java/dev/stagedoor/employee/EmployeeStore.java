package dev.stagedoor.employee;

import dev.stagedoor.platform.LikePattern;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables of employees, their addresses and identities. */
@Component
class EmployeeStore {
    static final String APPLICATION = "ashbyApplication";
    static final String CANDIDATE = "ashbyCandidate";

    private static final String COLUMNS = """
            select e.id, e.version, e.field_values::text as field_values, e.provenance::text as provenance,
                   e.ashby_values::text as ashby_values, e.governing_application, e.created_at, e.updated_at
              from employee e
            """;
    private static final String FIND = COLUMNS + " where e.id = :id";
    private static final String LOCK = FIND + " for update";
    private static final String FIND_ALL = COLUMNS + " where e.id = any(:ids) order by e.id";

    private static final String SEARCH = """
             where (:pattern = '%' or folded(e.display_name) like folded(:pattern)
                    or (:byEmail and exists (
                        select 1 from employee_email m
                         where m.employee_id = e.id
                           and (split_part(m.email, '@', 1) like :pattern
                                or (:pattern like '%@%' and m.email like :pattern)))))
            """;
    private static final String NEWEST = COLUMNS + SEARCH + """
               and (:after::uuid is null or e.id < :after::uuid)
             order by e.id desc
             limit :limit""";
    private static final String BY_NAME = COLUMNS + SEARCH + """
               and (:after::uuid is null or (lower(e.display_name), e.id)
                    > (select lower(a.display_name), a.id from employee a where a.id = :after::uuid))
             order by lower(e.display_name), e.id
             limit :limit""";

    private static final String LOCK_EMAILS = """
            select pg_advisory_xact_lock(hash)
              from (select distinct hashtextextended('employee-email:' || lower(address), 0) as hash
                      from unnest(:emails) address
                     order by hash) sorted""";

    /** Who writes one record holds it with others; who changes what all records hold, or many at once, holds it alone. */
    private static final String TOGETHER =
            "select pg_advisory_xact_lock_shared(hashtextextended('employee-records', 0))";

    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('employee-records', 0))";

    private static final String INSERT = """
            insert into employee (id, version, display_name, field_values, provenance, ashby_values,
                                  governing_application, created_at, updated_at)
            values (:id, 1, :name, :values::jsonb, :provenance::jsonb, :ashby::jsonb, :governing, :at, :at)""";

    private static final String UPDATE = """
            update employee
               set version = version + 1, display_name = :name, field_values = :values::jsonb,
                   provenance = :provenance::jsonb, ashby_values = :ashby::jsonb, governing_application = :governing,
                   updated_at = :at
             where id = :id and version = :version""";

    private static final String DROP_EMAILS = "delete from employee_email where employee_id = :id";
    private static final String INSERT_EMAILS = """
            insert into employee_email (employee_id, email)
            select distinct :id, lower(address) from unnest(:emails) address""";

    private static final String INSERT_IDENTITY = """
            insert into employee_identity (kind, external_id, employee_id, created_at)
            values (:kind, :externalId, :id, :at)
            on conflict (kind, external_id) do nothing""";
    private static final String IDENTITY = """
            select external_id from employee_identity
             where kind = :kind and employee_id = :id
             order by created_at desc, external_id
             limit 1""";
    /** Both are written with one moment, and only then. */
    private static final String MADE_BY = """
            select exists (
                select from employee_identity i
                join employee e on e.id = i.employee_id and e.created_at = i.created_at
                where i.kind = :kind and i.external_id = :externalId and i.employee_id = :id)""";

    private final DatabaseClient db;
    private final JsonMapper json;
    private final Clock clock;
    private final Holders holders;
    private final Evidence evidence;
    private final Newcomers newcomers;

    EmployeeStore(DatabaseClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.holders = new Holders(db, json);
        this.evidence = new Evidence(db);
        this.newcomers = new Newcomers(db, json, clock);
    }

    Evidence evidence() {
        return evidence;
    }

    Newcomers newcomers() {
        return newcomers;
    }

    Holders holders() {
        return holders;
    }

    /** Until the transaction ends nobody changes what records hold, nor many of them at once. */
    Mono<Void> lockTogether() {
        return db.sql(TOGETHER).then();
    }

    /** Until the transaction ends nobody else writes a record. */
    Mono<Void> lockAlone() {
        return db.sql(ALONE).then();
    }

    Mono<EmployeeRecord> find(UUID id) {
        return db.sql(FIND).bind("id", id).map(this::employee).one();
    }

    Flux<EmployeeRecord> findAll(Collection<UUID> ids) {
        return db.sql(FIND_ALL)
                .bind("ids", ids.toArray(UUID[]::new))
                .map(this::employee)
                .all();
    }

    /** Nobody else changes the employee until the transaction ends. */
    Mono<EmployeeRecord> lock(UUID id) {
        return db.sql(LOCK).bind("id", id).map(this::employee).one();
    }

    Flux<EmployeeRecord> list(String search, boolean byEmail, boolean byName, @Nullable UUID after, int limit) {
        String wanted = search.strip().replace("\u0000", "");
        var query = db.sql(byName ? BY_NAME : NEWEST)
                .bind("pattern", pattern(wanted.toLowerCase(Locale.ROOT)))
                .bind("byEmail", byEmail)
                .bind("limit", limit);
        query = after == null ? query.bindNull("after", UUID.class) : query.bind("after", after);
        return query.map(this::employee).all();
    }

    Mono<Void> lockEmails(Collection<String> emails) {
        return db.sql(LOCK_EMAILS).bind("emails", emails.toArray(String[]::new)).then();
    }

    Mono<Void> insert(EmployeeRecord employee) {
        return bound(INSERT, employee).then().then(replaceEmails(employee));
    }

    /** False when somebody else changed the employee since {@code employee.version()} was read. */
    Mono<Boolean> update(EmployeeRecord employee) {
        return bound(UPDATE, employee)
                .bind("version", employee.version())
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1 ? replaceEmails(employee).thenReturn(true) : Mono.just(false));
    }

    Mono<Void> identify(UUID id, String kind, String externalId) {
        return db.sql(INSERT_IDENTITY)
                .bind("kind", kind)
                .bind("externalId", externalId)
                .bind("id", id)
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .then();
    }

    /** The newest identity of this kind. */
    Mono<String> identity(UUID id, String kind) {
        return db.sql(IDENTITY)
                .bind("kind", kind)
                .bind("id", id)
                .mapValue(String.class)
                .one();
    }

    /** Whether the employee was made with this identity, and did not get it later. */
    Mono<Boolean> isMadeBy(UUID id, String kind, String externalId) {
        return db.sql(MADE_BY)
                .bind("kind", kind)
                .bind("externalId", externalId)
                .bind("id", id)
                .mapValue(Boolean.class)
                .one();
    }

    private DatabaseClient.GenericExecuteSpec bound(String sql, EmployeeRecord employee) {
        var statement = db.sql(sql)
                .bind("id", employee.id())
                .bind("name", employee.displayName())
                .bind("values", json.writeValueAsString(employee.values()))
                .bind("provenance", json.writeValueAsString(employee.provenance()))
                .bind("ashby", json.writeValueAsString(employee.ashbyValues()))
                .bind("at", employee.updatedAt().atOffset(ZoneOffset.UTC));
        String governing = employee.governingApplication();
        return governing == null
                ? statement.bindNull("governing", String.class)
                : statement.bind("governing", governing);
    }

    private Mono<Void> replaceEmails(EmployeeRecord employee) {
        return db.sql(DROP_EMAILS)
                .bind("id", employee.id())
                .then()
                .then(db.sql(INSERT_EMAILS)
                        .bind("id", employee.id())
                        .bind("emails", employee.ownEmails().toArray(String[]::new))
                        .then());
    }

    private EmployeeRecord employee(Readable row) {
        return new EmployeeRecord(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("version", Long.class)),
                read(row, "field_values", new TypeReference<Map<String, JsonNode>>() {}),
                read(row, "provenance", new TypeReference<Map<String, EmployeeRecord.Origin>>() {}),
                read(row, "ashby_values", new TypeReference<Map<String, EmployeeRecord.Beside>>() {}),
                row.get("governing_application", String.class),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    /** Decimals stay exact: a number must come back as it was stored. */
    private <T> T read(Readable row, String column, TypeReference<T> type) {
        return json.readerFor(type)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readValue(row.get(column, String.class));
    }

    private static String pattern(String text) {
        return text.isEmpty() ? "%" : "%" + LikePattern.literal(text) + "%";
    }

    private static Instant instant(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, OffsetDateTime.class), column)
                .toInstant();
    }
}
