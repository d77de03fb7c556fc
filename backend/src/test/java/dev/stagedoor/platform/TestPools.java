package dev.stagedoor.platform;

import dev.stagedoor.testing.TestDatabase;
import dev.stagedoor.testing.TestPostgres;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Flux;

/** The pools over a database of a test's own, small enough to be emptied. */
public final class TestPools implements AutoCloseable {
    private final PoolProperties properties;
    private final Pools pools;

    public TestPools() {
        this(Duration.ofSeconds(5));
    }

    TestPools(Duration patience) {
        this(TestPostgres.freshDatabase(), patience);
    }

    TestPools(TestDatabase database, Duration patience) {
        var url = DatabaseUrl.parse(database.url());
        var options = ConnectionFactoryOptions.parse(url.r2dbc())
                .mutate()
                .option(ConnectionFactoryOptions.USER, url.user())
                .option(ConnectionFactoryOptions.PASSWORD, url.password())
                .build();
        properties = new PoolProperties(2, 4, 2, patience);
        pools = PlatformConfiguration.pools(options, properties);
    }

    public ConnectionFactory connectionFactory() {
        return pools;
    }

    /** Every connection of this pool, never given back. */
    public List<Connection> takeAllOf(Pool pool) {
        return Objects.requireNonNull(Flux.range(0, properties.most(pool))
                .concatMap(_ -> pools.create())
                .contextWrite(pool)
                .collectList()
                .block());
    }

    @Override
    public void close() {
        pools.dispose();
    }
}
