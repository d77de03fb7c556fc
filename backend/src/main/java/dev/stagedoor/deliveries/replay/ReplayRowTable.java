package dev.stagedoor.deliveries.replay;

import dev.stagedoor.ashby.Json;
import dev.stagedoor.deliveries.DeliveryFilter;
import dev.stagedoor.deliveries.DeliveryWords;
import dev.stagedoor.deliveries.replay.ReplayRow.Progress;
import dev.stagedoor.importing.Replayed;
import dev.stagedoor.platform.Secret;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Table {@code replay_row}: the deliveries of a replay. What was found out about them is personal and is encrypted for its row. */
@Component
class ReplayRowTable {
    private static final String INSERT_ONE =
            "insert into replay_row (replay_id, delivery_id) select :replay, id from delivery where id = :delivery";

    private static final String INSERT = """
            insert into replay_row (replay_id, delivery_id)
            select :replay, d.id from delivery d
            where\s""" + DeliveryFilter.WHERE + " order by d.id desc limit :limit";

    private static final String COUNT = """
            select count(*) from (select from delivery d where\s""" + DeliveryFilter.WHERE + " limit :limit) d";

    private static final String NEXT = """
            select delivery_id from replay_row
            where replay_id = :replay and state = :state order by delivery_id limit :limit""";

    private static final String SHOWN = """
            select content from replay_row where replay_id = :replay and delivery_id = :delivery and content is not null""";

    private static final String WRITE = """
            update replay_row set state = :state, result = :result, content = :content, note = :note
            where replay_id = :replay and delivery_id = :delivery and (:state <> 'applied' or state = 'chosen')""";

    private static final String CHOOSE = """
            update replay_row set state = 'chosen', note = null
            where replay_id = :replay and state in ('looked', 'notApplied') and (:all or delivery_id = any(:deliveries))
              and result in\s""" + ReplayTable.CHANGES;

    private static final String LEFT = """
            select count(*) from replay_row
            where replay_id = :replay and state in ('looked', 'notApplied') and (:all or delivery_id = any(:deliveries))
              and result in\s""" + ReplayTable.CHANGES;

    private static final String UNCHOOSE = """
            update replay_row set state = 'looked' where replay_id = :replay and state = 'chosen'""";

    private static final String PAGE = """
            select r.delivery_id, r.state, r.content, r.note, d.received_at, d.person_label, d.action,
                   d.origin, l.workflow_id, w.name as workflow_name
            from replay_row r
            join delivery d on d.id = r.delivery_id
            join listener l on l.id = d.listener_id
            join workflow w on w.id = l.workflow_id
            where r.replay_id = :replay and (:after::uuid is null or r.delivery_id < :after::uuid)
              and (:show = 'all' or r.result = :show
                   or (:show = 'changes'
                       and (r.result in\s""" + ReplayTable.CHANGES + """
             or r.state in ('applied', 'notApplied'))))
            order by r.delivery_id desc limit :limit""";

    private record Sealed(ReplayRow row, byte @Nullable [] content) {}

    private final DatabaseClient db;
    private final Secret secret;

    ReplayRowTable(DatabaseClient db, Secret secret) {
        this.db = db;
        this.secret = secret;
    }

    /** How many a filter finds; no more than the limit are counted. */
    Mono<Long> count(DeliveryFilter filter, int limit) {
        return filter.bind(db.sql(COUNT))
                .bind("limit", limit)
                .mapValue(Long.class)
                .one();
    }

    /** How many there are. */
    Mono<Long> insert(UUID replay, ReplayTable.Asked asked, int limit) {
        var one = asked.deliveryId();
        var query = one == null
                ? asked.filter().bind(db.sql(INSERT)).bind("limit", limit)
                : db.sql(INSERT_ONE).bind("delivery", one);
        return query.bind("replay", replay).fetch().rowsUpdated();
    }

    /** The next ones, the oldest first. */
    Mono<List<UUID>> next(UUID replay, Progress state, int limit) {
        return db.sql(NEXT)
                .bind("replay", replay)
                .bind("state", name(state))
                .bind("limit", limit)
                .mapValue(UUID.class)
                .all()
                .collectList();
    }

    Mono<Replayed> shown(UUID replay, UUID delivery) {
        return db.sql(SHOWN)
                .bind("replay", replay)
                .bind("delivery", delivery)
                .map(row -> required(row, "content", byte[].class))
                .one()
                .publishOn(Schedulers.parallel())
                .map(content -> open(content, replay, delivery));
    }

    /** False when it may not be: only what is still chosen can become applied. */
    Mono<Boolean> write(UUID replay, UUID delivery, Progress state, Replayed what, @Nullable String note) {
        return Mono.fromSupplier(() -> secret.encrypt(Json.MAPPER.writeValueAsBytes(what), place(replay, delivery)))
                .flatMap(content -> {
                    var write = db.sql(WRITE)
                            .bind("replay", replay)
                            .bind("delivery", delivery)
                            .bind("state", name(state))
                            .bind("result", what.result().name().toLowerCase(Locale.ROOT))
                            .bind("content", ByteBuffer.wrap(content));
                    return (note == null ? write.bindNull("note", String.class) : write.bind("note", note))
                            .fetch()
                            .rowsUpdated()
                            .map(written -> written > 0);
                });
    }

    /**
     * How many of them could be applied and are not chosen.
     *
     * @param deliveries none: all that would change something
     */
    Mono<Long> left(UUID replay, Collection<UUID> deliveries) {
        return db.sql(LEFT)
                .bind("replay", replay)
                .bind("all", deliveries.isEmpty())
                .bind("deliveries", deliveries.toArray(UUID[]::new))
                .mapValue(Long.class)
                .one();
    }

    /**
     * Marks what is to be applied. How many.
     *
     * @param deliveries none: all that would change something
     */
    Mono<Long> choose(UUID replay, Collection<UUID> deliveries) {
        return db.sql(CHOOSE)
                .bind("replay", replay)
                .bind("all", deliveries.isEmpty())
                .bind("deliveries", deliveries.toArray(UUID[]::new))
                .fetch()
                .rowsUpdated();
    }

    Mono<Void> unchoose(UUID replay) {
        return db.sql(UNCHOOSE).bind("replay", replay).then();
    }

    /** The newest first. All rows first: a connection must not wait for the decryption. */
    Mono<List<ReplayRow>> page(UUID replay, String show, @Nullable UUID after, int limit) {
        var page = db.sql(PAGE)
                .bind("replay", replay)
                .bind("show", inDatabase(show))
                .bind("limit", limit);
        return (after == null ? page.bindNull("after", UUID.class) : page.bind("after", after))
                .map(ReplayRowTable::sealed)
                .all()
                .collectList()
                .publishOn(Schedulers.parallel())
                .map(rows -> rows.stream().map(row -> opened(replay, row)).toList());
    }

    private static String inDatabase(String show) {
        return switch (show) {
            case "needsAttention" -> "needs_attention";
            case "leftAlone" -> "left_alone";
            default -> show;
        };
    }

    private ReplayRow opened(UUID replay, Sealed sealed) {
        var row = sealed.row();
        byte[] content = sealed.content();
        return content == null ? row : row.with(open(content, replay, row.deliveryId()));
    }

    private Replayed open(byte[] content, UUID replay, UUID delivery) {
        return Json.MAPPER.readValue(secret.decrypt(content, place(replay, delivery)), Replayed.class);
    }

    private static Secret.Place place(UUID replay, UUID delivery) {
        return new Secret.Place("replay_row", "content", replay + "/" + delivery);
    }

    private static Sealed sealed(Readable row) {
        return new Sealed(
                new ReplayRow(
                        required(row, "delivery_id", UUID.class),
                        required(row, "received_at", OffsetDateTime.class).toInstant(),
                        required(row, "person_label", String.class),
                        DeliveryWords.said(
                                required(row, "action", String.class), required(row, "origin", String.class)),
                        required(row, "workflow_id", UUID.class),
                        required(row, "workflow_name", String.class),
                        state(required(row, "state", String.class)),
                        null,
                        row.get("note", String.class)),
                row.get("content", byte[].class));
    }

    static String name(Progress state) {
        return switch (state) {
            case TO_LOOK -> "toLook";
            case LOOKED -> "looked";
            case CHOSEN -> "chosen";
            case APPLIED -> "applied";
            case NOT_APPLIED -> "notApplied";
        };
    }

    private static Progress state(String name) {
        return Stream.of(Progress.values())
                .filter(state -> name(state).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
