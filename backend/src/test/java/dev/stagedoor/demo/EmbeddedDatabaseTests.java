package dev.stagedoor.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagedoor.platform.DatabaseUrl;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that is killed, and the start after it. One story: starting a PostgreSQL is dear. */
class EmbeddedDatabaseTests {
    private static final String URL = "url ";

    @TempDir
    Path home;

    private Process killed;
    private DatabaseUrl url;

    @BeforeEach
    void startInAProcessOfItsOwn() throws IOException {
        killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Child.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new BufferedReader(new InputStreamReader(killed.getInputStream(), StandardCharsets.UTF_8));
        url = DatabaseUrl.parse(said.lines()
                .filter(line -> line.startsWith(URL))
                .findFirst()
                .orElseThrow()
                .substring(URL.length()));
    }

    @AfterEach
    void stop() throws IOException {
        killed.destroyForcibly();
        if (Files.exists(pidFile())) {
            postmaster().ifPresent(ProcessHandle::destroy);
        }
    }

    @Test
    void isDurableAndClosedToStrangersAndSurvivesAKill() throws Exception {
        try (Connection connection = connect(url.password())) {
            assertThat(ask(connection, "show fsync")).isEqualTo("on");
            assertThat(ask(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(connection, """
                    select rolsuper or rolcreatedb or rolcreaterole or rolreplication
                    from pg_roles where rolname = current_user""")).isEqualTo("f");
            connection.createStatement().execute("create table kept as select 'before the kill' as words");
        }
        assertThatThrownBy(() -> connect("postgres")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connect("")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(url.jdbc(), "postgres", "postgres"))
                .isInstanceOf(SQLException.class);

        ProcessHandle leftOver = postmaster().orElseThrow();
        killed.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        assertThat(leftOver.isAlive()).isTrue();

        try (var again = EmbeddedDatabase.start(DataDirectory.open(home))) {
            assertThat(leftOver.isAlive()).isFalse();
            url = DatabaseUrl.parse(again.url());
            try (Connection connection = connect(url.password())) {
                assertThat(ask(connection, "select words from kept")).isEqualTo("before the kill");
            }
        }
    }

    private Connection connect(String password) throws SQLException {
        return DriverManager.getConnection(url.jdbc(), url.user(), password);
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (var answer = connection.createStatement().executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        return ProcessHandle.of(
                Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip()));
    }

    private Path pidFile() {
        return home.resolve("postgres").resolve("data").resolve("postmaster.pid");
    }

    /** Starts, says where, and waits to be killed. */
    static final class Child {
        public static void main(String[] args) throws Exception {
            var database = EmbeddedDatabase.start(DataDirectory.open(Path.of(args[0])));
            System.out.println(URL + database.url());
            System.out.flush();
            Thread.currentThread().join();
        }
    }
}
