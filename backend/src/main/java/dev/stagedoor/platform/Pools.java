package dev.stagedoor.platform;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.Wrapped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** The database as everyone here sees it: one door, behind it pools that cannot starve each other. */
final class Pools implements ConnectionFactory, Disposable {
    private final PoolProperties properties;
    private final Map<Pool, ConnectionPool> pools = new EnumMap<>(Pool.class);

    /** @param database the same for all, with settings for each */
    Pools(Function<Pool, ConnectionFactory> database, PoolProperties properties) {
        this.properties = properties;
        var silence = new Silence();
        for (Pool pool : Pool.values()) {
            pools.put(pool, pool(pool, silence.over(database.apply(pool)), properties));
        }
    }

    /**
     * It grows as connections are needed: one that is filled at once can have them all on the one event loop that answered
     * first.
     */
    private static ConnectionPool pool(Pool pool, ConnectionFactory database, PoolProperties properties) {
        return new ConnectionPool(ConnectionPoolConfiguration.builder(database)
                .name(pool.name().toLowerCase(Locale.ROOT))
                .initialSize(0)
                .maxSize(properties.most(pool))
                .maxAcquireTime(properties.patience())
                .maxCreateConnectionTime(properties.patience())
                .acquireRetry(0) // its own would double the patience
                .build());
    }

    @Override
    public Mono<Connection> create() {
        return Mono.deferContextual(context -> create(Pool.of(context)));
    }

    /**
     * All that lay in the pool may have died with a server that was started again: they are thrown away one after the other, and
     * whoever asked gets a new one instead of an error.
     */
    private Mono<? extends Connection> create(Pool pool) {
        return of(pool).create()
                .retryWhen(Retry.max(properties.most(pool))
                        .filter(Pools::isDead)
                        .onRetryExhaustedThrow((_, last) -> last.failure()))
                .map(Pools::returning);
    }

    /**
     * Spring gives a connection back whose transaction could not begin, but not one where somebody gave up waiting for the
     * beginning ({@code R2dbcTransactionManager}): it would be gone for good.
     */
    private static Connection returning(Connection pooled) {
        return Passing.of(
                Connection.class,
                (_, method, arguments) -> {
                    Object result = Passing.on(pooled, method, arguments);
                    return method.getName().equals("beginTransaction") && result instanceof Publisher<?> beginning
                            ? Mono.from(beginning).doOnCancel(() -> giveBack(pooled))
                            : result;
                },
                Wrapped.class);
    }

    private static void giveBack(Connection pooled) {
        Mono.from(pooled.close()).onErrorComplete().subscribe();
    }

    private static boolean isDead(Throwable error) {
        return error instanceof R2dbcNonTransientResourceException
                && "Connection validation failed".equals(error.getMessage());
    }

    private ConnectionPool of(Pool pool) {
        return Objects.requireNonNull(pools.get(pool));
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return of(Pool.SCREENS).getMetadata();
    }

    @Override
    public void dispose() {
        pools.values().forEach(ConnectionPool::dispose);
    }
}
