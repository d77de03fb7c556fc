package dev.stagedoor.load;

import dev.stagedoor.story.StagedoorProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL of the benchmark's own, as safe as in production: fsync and synchronous_commit are on. */
final class Database implements AutoCloseable {
    private final int port = StagedoorProcess.freePort();
    private final EmbeddedPostgres server;
    private @Nullable Connection watching;

    Database() {
        try {
            server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    synchronized void execute(String sql) {
        try (var statement = connection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    synchronized long count(String sql) {
        try (var statement = connection().createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** One for all who watch: a new one for each look would cost the database more than what is measured. */
    private Connection connection() throws SQLException {
        Connection present = watching;
        if (present == null) {
            present = DriverManager.getConnection(url(), "postgres", "postgres");
            watching = present;
        }
        return present;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
