package dev.stagedoor.deliveries.replay;

import dev.stagedoor.deliveries.DeliveryFilter;
import dev.stagedoor.deliveries.replay.Replay.ReplayCounts;
import dev.stagedoor.deliveries.replay.Replay.ReplayScope;
import dev.stagedoor.deliveries.replay.Replay.State;
import dev.stagedoor.importing.Replays.Under;
import dev.stagedoor.platform.Person;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Table {@code replay}. */
@Component
class ReplayTable {
    private static final String INSERT = """
            insert into replay (id, delivery_id, outcome, search, since, listener_id, listener, under, state,
                                started_by_id, started_by, started_at)
            select :id, :delivery::uuid, :outcome, :search, :since::timestamptz, :listenerId::uuid, :listener, :under,
                   'looking', :by, :name, :at
            where :delivery::uuid is null or exists (select from delivery where id = :delivery::uuid)""";

    /** What {@link dev.stagedoor.importing.Replayed.Result#changesSomething} says, for the database. */
    static final String CHANGES = "('create', 'enroll', 'update', 'settle')";

    private static final String SELECT = """
            select r.*, d.person_label, c.*
            from replay r
            left join delivery d on d.id = r.delivery_id
            cross join lateral (
                select count(*)::integer as deliveries,
                       (count(*) filter (where result is not null))::integer as looked,
                       (count(*) filter (where result = 'create'))::integer as creates,
                       (count(*) filter (where result = 'enroll'))::integer as enrolls,
                       (count(*) filter (where result = 'update'))::integer as updates,
                       (count(*) filter (where result = 'settle'))::integer as settles,
                       (count(*) filter (where result = 'unchanged'))::integer as unchanged,
                       (count(*) filter (where result = 'ignored'))::integer as ignored,
                       (count(*) filter (where result = 'needs_attention'))::integer as needs_attention,
                       (count(*) filter (where result = 'left_alone'))::integer as left_alone,
                       (count(*) filter (where state in ('looked', 'notApplied')
                                           and result in\s""" + CHANGES + """
            ))::integer as can_apply,
                       (count(*) filter (where state = 'chosen'))::integer as chosen,
                       (count(*) filter (where state = 'applied'))::integer as applied,
                       (count(*) filter (where state = 'notApplied'))::integer as not_applied
                from replay_row where replay_id = r.id) as c""";

    private static final String FIND = SELECT + " where r.id = :id";
    private static final String NEWEST = SELECT + " order by r.id desc limit :limit";

    private static final String SAME_UNDER_WAY = SELECT + """

            where r.rests_since is null and r.under = :under and r.delivery_id is not distinct from :delivery
              and r.outcome = :outcome and r.search = :search and r.since is not distinct from :since
              and r.listener_id is not distinct from :listenerId""";

    private static final String STATE = "select state from replay where id = :id";
    private static final String UNDER = "select under from replay where id = :id";
    private static final String APPLIED_BY = "select applied_by_id, applied_by from replay where id = :id";

    private static final String GOES_ON = "update replay set problem = null where id = :id and problem is not null";

    private static final String APPLY = """
            update replay set state = 'applying', rests_since = null, problem = null, applied_by_id = :by, applied_by = :name
            where id = :id and rests_since is not null""";

    private static final String REST = """
            update replay set state = :state, problem = null, rests_since = :at where id = :id and rests_since is null""";

    private static final String WAITS = """
            update replay set problem = :problem where rests_since is null and problem is distinct from :problem
            returning id""";

    private static final String FORGET = "delete from replay where rests_since < :before";

    private final DatabaseClient db;

    ReplayTable(DatabaseClient db) {
        this.db = db;
    }

    /** What a replay is asked for: one delivery, or those that a filter finds. */
    record Asked(
            @Nullable UUID deliveryId,
            DeliveryFilter filter,
            @Nullable String listener,
            Under under) {}

    /** False when there is no such delivery. */
    Mono<Boolean> insert(UUID id, Asked asked, Person who, Instant at) {
        return nullable(
                        scoped(db.sql(INSERT), asked)
                                .bind("id", id)
                                .bind("by", who.id())
                                .bind("name", who.name())
                                .bind("at", at.atOffset(ZoneOffset.UTC)),
                        "listener",
                        asked.listener(),
                        String.class)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** The one under way that was asked for the same. */
    Mono<Replay> sameUnderWay(Asked asked) {
        return scoped(db.sql(SAME_UNDER_WAY), asked).map(ReplayTable::replay).one();
    }

    private static DatabaseClient.GenericExecuteSpec scoped(DatabaseClient.GenericExecuteSpec query, Asked asked) {
        var filter = asked.filter();
        var since = filter.since();
        var bound = query.bind("under", name(asked.under()))
                .bind("outcome", filter.outcome())
                .bind("search", filter.search());
        bound = nullable(bound, "delivery", asked.deliveryId(), UUID.class);
        bound = nullable(bound, "listenerId", filter.listenerId(), UUID.class);
        return nullable(bound, "since", since == null ? null : since.atOffset(ZoneOffset.UTC), OffsetDateTime.class);
    }

    Mono<Replay> find(UUID id) {
        return db.sql(FIND).bind("id", id).map(ReplayTable::replay).one();
    }

    Flux<Replay> newest(int limit) {
        return db.sql(NEWEST).bind("limit", limit).map(ReplayTable::replay).all();
    }

    Mono<State> state(UUID id) {
        return db.sql(STATE).bind("id", id).mapValue(String.class).one().map(ReplayTable::state);
    }

    Mono<Under> under(UUID id) {
        return db.sql(UNDER).bind("id", id).mapValue(String.class).one().map(ReplayTable::under);
    }

    Mono<Person> appliedBy(UUID id) {
        return db.sql(APPLIED_BY)
                .bind("id", id)
                .map(row -> new Person(
                        required(row, "applied_by_id", String.class),
                        required(row, "applied_by", String.class),
                        null,
                        Person.Role.ADMINISTRATOR))
                .one();
    }

    Mono<Void> goesOn(UUID id) {
        return db.sql(GOES_ON).bind("id", id).then();
    }

    /** False when it is under way. */
    Mono<Boolean> applies(UUID id, Person who) {
        return db.sql(APPLY)
                .bind("id", id)
                .bind("by", who.id())
                .bind("name", who.name())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** False when it rested before. */
    Mono<Boolean> rest(UUID id, State state, Instant at) {
        return db.sql(REST)
                .bind("id", id)
                .bind("state", name(state))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** Says why what is under way waits; gives those that did not say so yet. */
    Flux<UUID> waits(String problem) {
        return db.sql(WAITS).bind("problem", problem).mapValue(UUID.class).all();
    }

    Mono<Long> forget(Instant before) {
        return db.sql(FORGET)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }

    private static Replay replay(Readable row) {
        return new Replay(
                required(row, "id", UUID.class),
                new ReplayScope(
                        row.get("delivery_id", UUID.class),
                        row.get("person_label", String.class),
                        required(row, "outcome", String.class),
                        required(row, "search", String.class),
                        instant(row, "since"),
                        row.get("listener_id", UUID.class),
                        row.get("listener", String.class)),
                under(required(row, "under", String.class)),
                state(required(row, "state", String.class)),
                counts(row),
                row.get("problem", String.class),
                required(row, "started_by", String.class),
                required(row, "started_at", OffsetDateTime.class).toInstant(),
                row.get("applied_by", String.class),
                instant(row, "rests_since"));
    }

    private static ReplayCounts counts(Readable row) {
        return new ReplayCounts(
                required(row, "deliveries", Integer.class),
                required(row, "looked", Integer.class),
                required(row, "creates", Integer.class),
                required(row, "enrolls", Integer.class),
                required(row, "updates", Integer.class),
                required(row, "settles", Integer.class),
                required(row, "unchanged", Integer.class),
                required(row, "ignored", Integer.class),
                required(row, "needs_attention", Integer.class),
                required(row, "left_alone", Integer.class),
                required(row, "can_apply", Integer.class),
                required(row, "chosen", Integer.class),
                required(row, "applied", Integer.class),
                required(row, "not_applied", Integer.class));
    }

    private static <T> DatabaseClient.GenericExecuteSpec nullable(
            DatabaseClient.GenericExecuteSpec query, String name, @Nullable T value, Class<T> type) {
        return value == null ? query.bindNull(name, type) : query.bind(name, value);
    }

    private static State state(String name) {
        return State.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Under under(String name) {
        return Under.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Instant instant(Readable row, String column) {
        OffsetDateTime at = row.get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
