package dev.stagedoor.ashby.dossier;

import dev.stagedoor.ashby.Access;
import dev.stagedoor.ashby.AshbyClient;
import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.AshbyFailure.Kind;
import dev.stagedoor.ashby.Json;
import dev.stagedoor.platform.Wakeups;
import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Names behind ids, and field definitions: small things that change rarely, kept in {@code ashby_reference}. */
@Component
class References implements SmartLifecycle {
    private static final String SELECT = """
            select document::text as document, fetched_at
            from ashby_reference
            where kind = :kind and external_id = :id""";

    private static final String UPSERT = """
            insert into ashby_reference (kind, external_id, document, fetched_at)
            values (:kind, :id, :document::jsonb, :at)
            on conflict (kind, external_id) do update
            set document = excluded.document, fetched_at = excluded.fetched_at""";

    /** Read from memory for so long; what another node fetched meanwhile is no older than its own freshness allows. */
    private static final Duration AT_HAND = Duration.ofSeconds(30);

    private static final int MOST_AT_HAND = 2_000;

    private record Name(String kind, String id) {}

    private record AtHand(Kept kept, Instant until) {}

    /** A kept document and when it was fetched. The document is shared: nobody changes it. */
    record Kept(JsonNode document, Instant fetchedAt) {}

    private final AshbyClient client;
    private final DatabaseClient db;
    private final Clock clock;
    private final Map<Name, AtHand> atHand = new ConcurrentHashMap<>();

    private final Wakeups wakeups;
    private volatile @Nullable Disposable listening;

    References(AshbyClient client, DatabaseClient db, Wakeups wakeups, Clock clock) {
        this.client = client;
        this.wakeups = wakeups;
        this.db = db;
        this.clock = clock;
    }

    /** Another key may be another organization's. */
    @Override
    public void start() {
        listening = wakeups.on(Access.CHANGED).subscribe(_ -> atHand.clear());
    }

    @Override
    public void stop() {
        Disposable present = listening;
        if (present != null) {
            present.dispose();
            listening = null;
        }
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }

    Mono<JsonNode> department(String id) {
        return named("department", id, "department.info", "departmentId", Duration.ofHours(6));
    }

    Mono<JsonNode> location(String id) {
        return named("location", id, "location.info", "locationId", Duration.ofHours(6));
    }

    Mono<JsonNode> user(String id) {
        return named("user", id, "user.info", "userId", Duration.ofHours(6));
    }

    /** Shorter than the others: a hiring team changes while a job is open. */
    Mono<JsonNode> job(String id) {
        return named("job", id, "job.info", "id", Duration.ofMinutes(5));
    }

    Mono<Kept> kept(String kind, String id) {
        return Mono.defer(() -> {
            AtHand known = atHand.get(new Name(kind, id));
            return known != null && known.until().isAfter(clock.instant())
                    ? Mono.just(known.kept())
                    : stored(kind, id).doOnNext(kept -> remember(kind, id, kept));
        });
    }

    /** Too many to remember are rare (each is a job, a place or a person), and then all are read again. */
    private void remember(String kind, String id, Kept kept) {
        if (atHand.size() >= MOST_AT_HAND) {
            atHand.clear();
        }
        atHand.put(new Name(kind, id), new AtHand(kept, clock.instant().plus(AT_HAND)));
    }

    private Mono<Kept> stored(String kind, String id) {
        return db.sql(SELECT)
                .bind("kind", kind)
                .bind("id", id)
                .map(References::kept)
                .one();
    }

    Mono<Kept> keep(String kind, String id, JsonNode document) {
        Instant now = clock.instant();
        return db.sql(UPSERT)
                .bind("kind", kind)
                .bind("id", id)
                .bind("document", document.toString().replace("\\u0000", ""))
                .bind("at", now.atOffset(ZoneOffset.UTC))
                .then()
                .thenReturn(new Kept(document, now))
                .doOnNext(kept -> remember(kind, id, kept));
    }

    boolean isFresh(Kept kept, Duration age) {
        return kept.fetchedAt().isAfter(clock.instant().minus(age));
    }

    /** A missing node when there is no id, Ashby has none, or the key may not read it: a name is worth no failure. */
    private Mono<JsonNode> named(String kind, String id, String endpoint, String parameter, Duration age) {
        if (id.isEmpty()) {
            return Mono.just(MissingNode.getInstance());
        }
        return kept(kind, id)
                .filter(kept -> isFresh(kept, age))
                .switchIfEmpty(Mono.defer(() -> fetched(kind, id, endpoint, parameter)))
                .map(Kept::document)
                .onErrorResume(AshbyFailure.class, References::missing);
    }

    private Mono<Kept> fetched(String kind, String id, String endpoint, String parameter) {
        return client.results(endpoint, Map.of(parameter, id)).flatMap(document -> keep(kind, id, document));
    }

    private static Mono<JsonNode> missing(AshbyFailure failure) {
        boolean tolerable = failure.kind() == Kind.MISSING_PERMISSION || failure.kind() == Kind.NOT_FOUND;
        return tolerable ? Mono.just(MissingNode.getInstance()) : Mono.error(failure);
    }

    private static Kept kept(Readable row) {
        byte[] document =
                Objects.requireNonNull(row.get("document", String.class)).getBytes(StandardCharsets.UTF_8);
        JsonNode node = Json.parse(document);
        return new Kept(
                node == null ? MissingNode.getInstance() : node,
                Objects.requireNonNull(row.get("fetched_at", OffsetDateTime.class))
                        .toInstant());
    }
}
