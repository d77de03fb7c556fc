package dev.stagedoor.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.stagedoor.ashby.connection.Gate;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.inbox.InboxFixture;
import dev.stagedoor.platform.Person;
import dev.stagedoor.testing.Rival;
import dev.stagedoor.testing.TestPostgres;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Thousands waited while nobody could ask Ashby, and more come in meanwhile. */
class ManyWaitingTests {
    private static final Person ADA = new Person("ada", "Ada", null, Person.Role.ADMINISTRATOR);
    private static final int MANY = 3_000;

    private final AtomicInteger statements = new AtomicInteger();
    private final ConnectionFactory factory = TestPostgres.freshDatabase().connectionFactory();
    private final InboxFixture fixture = new InboxFixture(counting(factory));
    private final UUID listener = fixture.listener();
    private final AuditLog audit = mock(AuditLog.class);
    private final WaitingActions actions = new WaitingActions(
            new DeliveryTable(fixture.db, JsonMapper.builder().build()),
            fixture.inbox,
            mock(
                    Gate.class,
                    asked -> asked.getMethod().getName().equals("holdChoice") ? Mono.just(true) : Mono.empty()),
            audit,
            fixture.hints,
            fixture.transaction);

    @BeforeEach
    void auditAnswers() {
        when(audit.record(any(), any(), any(), any(), any())).thenReturn(Mono.empty());
    }

    @Test
    void areProcessedByAFewStatementsWhichWakeOnce() {
        waiting(MANY);
        fixture.execute("update work set due_at = now() + interval '1 h', failures = 3");
        statements.set(0);

        actions.processAll(ADA).block();

        assertThat(statements).hasValueLessThan(10);
        assertThat(fixture.count("select count(*) from work where due_at <= now() and failures = 0"))
                .isEqualTo(MANY);
        assertThat(fixture.wakeups.woken).containsExactly("work ");
    }

    @Test
    void areIgnoredByAFewStatementsButForThoseThatAPersonChose() {
        waiting(MANY);
        fixture.execute("update work set due_at = now() + interval '1 h'");
        statements.set(0);

        var all = IntStream.rangeClosed(1, MANY).mapToObj(Rows::id).toList();
        actions.process(ADA, List.of(Rows.id(7)), new WaitingActions.Shown(Rows.id(MANY), Digest.of(all)))
                .block();

        assertThat(statements).hasValueLessThan(10);
        assertThat(fixture.count("select count(*) from delivery where reason_code = 'ignoredByPerson'"))
                .isEqualTo(MANY - 1);
        assertThat(fixture.text("select key from work where due_at <= now()")).isEqualTo("application:7");
    }

    @Test
    void thatAreDueAlreadyKeepNobodyWaiting() {
        waiting(2);
        Rival intake = Rival.begin(factory);
        var locked = Mono.fromRunnable(() -> intake.run("select from work for update nowait"))
                .subscribeOn(Schedulers.boundedElastic());

        actions.processAll(ADA)
                .then(locked)
                .as(fixture.transaction::transactional)
                .block();

        intake.commit();
    }

    /** Intake and those who settle take work in the order of its keys, whatever the order in which it came. */
    @Test
    void areTakenInTheOrderOfTheirKeys() {
        waiting(2);
        fixture.execute("update delivery set work_key = 'application:0' where id = '" + Rows.id(2) + "'");
        fixture.execute("update work set key = 'application:0' where key = 'application:2'");
        fixture.execute("update work set due_at = now() + interval '1 h'");
        Rival intake = Rival.begin(factory);
        intake.run("select from work where key = 'application:0' for update");

        var processing = actions.processAll(ADA).toFuture();
        intake.isWaitedFor();
        intake.run("select from work where key = 'application:1' for update nowait");
        intake.commit();

        processing.join();
    }

    private void waiting(int many) {
        fixture.execute("""
                insert into delivery (id, received_at, listener_id, origin, action, subject, work_key)
                select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, now(), '%s', 'webhook',
                       'candidateStageChange', 's', 'application:' || n
                from generate_series(1, %d) n""".formatted(listener, many));
        fixture.execute(
                "insert into work (kind, key, due_at) select 'application', work_key, now() - interval '1 min' from delivery");
    }

    private ConnectionFactory counting(ConnectionFactory real) {
        return new ConnectionFactory() {
            @Override
            public Publisher<? extends Connection> create() {
                return Mono.from(real.create()).map(ManyWaitingTests.this::counted);
            }

            @Override
            public ConnectionFactoryMetadata getMetadata() {
                return real.getMetadata();
            }
        };
    }

    private Connection counted(Connection real) {
        var loader = Connection.class.getClassLoader();
        return (Connection)
                Proxy.newProxyInstance(loader, new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("createStatement")) {
                        statements.incrementAndGet();
                    }
                    return method.invoke(real, arguments);
                });
    }
}
