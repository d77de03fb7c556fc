package dev.stagedoor.faults;

import dev.stagedoor.story.Json;
import dev.stagedoor.story.StagedoorProcess;
import dev.stagedoor.testing.TestPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The simulated Ashby as a process of its own, with a database that no fault touches. */
final class SandboxProcess implements AutoCloseable {
    static final String KEY = "sandbox-key-of-the-fault-suite";

    private final int port = StagedoorProcess.freePort();
    private final Process process;

    SandboxProcess() {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.stagedoor.sandbox.SandboxApplication");
        builder.environment()
                .putAll(Map.of(
                        "SANDBOX_PORT",
                        String.valueOf(port),
                        "SANDBOX_API_KEY",
                        KEY,
                        "SANDBOX_DATABASE_URL",
                        TestPostgres.freshDatabase().url()));
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/faults-sandbox.log")));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StagedoorProcess.await("the sandbox to answer", Duration.ofSeconds(60), this::answers);
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    Json api() {
        return Json.ashby(url(), KEY);
    }

    /** What goes wrong from now on; what is not named stays. */
    void badDays(Map<String, Object> faults) {
        api().send("POST", "control/bad-days", faults);
    }

    JsonNode control(String verb, Object body) {
        return api().send("POST", "control/" + verb, body);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
