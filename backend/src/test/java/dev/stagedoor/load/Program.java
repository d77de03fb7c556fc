package dev.stagedoor.load;

import dev.stagedoor.story.StagedoorProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A Java process of the benchmark that listens on a port; what it says goes to {@code target/load-NAME.log}. */
final class Program implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String name;
    private final int port;
    private final Process process;

    /** Starts it; {@code arguments} are what follows {@code java}. */
    Program(String name, int port, List<String> arguments, Map<String, String> environment) {
        this.name = name;
        this.port = port;
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/load-" + name + ".log")));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until it says that it is well. */
    Program awaitHealth() {
        StagedoorProcess.await("Stagedoor to answer", PATIENCE, this::healthy);
        return this;
    }

    private boolean healthy() {
        if (!process.isAlive()) {
            throw new IllegalStateException("It ended: see target/load-" + name + ".log");
        }
        return StagedoorProcess.isWell(port);
    }

    /** Until it answers this request with 2xx. */
    void awaitAcknowledgement(byte[] request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!acknowledges(request)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("It never answered: see target/load-" + name + ".log");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    private boolean acknowledges(byte[] request) {
        try (var wire = new Wire(port)) {
            return wire.send(request) / 100 == 2;
        } catch (IOException e) {
            return false;
        }
    }

    /** Until it ends by itself. */
    void awaitEnd() {
        if (process.onExit()
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join()
                        .exitValue()
                != 0) {
            throw new IllegalStateException("It failed: see target/load-" + name + ".log");
        }
    }

    /** In megabytes. */
    long residentMemory() {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    /** With SIGKILL. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
