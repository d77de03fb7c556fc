package dev.stagedoor.plans;

import dev.stagedoor.story.StagedoorProcess;
import dev.stagedoor.testing.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import tools.jackson.databind.json.JsonMapper;

/** A PostgreSQL of its own that writes down how it carried out each statement: the statement itself is the product's. */
final class ExplainingPostgres implements AutoCloseable {
    private static final String NAME = "crowded";

    private final EmbeddedPostgres server;
    private final Path log;
    private final JsonMapper json = JsonMapper.builder().build();

    ExplainingPostgres() throws IOException {
        Path data = Files.createTempDirectory("stagedoor-plans");
        log = data.resolve("log");
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("maintenance_work_mem", "1GB")
                .setServerConfig("max_wal_size", "16GB")
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0")
                .setServerConfig("random_page_cost", "1.1") // as on any SSD
                .setServerConfig("jit", "off")
                .setServerConfig("autovacuum", "off") // the filling ends with its own
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", "log")
                .setServerConfig("log_filename", "plans.log")
                .setServerConfig("log_rotation_size", "0")
                .setServerConfig("log_destination", "jsonlog")
                .setServerConfig("unix_socket_directories", "")
                .start();
        run("postgres", "create database " + NAME);
        Flyway.configure()
                .dataSource(server.getJdbcUrl("postgres", NAME), "postgres", "postgres")
                .load()
                .migrate();
    }

    TestDatabase database() {
        return new TestDatabase("127.0.0.1", server.getPort(), NAME, "postgres", "postgres");
    }

    void run(String sql) {
        run(NAME, sql);
    }

    private void run(String database, String sql) {
        try (var connection =
                        DriverManager.getConnection(server.getJdbcUrl("postgres", database), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + " in " + sql, e);
        }
    }

    /** New connections are explained from now on. */
    void explain() {
        run("""
                alter database crowded set session_preload_libraries = 'auto_explain';
                alter database crowded set auto_explain.log_min_duration = 0;
                alter database crowded set auto_explain.log_analyze = on;
                alter database crowded set auto_explain.log_buffers = on;
                alter database crowded set auto_explain.log_timing = off;
                alter database crowded set auto_explain.log_format = json;""");
    }

    void planWithoutParameters() {
        run("alter database crowded set plan_cache_mode = force_generic_plan");
    }

    /** How much was written down of all that was carried out so far. */
    long mark() {
        return written().length;
    }

    /** What was carried out since then. */
    List<Plan> since(long mark) {
        var plans = new ArrayList<Plan>();
        byte[] written = written();
        String text = new String(written, (int) mark, written.length - (int) mark, StandardCharsets.UTF_8);
        for (String line : text.lines().toList()) {
            String message =
                    line.contains("plan:") ? json.readTree(line).path("message").asString("") : "";
            int at = message.indexOf("plan:");
            if (at > 0) {
                plans.add(Plan.read(json.readTree(message.substring(at + 5))));
            }
        }
        return plans;
    }

    /** The server writes its log a moment later, in order: a word of our own says that everything before it is there. */
    private byte[] written() {
        byte[] word = ("so far " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        run("do $$ begin raise log '" + new String(word, StandardCharsets.UTF_8) + "'; end $$");
        StagedoorProcess.await("the log", Duration.ofSeconds(30), () -> contains(log(), word));
        return log();
    }

    private byte[] log() {
        try {
            return Files.readAllBytes(plans());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Searched from the end. */
    private static boolean contains(byte[] log, byte[] word) {
        for (int at = log.length - word.length; at >= 0; at--) {
            if (Arrays.equals(log, at, at + word.length, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }

    private Path plans() {
        return log.resolve("plans.json");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
