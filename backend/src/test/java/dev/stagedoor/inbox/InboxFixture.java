package dev.stagedoor.inbox;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.platform.Ids;
import dev.stagedoor.platform.Secret;
import dev.stagedoor.platform.Wakeups;
import dev.stagedoor.testing.TestDatabase;
import dev.stagedoor.testing.TestPostgres;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.json.JsonMapper;

/** A real inbox over a database of its own; what is not under test is faked in memory. */
public final class InboxFixture {
    public static final UUID ONBOARDING = UUID.fromString("00000000-0000-7000-8000-000000000001");

    public final DatabaseClient db;
    public final TransactionalOperator transaction;
    public final JsonMapper json = JsonMapper.builder().build();
    public final FakeWakeups wakeups = new FakeWakeups();
    public final Secret secret = new FakeSecret();
    public final Hints hints = mock(Hints.class);
    public final Ids ids = mock(Ids.class);
    public final TestClock clock = new TestClock();
    public final Inbox inbox;
    public final LongWork longWork;
    final DeliveryTable deliveries;
    final WorkTable work;
    final ArrivalTable arrivals;
    final AttemptTable attempts;
    final Retries retries;
    final Holds holds;
    final WorkerProperties properties = new WorkerProperties(
            2, Duration.ofMillis(50), Duration.ofSeconds(60), Duration.ofSeconds(45), Duration.ZERO);
    final Headroom headroom = new Headroom(properties);

    private final AtomicLong nextId = new AtomicLong(1);

    public InboxFixture() {
        this(TestPostgres.freshDatabase().connectionFactory());
    }

    public InboxFixture(ConnectionFactory factory) {
        db = TestDatabase.client(factory);
        transaction = TestDatabase.transactions(factory);
        when(ids.next()).thenAnswer(_ -> new UUID(0x0199_0000_0000_7000L, nextId.getAndIncrement()));
        var retention = new Retention(Duration.ofDays(30), Duration.ofDays(90), Duration.ofDays(7));
        deliveries = new DeliveryTable(db, retention);
        work = new WorkTable(db);
        arrivals = new ArrivalTable(db);
        attempts = new AttemptTable(db);
        holds = new Holds(db, hints, properties);
        retries = new Retries(work, deliveries, attempts, transaction, ids, hints);
        inbox = new Inbox(
                new Accepting(arrivals, secret, wakeups, headroom, clock, ids),
                deliveries,
                work,
                new SettlingTable(db),
                retention,
                transaction,
                secret,
                wakeups,
                clock,
                ids,
                json);
        longWork = new LongWork(work, wakeups);
    }

    /** As a worker would; empty when no work of this kind is due. */
    public java.util.Optional<Claim> claim(String kind) {
        return work.claim(List.of(kind), 1, properties.lease()).next().blockOptional();
    }

    /** The lease of whoever has it is over. */
    public void leaseEnds(Claim claim) {
        execute("update work set lease_until = now() - interval '1 s' where fence = " + claim.fence());
    }

    /** Its lease is over, and another node has it now. */
    public Claim takeOver(Claim claim) {
        leaseEnds(claim);
        return claim(claim.kind()).orElseThrow();
    }

    /** As a worker does when a handler failed. */
    public void later(Claim claim, Throwable error) {
        retries.later(claim, error).block();
    }

    /** An active listener for stage changes. */
    public UUID listener() {
        UUID id = UUID.randomUUID();
        execute("insert into listener (id, workflow_id, state, endpoint_key, event, created_at, created_by) values ('"
                + id + "', '" + ONBOARDING + "', 'active', '" + id + "', 'candidateStageChange', now(), 'a test')");
        return id;
    }

    public static NewDelivery delivery(UUID listenerId, String application, String identity) {
        return new NewDelivery(
                listenerId,
                "webhook",
                "candidateStageChange",
                "application:" + application,
                "Zoë Ångström",
                "application:" + application,
                identity + " of " + application,
                "{\"made\":\"up\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public void execute(String sql) {
        db.sql(sql).fetch().rowsUpdated().block();
    }

    public long count(String sql) {
        return Objects.requireNonNull(db.sql(sql)
                .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                .one()
                .block());
    }

    public String text(String sql) {
        return Objects.requireNonNull(db.sql(sql)
                .map(row -> String.valueOf(row.get(0, String.class)))
                .one()
                .block());
    }

    public Instant time(String sql) {
        return Objects.requireNonNull(db.sql(sql).mapValue(Instant.class).one().block());
    }

    /** Moves only when told. */
    public static final class TestClock extends Clock {
        private Instant now = Instant.parse("2026-09-14T16:02:11Z");

        public void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Remembers who was woken. */
    public static final class FakeWakeups implements Wakeups {
        public final List<String> woken = new CopyOnWriteArrayList<>();
        private final Sinks.Many<String> sink = Sinks.many().multicast().directBestEffort();

        @Override
        public void wake(String channel, String payload) {
            woken.add(channel + " " + payload);
            sink.tryEmitNext(channel);
        }

        @Override
        public Flux<String> on(String channel) {
            return sink.asFlux().filter(channel::equals);
        }
    }

    /** Flips bits and binds the place, so that plain text is never found where a secret should be. */
    private static final class FakeSecret implements Secret {
        @Override
        public byte[] encrypt(byte[] plain, Place place) {
            byte[] out = new byte[plain.length + 4];
            for (int i = 0; i < plain.length; i++) {
                out[i] = (byte) (plain[i] ^ 0x5A);
            }
            java.nio.ByteBuffer.wrap(out).putInt(plain.length, place.hashCode());
            return out;
        }

        @Override
        public byte[] decrypt(byte[] encrypted, Place place) {
            int length = encrypted.length - 4;
            if (java.nio.ByteBuffer.wrap(encrypted).getInt(length) != place.hashCode()) {
                throw new IllegalStateException("encrypted for another place");
            }
            byte[] out = new byte[length];
            for (int i = 0; i < length; i++) {
                out[i] = (byte) (encrypted[i] ^ 0x5A);
            }
            return out;
        }
    }
}
