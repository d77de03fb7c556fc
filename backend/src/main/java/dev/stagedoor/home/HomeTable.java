package dev.stagedoor.home;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads across the features for the one screen that shows them all; writes nothing. */
@Component
class HomeTable {
    private static final String SETUP = """
            select c.active, c.choosing, c.api_key is not null as has_key, c.last_answer_at, c.last_failure_at, c.last_failure,
                   coalesce((select max(version) from field_mapping), 0) as mapping_version,
                   array(select f.label from employee_field f
                         where f.required and f.retired_at is null
                           and not exists (
                               select 1
                               from (select rules from field_mapping order by version desc limit 1) m,
                                    jsonb_array_elements(m.rules) rule
                               where rule ->> 'employeeField' = f.key)
                         order by f.position) as unmapped,
                   (select count(*) from listener where state = 'active') as active_listeners,
                   (select count(*) from listener where state = 'draft') as draft_listeners,
                   (select count(*) from listener where state = 'paused') as paused_listeners,
                   exists(select 1 from listener_signal where kind in ('ping', 'signedPing'))
                       or exists(select 1 from delivery where origin = 'webhook') as called,
                   (select coalesce(sum(count), 0)::bigint from listener_signal where kind = 'wrongSignature')
                       as wrong_signatures,
                   exists(select 1 from enrollment) as enrolled,
                   (select count(*) from delivery where outcome = 'needsAttention') as needs_attention,
                   (select count(*) from delivery where outcome is null) as waiting
            from connection c""";

    private static final String ARRIVALS = """
            select n.id, n.employee_id, e.display_name, n.workflow_id, w.name as workflow_name, n.entered_at
            from enrollment n
            join employee e on e.id = n.employee_id
            join workflow w on w.id = n.workflow_id
            order by n.entered_at desc, n.id desc
            limit 10""";

    private static final String PER_DAY = """
            select day::date as day, count(n.id) as arrived
            from generate_series(:today::date - 13, :today::date, interval '1 day') day
            left join enrollment n
                   on n.entered_at >= (:today::date - 13)::timestamp at time zone 'UTC'
                  and n.entered_at >= (day::date)::timestamp at time zone 'UTC'
                  and n.entered_at < (day::date + 1)::timestamp at time zone 'UTC'
            group by day
            order by day""";

    private final DatabaseClient db;

    HomeTable(DatabaseClient db) {
        this.db = db;
    }

    Mono<Setup> setup() {
        return db.sql(SETUP).map(HomeTable::setup).one();
    }

    Mono<List<Home.Arrival>> arrivals() {
        return db.sql(ARRIVALS).map(HomeTable::arrival).all().collectList();
    }

    /** The last fourteen days, today included. */
    Mono<List<Home.Day>> perDay(Instant now) {
        return db.sql(PER_DAY)
                .bind("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .map(row ->
                        new Home.Day(Objects.requireNonNull(row.get("day", LocalDate.class)), number(row, "arrived")))
                .all()
                .collectList();
    }

    private static Setup setup(Readable row) {
        return new Setup(
                is(row, "active"),
                is(row, "choosing"),
                is(row, "has_key"),
                instant(row, "last_answer_at"),
                instant(row, "last_failure_at"),
                row.get("last_failure", String.class),
                number(row, "mapping_version"),
                List.of(Objects.requireNonNull(row.get("unmapped", String[].class))),
                number(row, "active_listeners"),
                number(row, "draft_listeners"),
                number(row, "paused_listeners"),
                is(row, "called"),
                number(row, "wrong_signatures"),
                is(row, "enrolled"),
                number(row, "needs_attention"),
                number(row, "waiting"));
    }

    private static Home.Arrival arrival(Readable row) {
        return new Home.Arrival(
                id(row, "id"),
                id(row, "employee_id"),
                Objects.requireNonNull(row.get("display_name", String.class)),
                id(row, "workflow_id"),
                Objects.requireNonNull(row.get("workflow_name", String.class)),
                Objects.requireNonNull(instant(row, "entered_at")));
    }

    private static boolean is(Readable row, String column) {
        return Boolean.TRUE.equals(row.get(column, Boolean.class));
    }

    private static long number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }

    private static UUID id(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    private static @Nullable Instant instant(Readable row, String column) {
        var at = row.get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
