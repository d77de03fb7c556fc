package dev.stagedoor.listener;

import dev.stagedoor.platform.Ids;
import dev.stagedoor.platform.Secret;
import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Table {@code listener_secret}: encrypted, each for its own row. */
@Component
class SecretTable {
    /** A secret's trace that may be shown. */
    record LastFour(UUID listenerId, String lastFour) {}

    static final Duration OVERLAP = Duration.ofHours(24);

    /** After the one before, whatever the clocks of the nodes that made them say. */
    private static final String INSERT = """
            insert into listener_secret (id, listener_id, secret, last_four, valid_from)
            values (:id, :listener, :secret, :lastFour,
                    greatest(:now, (select max(valid_from) + interval '1 microsecond' from listener_secret
                                    where listener_id = :listener)))""";

    private static final String END_OLDER_LATER = """
            update listener_secret set valid_until = :until
            where listener_id = :listener and (valid_until is null or valid_until > :until)""";

    private static final String KEEP_UNTIL_REPLACED = """
            update listener_secret set valid_until = 'infinity'
            where id = :id and listener_id = :listener and valid_until > :now""";

    private static final String END_KEPT_LATER = """
            update listener_secret set valid_until = :now
            where listener_id = :listener and id <> :id and valid_until = 'infinity'""";

    /** A secret is valid as soon as it is there: a node whose clock is behind takes it too. */
    private static final String VALID = """
            select id, secret from listener_secret
            where listener_id = :listener and (valid_until is null or valid_until > :now)
            order by valid_from desc, id desc""";

    private static final String LAST_FOURS = """
            select distinct on (listener_id) listener_id, last_four from listener_secret
            where listener_id = any(:listeners) order by listener_id, valid_from desc, id desc""";

    private static final String USED = """
            update listener_secret set used_at = :now
            where id = :id and listener_id = :listener and used_at is null""";

    private static final String END_OLDER = """
            update listener_secret old set valid_until = :now
            from listener_secret used
            where used.id = :id and old.listener_id = :listener and used.listener_id = :listener and old.id <> used.id
              and old.valid_from <= used.valid_from and old.valid_until > :now""";

    private final DatabaseClient db;
    private final Secret secret;
    private final Ids ids;

    SecretTable(DatabaseClient db, Secret secret, Ids ids) {
        this.db = db;
        this.secret = secret;
        this.ids = ids;
    }

    /** Adds the newest secret. */
    Mono<Void> add(UUID listenerId, String plain, Instant now) {
        return Mono.defer(() -> {
            UUID id = ids.next();
            return db.sql(INSERT)
                    .bind("id", id)
                    .bind("listener", listenerId)
                    .bind("secret", secret.encrypt(plain.getBytes(StandardCharsets.UTF_8), place(id)))
                    .bind("lastFour", Keys.lastFour(plain))
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .fetch()
                    .rowsUpdated()
                    .then();
        });
    }

    /** Those there are now stay valid for a day at most. */
    Mono<Void> endOlderLater(UUID listenerId, Instant now) {
        return db.sql(END_OLDER_LATER)
                .bind("listener", listenerId)
                .bind("until", now.plus(OVERLAP).atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated()
                .then();
    }

    /** An older one that is still in use stays valid until another takes its place. */
    Mono<Void> keepUntilReplaced(UUID listenerId, UUID id, Instant now) {
        return on(KEEP_UNTIL_REPLACED, listenerId, id, now).then();
    }

    /** Those that were kept are valid for a day more at most: what was signed before may still be on its way. */
    Mono<Void> endKeptLater(UUID listenerId, UUID id, Instant now) {
        return on(END_KEPT_LATER, listenerId, id, now.plus(OVERLAP)).then();
    }

    /** Newest first. */
    Flux<Listeners.Key> valid(UUID listenerId, Instant now) {
        return db.sql(VALID)
                .bind("listener", listenerId)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map(this::key)
                .all();
    }

    Flux<LastFour> lastFours(UUID[] listenerIds) {
        return db.sql(LAST_FOURS)
                .bind("listeners", listenerIds)
                .map(row -> new LastFour(
                        required(row, "listener_id", UUID.class), required(row, "last_four", String.class)))
                .all();
    }

    /** Marks its first use and ends the older ones. True when one ended. */
    Mono<Boolean> used(UUID listenerId, UUID id, Instant now) {
        return on(USED, listenerId, id, now)
                .then(on(END_OLDER, listenerId, id, now))
                .map(ended -> ended > 0);
    }

    private Mono<Long> on(String sql, UUID listenerId, UUID id, Instant now) {
        return db.sql(sql)
                .bind("listener", listenerId)
                .bind("id", id)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }

    private Listeners.Key key(Readable row) {
        UUID id = required(row, "id", UUID.class);
        return new Listeners.Key(id, secret.decrypt(required(row, "secret", byte[].class), place(id)));
    }

    private static Secret.Place place(UUID id) {
        return new Secret.Place("listener_secret", "secret", id.toString());
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
