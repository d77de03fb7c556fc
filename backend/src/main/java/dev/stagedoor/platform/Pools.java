package dev.stagedoor.platform;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.util.Locale;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** The database as everyone here sees it: one door, behind it three pools that cannot starve each other. */
final class Pools implements ConnectionFactory, Disposable {
    private final ConnectionFactory database;
    private final ConnectionPool intake;
    private final ConnectionPool work;
    private final ConnectionPool screens;

    Pools(ConnectionFactory database, PoolProperties properties) {
        this.database = database;
        this.intake = pool(Pool.INTAKE, properties);
        this.work = pool(Pool.WORK, properties);
        this.screens = pool(Pool.SCREENS, properties);
    }

    /**
     * It grows as connections are needed: one that is filled at once can have them all on the one event loop that answered
     * first.
     */
    private ConnectionPool pool(Pool pool, PoolProperties properties) {
        return new ConnectionPool(ConnectionPoolConfiguration.builder(database)
                .name(pool.name().toLowerCase(Locale.ROOT))
                .initialSize(0)
                .maxSize(properties.most(pool))
                .maxAcquireTime(properties.patience())
                .build());
    }

    @Override
    public Mono<Connection> create() {
        return Mono.deferContextual(context -> of(Pool.of(context)).create());
    }

    private ConnectionPool of(Pool pool) {
        return switch (pool) {
            case INTAKE -> intake;
            case WORK -> work;
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
        screens.dispose();
    }
}
