package dev.stagedoor.platform;

import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

/** What every feature may ask for. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StagedoorProperties.class, PoolProperties.class})
class PlatformConfiguration {
    /** For tests only, as a Java system property: how wrong the clock of this node is, such as {@code PT1H}. */
    private static final String CLOCK_OFFSET = "stagedoor.test.clock-offset";

    /**
     * What a node that went away without a word has locked is free again after at most so long, and nobody waits for a lock for ever.
     *
     * @see <a href="https://www.postgresql.org/docs/current/runtime-config-connection.html">Connections</a>
     */
    private static final Map<String, String> ALWAYS = with(
            Map.of(
                    "synchronous_commit", "on",
                    "idle_in_transaction_session_timeout", "30s",
                    "lock_timeout", "15s",
                    "statement_timeout", "2min",
                    "tcp_keepalives_idle", "20",
                    "tcp_keepalives_interval", "5",
                    "tcp_keepalives_count", "3",
                    "tcp_user_timeout", "30s"),
            lookingForTheClient());

    /**
     * For intake and work: everything there is found by an index. Their statements, and the checks of foreign keys, are planned
     * once for each connection, mostly while {@code work} is empty and everything else small, where reading all of it seems
     * cheap; a burst that comes then would be read from end to end for each of its webhooks, until the server's next analysis.
     */
    private static final Map<String, String> HURRIED =
            Map.of("enable_seqscan", "off", "enable_bitmapscan", "off", "jit", "off");

    /** Nobody whom Ashby's call waits for waits longer than the call. */
    private static final Map<String, String> INTAKE =
            with(HURRIED, Map.of("lock_timeout", "7s", "statement_timeout", "8s"));

    /**
     * For screens: planned with what is asked for. A list with filters is another question with each of them, and a plan for any
     * may read a whole table for one that finds nobody.
     */
    private static final Map<String, String> PLANNED = Map.of("plan_cache_mode", "force_custom_plan");

    @Bean
    Clock clock() {
        return Clock.offset(Clock.systemUTC(), Duration.parse(System.getProperty(CLOCK_OFFSET, "PT0S")));
    }

    /**
     * Who gave up leaves the statement under way, and its connection is replaced soon: in the middle of a statement the server
     * would not notice, and have many more connections than the pools. On Windows it cannot look, and refuses whoever asks for it; a
     * server there is the demo's own, on this machine.
     */
    private static Map<String, String> lookingForTheClient() {
        return System.getProperty("os.name", "").startsWith("Windows")
                ? Map.of()
                : Map.of("client_connection_check_interval", "2s");
    }

    @Bean(destroyMethod = "dispose")
    Pools pools(R2dbcConnectionDetails database, PoolProperties properties) {
        return pools(database.getConnectionFactoryOptions(), properties);
    }

    /** With the settings that belong to each pool. */
    static Pools pools(ConnectionFactoryOptions options, PoolProperties properties) {
        return new Pools(pool -> ConnectionFactories.get(with(options, settings(pool))), properties);
    }

    /**
     * What was answered must be stored, also where the server's setting would answer before (synchronous_commit = off: up to
     * three times wal_writer_delay is lost with the server).
     *
     * @see <a href="https://www.postgresql.org/docs/current/wal-async-commit.html">Asynchronous commit</a>
     */
    static ConnectionFactoryOptions durable(ConnectionFactoryOptions options) {
        return with(options, Map.of());
    }

    private static Map<String, String> settings(Pool pool) {
        return switch (pool) {
            case INTAKE -> INTAKE;
            case WORK, LEASES -> HURRIED;
            case SCREENS -> PLANNED;
        };
    }

    private static ConnectionFactoryOptions with(ConnectionFactoryOptions options, Map<String, String> settings) {
        return options.mutate()
                .option(PostgresqlConnectionFactoryProvider.OPTIONS, with(ALWAYS, settings))
                .build();
    }

    private static Map<String, String> with(Map<String, String> settings, Map<String, String> more) {
        var all = new HashMap<>(settings);
        all.putAll(more);
        return all;
    }

    @Bean
    TransactionalOperator transactionalOperator(ReactiveTransactionManager manager) {
        return TransactionalOperator.create(manager);
    }
}
