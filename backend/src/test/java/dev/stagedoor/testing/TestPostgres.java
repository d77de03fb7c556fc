package dev.stagedoor.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The one place where tests get their PostgreSQL: embedded by default, a container by {@code -Dtest.postgres=docker}
 * ({@code -Dtest.postgres.image} names another image). One server per test JVM, one fresh database per call.
 */
public final class TestPostgres {
    private record Server(String host, int port, String user, String password) {
        String jdbc(String database) {
            return "jdbc:postgresql://" + host + ":" + port + "/" + database;
        }
    }

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String TEMPLATE = "stagedoor_template";

    /** Many tests keep a pool of their own until the JVM ends. */
    private static final String CONNECTIONS = "1000";

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private TestPostgres() {}

    /** A new migrated database of its own. */
    public static TestDatabase freshDatabase() {
        Server server = Holder.SERVER;
        String name = "test_" + COUNT.incrementAndGet();
        execute(server, "create database " + name + " template " + TEMPLATE);
        return new TestDatabase(server.host(), server.port(), name, server.user(), server.password());
    }

    private static void execute(Server server, String sql) {
        try (var connection = DriverManager.getConnection(server.jdbc("postgres"), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static final class Holder {
        static final Server SERVER = start();

        private static Server start() {
            Server server = "docker".equals(System.getProperty("test.postgres")) ? container() : embedded();
            execute(server, "create database " + TEMPLATE);
            Flyway.configure()
                    .dataSource(server.jdbc(TEMPLATE), server.user(), server.password())
                    .load()
                    .migrate();
            return server;
        }

        private static Server container() {
            var image = DockerImageName.parse(System.getProperty("test.postgres.image", "postgres:18-alpine"))
                    .asCompatibleSubstituteFor("postgres");
            var container = new PostgreSQLContainer(image)
                    .withDatabaseName("postgres")
                    .withCommand("postgres", "-c", "max_connections=" + CONNECTIONS);
            container.start();
            return new Server(
                    container.getHost(),
                    container.getMappedPort(5432),
                    container.getUsername(),
                    container.getPassword());
        }

        private static Server embedded() {
            try {
                Path data = Files.createTempDirectory("stagedoor-tests");
                var postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", CONNECTIONS)
                        .setDataDirectory(data)
                        .setCleanDataDirectory(!POSIX)
                        .start();
                if (POSIX) {
                    deleteAfterwards(data);
                }
                return new Server("127.0.0.1", postgres.getPort(), "postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /**
         * The files of hundreds of databases take so long to delete that the JVM would be ended before: a process of its own
         * does it, once the server has stopped.
         */
        private static void deleteAfterwards(Path data) throws IOException {
            String server = Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip();
            var deletion = new ProcessBuilder(
                            "sh",
                            "-c",
                            "while kill -0 \"$1\" 2>&-; do sleep 0.2; done; rm -rf \"$2\"",
                            "sh",
                            server,
                            data.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    deletion.start();
                } catch (IOException e) {
                    // The temporary directory keeps it, then.
                }
            }));
        }
    }
}
