package dev.stagedoor.testing;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** A migrated database of a test's own. */
public record TestDatabase(String host, int port, String name, String user, String password) {
    /** As STAGEDOOR_DATABASE_URL wants it. */
    public String url() {
        return "postgresql://" + user + ":" + password + "@" + host + ":" + port + "/" + name;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }

    /** A small pool over this database; tests may keep it until the JVM ends. */
    public ConnectionFactory connectionFactory() {
        return connectionFactory(8);
    }

    /** As small as that: with one connection, who asks for another while it holds one waits for ever. */
    public ConnectionFactory connectionFactory(int connections) {
        var factory = new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host(host)
                .port(port)
                .database(name)
                .username(user)
                .password(password)
                .build());
        return new ConnectionPool(ConnectionPoolConfiguration.builder(factory)
                .initialSize(0)
                .minIdle(0)
                .maxIdleTime(Duration.ofSeconds(10))
                .backgroundEvictionInterval(Duration.ofSeconds(5))
                .maxSize(connections)
                .build());
    }

    public static DatabaseClient client(ConnectionFactory factory) {
        return DatabaseClient.create(factory);
    }

    public static TransactionalOperator transactions(ConnectionFactory factory) {
        return TransactionalOperator.create(new R2dbcTransactionManager(factory));
    }
}
