package dev.stagedoor.trial.kept;

import dev.stagedoor.ashby.Json;
import dev.stagedoor.ashby.dossier.Dossier;
import dev.stagedoor.platform.Heavy;
import dev.stagedoor.platform.Secret;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Table {@code kept_dossier}. What lies there is personal and is encrypted for its row. */
@Component
public class KeptDossiers {
    private static final String KEEP = """
            insert into kept_dossier (application_id, content, updated_at, fetched_at)
            values (:id, :content, :updated, :fetched)
            on conflict (application_id) do update
            set content = excluded.content, updated_at = excluded.updated_at, fetched_at = excluded.fetched_at""";

    private static final String OF_TRIAL = """
            select d.application_id, d.content
            from trial_person p join kept_dossier d on d.application_id = p.application_id
            where p.trial_id = :trial and p.fetched
            order by p.position""";

    private static final String NEWEST = """
            select application_id, content from kept_dossier order by fetched_at desc, application_id limit :limit""";

    private static final String FORGET = "delete from kept_dossier where fetched_at < :before";

    private record Sealed(String applicationId, byte[] content) {}

    private final DatabaseClient db;
    private final Secret secret;
    private final KeptProperties properties;
    private final Clock clock;

    KeptDossiers(DatabaseClient db, Secret secret, KeptProperties properties, Clock clock) {
        this.db = db;
        this.secret = secret;
        this.properties = properties;
        this.clock = clock;
    }

    /** Within the caller's transaction, if there is one. */
    public Mono<Void> keep(Dossier dossier) {
        return Mono.fromSupplier(
                        () -> secret.encrypt(Json.MAPPER.writeValueAsBytes(dossier), place(dossier.applicationId())))
                .flatMap(content -> db.sql(KEEP)
                        .bind("id", dossier.applicationId())
                        .bind("content", ByteBuffer.wrap(content))
                        .bind("updated", dossier.updatedAt().atOffset(ZoneOffset.UTC))
                        .bind("fetched", dossier.fetchedAt().atOffset(ZoneOffset.UTC))
                        .then());
    }

    /** Of the people of a trial, in its order. */
    public Flux<Dossier> ofTrial(UUID trial) {
        return opened(db.sql(OF_TRIAL).bind("trial", trial));
    }

    /** Of whatever trial, the latest fetched first. */
    public Flux<Dossier> newest(int limit) {
        return opened(db.sql(NEWEST).bind("limit", limit));
    }

    /** Deletes what was kept long enough. How many. */
    public Mono<Long> forget() {
        return db.sql(FORGET)
                .bind("before", clock.instant().minus(properties.keep()).atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }

    /** All rows first: a connection must not wait for the decryption. */
    private Flux<Dossier> opened(DatabaseClient.GenericExecuteSpec query) {
        return query.map(KeptDossiers::sealed)
                .all()
                .collectList()
                .publishOn(Heavy.SCHEDULER)
                .flatMapIterable(rows -> rows)
                .map(this::open);
    }

    private Dossier open(Sealed row) {
        return Json.MAPPER.readValue(secret.decrypt(row.content(), place(row.applicationId())), Dossier.class);
    }

    private static Secret.Place place(String applicationId) {
        return new Secret.Place("kept_dossier", "content", applicationId);
    }

    private static Sealed sealed(Readable row) {
        return new Sealed(
                Objects.requireNonNull(row.get("application_id", String.class)),
                Objects.requireNonNull(row.get("content", byte[].class)));
    }
}
