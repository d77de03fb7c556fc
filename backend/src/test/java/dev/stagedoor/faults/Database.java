package dev.stagedoor.faults;

import dev.stagedoor.story.StagedoorProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL of the suite's own, to be killed, stopped and started again on the same data. */
final class Database implements AutoCloseable {
    private static final String NAME = "postgres";

    private final Disk disk;
    private final Path data;
    private final int port = StagedoorProcess.freePort();
    private EmbeddedPostgres server;

    /** On a disk of its own, to be filled, where that is wanted and possible. */
    Database(boolean diskOfItsOwn) {
        disk = new Disk(diskOfItsOwn);
        data = disk.root().resolve("data");
        server = start();
    }

    private EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "on")
                    // it would answer before a commit is on disk; Stagedoor must not let it
                    .setServerConfig("synchronous_commit", "off")
                    .setRegisterShutdownHook(false)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** As STAGEDOOR_DATABASE_URL wants it, by way of a proxy's port or the server's own. */
    static String url(int port) {
        return "postgresql://postgres:postgres@127.0.0.1:" + port + "/" + NAME;
    }

    /** SIGKILL of the whole server, as if the machine had lost its power, and a new start on the same data. */
    void killAndRestart() {
        ProcessHandle main = main();
        List<ProcessHandle> all = new ArrayList<>(main.descendants().toList());
        main.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        StagedoorProcess.await(
                "PostgreSQL to be dead",
                Duration.ofSeconds(20),
                () -> !main.isAlive() && all.stream().noneMatch(ProcessHandle::isAlive));
        deletePidFile();
        server = start();
    }

    /** Stands still: connections stay and nothing is answered, until {@link #goOn()}. */
    void standStill() {
        signal("-STOP");
    }

    void goOn() {
        signal("-CONT");
    }

    private void signal(String signal) {
        ProcessHandle main = main();
        Signals.send(signal, main.pid());
        main.descendants().forEach(each -> Signals.send(signal, each.pid()));
    }

    private ProcessHandle main() {
        try {
            long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deletePidFile() {
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
            Files.deleteIfExists(data.resolve("epg-lock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasDiskOfItsOwn() {
        return disk.isOfItsOwn();
    }

    void fillDisk() {
        disk.fill();
    }

    long freeBytes() {
        return disk.freeBytes();
    }

    /** There is room again; a server that gave up for want of it is started again, as whoever runs it would. */
    void emptyDisk() {
        disk.empty();
        StagedoorProcess.await(
                "PostgreSQL to answer or to be dead", Duration.ofMinutes(1), () -> answers() || !isAlive());
        if (!isAlive()) {
            deletePidFile();
            server = start();
        }
    }

    private boolean isAlive() {
        try {
            return main().isAlive();
        } catch (UncheckedIOException | java.util.NoSuchElementException e) {
            return false;
        }
    }

    private boolean answers() {
        try (var _ = connect()) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Takes every connection there is, and each that becomes free, until it is closed. */
    Crowd takeAllConnections() {
        return new Crowd(this::connect);
    }

    /** Until it is closed nobody reads or writes these tables. */
    Connection lock(String tables) throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + tables + " in access exclusive mode");
        }
        return connection;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, "postgres", "postgres");
    }

    /** Rows of a query, each as its columns' texts joined by a bar. */
    List<String> rows(String sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                var columns = new ArrayList<String>();
                for (int at = 1; at <= rows.getMetaData().getColumnCount(); at++) {
                    columns.add(String.valueOf(rows.getString(at)));
                }
                found.add(String.join("|", columns));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    long count(String sql) {
        return Long.parseLong(rows(sql).getFirst());
    }

    @Override
    public void close() throws IOException {
        server.close();
        disk.close();
    }
}
