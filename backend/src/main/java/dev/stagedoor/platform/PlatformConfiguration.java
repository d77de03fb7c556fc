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

    @Bean
    Clock clock() {
        return Clock.offset(Clock.systemUTC(), Duration.parse(System.getProperty(CLOCK_OFFSET, "PT0S")));
    }

    @Bean(destroyMethod = "dispose")
    Pools pools(R2dbcConnectionDetails database, PoolProperties properties) {
        var options = durable(database.getConnectionFactoryOptions());
        return new Pools(
                ConnectionFactories.get(hurried(options)), ConnectionFactories.get(planned(options)), properties);
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

    /**
     * For intake and work: everything there is found by an index. Their statements, and the checks of foreign keys, are planned
     * once for each connection, mostly while {@code work} is empty and everything else small, where reading all of it seems
     * cheap; a burst that comes then would be read from end to end for each of its webhooks, until the server's next analysis.
     */
    private static ConnectionFactoryOptions hurried(ConnectionFactoryOptions options) {
        return with(options, Map.of("enable_seqscan", "off", "enable_bitmapscan", "off", "jit", "off"));
    }

    /**
     * For screens: planned with what is asked for. A list with filters is another question with each of them, and a plan for any
     * may read a whole table for one that finds nobody.
     */
    private static ConnectionFactoryOptions planned(ConnectionFactoryOptions options) {
        return with(options, Map.of("plan_cache_mode", "force_custom_plan"));
    }

    private static ConnectionFactoryOptions with(ConnectionFactoryOptions options, Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("synchronous_commit", "on");
        return options.mutate()
                .option(PostgresqlConnectionFactoryProvider.OPTIONS, all)
                .build();
    }

    @Bean
    TransactionalOperator transactionalOperator(ReactiveTransactionManager manager) {
        return TransactionalOperator.create(manager);
    }
}
