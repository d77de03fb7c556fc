package dev.stagedoor.testing;

import static org.mockito.Mockito.mock;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.platform.Ids;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.json.JsonMapper;

/** A few real components over a fresh database, with the audit; hints go nowhere. */
public final class Wiring {
    private Wiring() {}

    public static AnnotationConfigApplicationContext of(Class<?>... components) {
        return over(TestPostgres.freshDatabase().connectionFactory(), components);
    }

    /** The same over a database that is there. */
    public static AnnotationConfigApplicationContext over(ConnectionFactory factory, Class<?>... components) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DatabaseClient.class, () -> TestDatabase.client(factory));
        context.registerBean(TransactionalOperator.class, () -> TestDatabase.transactions(factory));
        context.registerBean(Clock.class, Ticking::new);
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.registerBean(Hints.class, () -> mock(Hints.class));
        context.register(AuditLog.class, Ids.class);
        context.register(components);
        context.refresh();
        return context;
    }

    /** A second passes whenever somebody looks, so that ids and times have an order. */
    private static final class Ticking extends Clock {
        private final AtomicLong seconds =
                new AtomicLong(Instant.parse("2026-11-02T08:00:00Z").getEpochSecond());

        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(seconds.incrementAndGet());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
