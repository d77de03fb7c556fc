package dev.stagedoor.inbox;

import static dev.stagedoor.platform.Columns.each;

import dev.stagedoor.platform.Columns;
import dev.stagedoor.platform.Pool;
import io.r2dbc.spi.Readable;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What arrives, written to {@code delivery}, its body and its key, and {@code work}: one statement for many. */
@Component
class ArrivalTable {
    private static final int HASH = 32;

    /**
     * Atomic by itself: the key decides, and only a new one makes rows. Rows with a conflict are taken in the order of their
     * keys, else two writers could wait for each other.
     */
    private static final String STORE = """
            with given as (
                select g.id, substring(:hashes from g.n::int * 32 - 31 for 32) as hash, g.received_at, g.listener_id,
                       g.origin, g.action, g.subject, g.person_label, g.work_key, g.secret,
                       substring(:contents from g.start for g.length) as content
                from unnest(:ids, :ats, :listeners, :origins, :actions, :subjects, :people, :workKeys, :secrets, :starts,
                            :lengths)
                     with ordinality
                     as g(id, received_at, listener_id, origin, action, subject, person_label, work_key, secret, start, length, n)),
            new_key as (
                insert into delivery_key (hash, delivery_id, received_at)
                select hash, id, received_at from given order by hash
                on conflict (hash) do nothing
                returning delivery_id),
            stored as (
                insert into delivery (id, received_at, listener_id, origin, action, subject, person_label, work_key, secret_id)
                select g.id, g.received_at, g.listener_id, g.origin, g.action, g.subject, g.person_label, g.work_key,
                       nullif(g.secret, '')::uuid
                from given g join new_key k on k.delivery_id = g.id
                order by g.id
                returning id, work_key),
            body as (
                insert into delivery_body (delivery_id, content)
                select g.id, g.content from given g join stored s on s.id = g.id order by g.id),
            due as (
                insert into work (kind, key, due_at)
                select :kind, w.work_key, now() from (select distinct work_key from stored) w order by w.work_key
                on conflict (kind, key) do update set due_at = least(work.due_at, excluded.due_at))
            select id from stored""";

    /**
     * Each key and each delivery is looked for by itself: joined, all that ever came could be read. Locked in the order of the ids, as
     * those do who settle.
     */
    private static final String REPEAT = """
            with given as (
                select hash, count(*)::int as times
                from (select substring(:hashes from n * 32 - 31 for 32) as hash from generate_series(1, :count) n) h
                group by hash),
            known as (
                select k.delivery_id as id, g.hash, g.times
                from given g
                cross join lateral (select delivery_id from delivery_key where hash = g.hash offset 0) k
                order by k.delivery_id),
            locked as materialized (
                select o.id, k.hash, k.times
                from known k
                cross join lateral (select id from delivery where id = k.id offset 0 for no key update) o)
            update delivery d set repetitions = d.repetitions + (select l.times from locked l where l.id = d.id)
            where d.id = any(array(select id from locked))
            returning d.id, (select l.hash from locked l where l.id = d.id) as hash""";

    /** An open delivery keeps its key, however old. */
    private static final String FORGET = """
            delete from delivery_key
            where hash in (
                select k.hash from delivery_key k
                where k.received_at < :before
                  and not exists (select from delivery d where d.id = k.delivery_id and d.outcome is null)
                order by k.received_at limit :most for update skip locked)""";

    private final DatabaseClient db;

    ArrivalTable(DatabaseClient db) {
        this.db = db;
    }

    /** What became of each, in their order; committed. */
    Mono<List<Receipt>> store(List<Arrival> arrivals) {
        List<Arrival> sorted = arrivals.stream().sorted().toList();
        return insert(sorted)
                .flatMap(stored -> repeated(sorted, stored).map(known -> receipts(arrivals, stored, known)))
                .contextWrite(Pool.INTAKE);
    }

    /** Forgets at most so many keys of what came before then. How many. */
    Mono<Long> forget(int most, Instant before) {
        return db.sql(FORGET)
                .bind("most", most)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }

    private Mono<Set<UUID>> insert(List<Arrival> arrivals) {
        var contents = new ByteArrayOutputStream();
        var starts = new Integer[arrivals.size()];
        for (int at = 0; at < starts.length; at++) {
            starts[at] = contents.size() + 1;
            contents.writeBytes(arrivals.get(at).content());
        }
        return db.sql(STORE)
                .bind("hashes", hashes(arrivals))
                .bind("contents", ByteBuffer.wrap(contents.toByteArray()))
                .bind("ids", each(arrivals, Arrival::id, UUID[]::new))
                .bind("ats", each(arrivals, arrival -> arrival.at().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new))
                .bind("listeners", each(arrivals, arrival -> arrival.delivery().listenerId(), UUID[]::new))
                .bind("origins", texts(arrivals, NewDelivery::origin))
                .bind("actions", texts(arrivals, NewDelivery::action))
                .bind("subjects", texts(arrivals, NewDelivery::subject))
                .bind("people", texts(arrivals, NewDelivery::personLabel))
                .bind("workKeys", texts(arrivals, NewDelivery::workKey))
                .bind("secrets", texts(arrivals, ArrivalTable::secret))
                .bind("starts", starts)
                .bind("lengths", each(arrivals, arrival -> arrival.content().length, Integer[]::new))
                .bind("kind", WorkHandler.DELIVERIES)
                .map(row -> required(row, "id", UUID.class))
                .all()
                .collect(HashSet::new, Collection::add);
    }

    /** Counts those that were there already; which deliveries they are, by their keys. */
    private Mono<Map<ByteBuffer, UUID>> repeated(List<Arrival> sorted, Set<UUID> stored) {
        var again = sorted.stream()
                .filter(arrival -> !stored.contains(arrival.id()))
                .toList();
        return again.isEmpty()
                ? Mono.just(Map.of())
                : db.sql(REPEAT)
                        .bind("hashes", hashes(again))
                        .bind("count", again.size())
                        .map(row -> Map.entry(
                                ByteBuffer.wrap(required(row, "hash", byte[].class)), required(row, "id", UUID.class)))
                        .all()
                        .collect(HashMap::new, (known, each) -> known.put(each.getKey(), each.getValue()));
    }

    private static List<Receipt> receipts(List<Arrival> arrivals, Set<UUID> stored, Map<ByteBuffer, UUID> known) {
        return arrivals.stream()
                .map(arrival -> stored.contains(arrival.id())
                        ? new Receipt.Stored(arrival.id())
                        : new Receipt.Repeated(Objects.requireNonNull(
                                known.get(ByteBuffer.wrap(arrival.hash())), "the delivery of a key that is there")))
                .map(Receipt.class::cast)
                .toList();
    }

    private static ByteBuffer hashes(List<Arrival> arrivals) {
        var all = ByteBuffer.allocate(arrivals.size() * HASH);
        arrivals.forEach(arrival -> all.put(arrival.hash()));
        return all.flip();
    }

    private static String secret(NewDelivery delivery) {
        UUID secret = delivery.secretId();
        return secret == null ? "" : secret.toString();
    }

    private static String[] texts(List<Arrival> arrivals, Function<NewDelivery, String> text) {
        return Columns.texts(arrivals, arrival -> text.apply(arrival.delivery()));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
