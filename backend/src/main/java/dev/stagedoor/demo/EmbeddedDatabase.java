package dev.stagedoor.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real PostgreSQL beside the demo: durable (fsync and synchronous_commit on), on loopback only, passwords for everyone,
 * and a role without superuser for the application.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private static final String ROLE = "stagedoor";

    private final EmbeddedPostgres server;
    private final String url;

    private EmbeddedDatabase(EmbeddedPostgres server, String url) {
        this.server = server;
        this.url = url;
    }

    /** {@code postgresql://user:password@host:port/database} of the application's role. */
    String url() {
        return url;
    }

    static EmbeddedDatabase start(DataDirectory data) {
        Path home = home(data);
        Path files = home.resolve("data");
        String superuser = data.secret("database-superuser", DataDirectory::password);
        String password = data.secret("database", DataDirectory::password);
        try {
            stopLeftOver(files);
            boolean secured = Files.exists(home.resolve("secured"));
            if (!secured) {
                secure(home, files, superuser, password);
            }
            var server = builder(home, files)
                    .setConnectConfig("user", "postgres")
                    .setConnectConfig("password", superuser)
                    .start();
            return new EmbeddedDatabase(
                    server, "postgresql://" + ROLE + ":" + password + "@127.0.0.1:" + server.getPort() + "/" + ROLE);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL does not start", e);
        }
    }

    /** First start: roles, passwords and the database are made, then the door is locked for everyone without a password. */
    private static void secure(Path home, Path files, String superuser, String password) throws IOException {
        // A kill between locking the door and noting it would leave us outside: on a repeated first start it is opened
        // again.
        if (Files.exists(files.resolve("pg_hba.conf"))) {
            Files.write(files.resolve("pg_hba.conf"), List.of("host all all 127.0.0.1/32 trust"));
        }
        try (var open = builder(home, files).start();
                Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + open.getPort() + "/postgres", "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + superuser + "'");
            statement.execute("drop database if exists " + ROLE);
            statement.execute("drop role if exists " + ROLE);
            statement.execute(
                    "create role " + ROLE + " login nosuperuser nocreatedb nocreaterole password '" + password + "'");
            statement.execute("create database " + ROLE + " owner " + ROLE);
        } catch (SQLException e) {
            throw new IOException("The embedded PostgreSQL cannot be set up", e);
        }
        Files.write(
                files.resolve("pg_hba.conf"),
                List.of("host all all 127.0.0.1/32 scram-sha-256", "host all all ::1/128 scram-sha-256"));
        Files.writeString(home.resolve("secured"), "");
    }

    private static Path home(DataDirectory data) {
        return data.home().resolve("postgres").toAbsolutePath();
    }

    private static EmbeddedPostgres.Builder builder(Path home, Path files) {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.resolve("runtime").toFile())
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                // its own would stop the server under the application, which is still at work then
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100");
    }

    /** Stops a server that nobody holds any more. */
    static void stopLeftOver(DataDirectory data) throws IOException {
        stopLeftOver(home(data).resolve("data"));
    }

    /** A server that outlived a killed Java holds postmaster.pid: it is stopped first, then started afresh. */
    private static void stopLeftOver(Path files) throws IOException {
        Path pidFile = files.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 2 || !Path.of(lines.get(1).strip()).equals(files)) {
            return;
        }
        var left = ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(it -> isServerOf(it, files));
        if (left.isEmpty()) {
            return;
        }
        left.get().destroy();
        try {
            left.get().onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IOException(
                    "A PostgreSQL left over from an earlier run (process "
                            + left.get().pid() + ") does not stop",
                    e);
        }
    }

    /** The number may belong to somebody else by now, after a restart of the machine even to another PostgreSQL. */
    private static boolean isServerOf(ProcessHandle process, Path files) {
        boolean postgres = process.info().command().orElse("").contains("postgres");
        return postgres
                && process.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).contains(files.toString()))
                        .orElse(true);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
