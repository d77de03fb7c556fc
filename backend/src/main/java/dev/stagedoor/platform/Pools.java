package dev.stagedoor.platform;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import java.time.Duration;
import java.util.Locale;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** The database as everyone here sees it: one door, behind it pools that cannot starve each other. */
final class Pools implements ConnectionFactory, Disposable {
    private final ConnectionFactory database;
    private final PoolProperties properties;
    private final ConnectionPool intake;
    private final ConnectionPool work;
    private final ConnectionPool leases;
    private final ConnectionPool screens;

    /** @param forScreens the same database, planning each question with its values */
    Pools(ConnectionFactory database, ConnectionFactory forScreens, PoolProperties properties) {
        this.database = database;
        this.properties = properties;
        this.intake = pool(Pool.INTAKE, database, properties);
        this.work = pool(Pool.WORK, database, properties);
        this.leases = pool(Pool.LEASES, database, properties);
        this.screens = pool(Pool.SCREENS, forScreens, properties);
    }

    /** One that died unnoticed takes no longer with it than that; the others are many, or are left by whoever waits too long. */
    private static final Duration LIFE_OF_LEASES = Duration.ofMinutes(1);

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
                .maxLifeTime(pool == Pool.LEASES ? LIFE_OF_LEASES : ConnectionPoolConfiguration.NO_TIMEOUT)
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
                        .onRetryExhaustedThrow((_, last) -> last.failure()));
    }

    private static boolean isDead(Throwable error) {
        return error instanceof R2dbcNonTransientResourceException
                && "Connection validation failed".equals(error.getMessage());
    }

    private ConnectionPool of(Pool pool) {
        return switch (pool) {
            case INTAKE -> intake;
            case WORK -> work;
            case LEASES -> leases;
            case SCREENS -> screens;
        };
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return database.getMetadata();
    }

    @Override
    public void dispose() {
        intake.dispose();
        work.dispose();
        leases.dispose();
        screens.dispose();
    }
}
