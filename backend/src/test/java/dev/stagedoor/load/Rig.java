package dev.stagedoor.load;

import dev.stagedoor.story.Json;
import dev.stagedoor.story.StagedoorProcess;
import dev.stagedoor.testing.TestIssuer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One node in production mode over one PostgreSQL, an instant Ashby, and a listener that waits for hires. */
final class Rig implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** As in the image; {@code -Dload.options} compares others. */
    private static final List<String> NODE = List.of(System.getProperty(
                    "load.options",
                    "-Xmx256m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED")
            .split(" "));

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    final Database database = new Database();
    final int ashbyPort = StagedoorProcess.freePort();
    final int slowAshbyPort = StagedoorProcess.freePort();
    final int port = StagedoorProcess.freePort();
    private final TestIssuer issuer = new TestIssuer();
    private final List<Process> others = new ArrayList<>();
    private Process node;
    private String path = "";
    private byte[] secret = {};
    private @Nullable Archive packed;
    private @Nullable Archive hello;

    Rig() {
        others.add(java(
                "instant",
                List.of("-Xmx256m"),
                Map.of(),
                classPath(),
                "dev.stagedoor.load.InstantAshby",
                String.valueOf(ashbyPort),
                "0"));
        others.add(java(
                "slow",
                List.of("-Xmx256m"),
                Map.of(),
                classPath(),
                "dev.stagedoor.load.InstantAshby",
                String.valueOf(slowAshbyPort),
                "150"));
        node = start(ashbyPort);
        setUp();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private Process start(int ashby) {
        var process = launch("node", node(ashby), settings(ashby));
        StagedoorProcess.await("Stagedoor to answer", PATIENCE, () -> healthy(process));
        return process;
    }

    private Map<String, String> settings(int ashby) {
        return Map.of(
                "SERVER_PORT",
                String.valueOf(port),
                "STAGEDOOR_PUBLIC_URL",
                "http://127.0.0.1:" + port,
                "STAGEDOOR_DATABASE_URL",
                "postgresql://postgres:postgres@127.0.0.1:" + database.port() + "/postgres",
                "STAGEDOOR_ENCRYPTION_KEY",
                "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "STAGEDOOR_OIDC_ISSUER",
                issuer.url(),
                "STAGEDOOR_OIDC_CLIENT_ID",
                "stagedoor",
                "STAGEDOOR_ASHBY_BASE_URL",
                "http://127.0.0.1:" + ashby,
                "STAGEDOOR_ASHBY_CONNECTIONS",
                ashby == ashbyPort ? "16" : "8",
                "STAGEDOOR_SWEEP_EVERY",
                "24h");
    }

    private List<String> node(int ashby) {
        if (packed == null) {
            // Without the tests' own classes, which would be scanned for components.
            String main = Arrays.stream(classPath().split(File.pathSeparator))
                    .filter(entry -> !entry.endsWith("test-classes"))
                    .collect(Collectors.joining(File.pathSeparator));
            packed = new Archive("node", main, NODE, settings(ashby), "dev.stagedoor.StagedoorApplication");
        }
        return packed.command();
    }

    /** Seconds from the start of a program of the same stack that does next to nothing until it answers. */
    double startHello(byte[] request) {
        if (hello == null) {
            hello = new Archive("hello", classPath(), NODE, helloSettings(), "dev.stagedoor.load.Hello");
        }
        long begun = System.nanoTime();
        Process process = launch("hello", hello.command(), helloSettings());
        try {
            awaitAcknowledgement(process, request);
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            kill(process);
        }
    }

    private Map<String, String> helloSettings() {
        var settings = new HashMap<>(settings(ashbyPort));
        settings.put("SPRING_FLYWAY_ENABLED", "false");
        return settings;
    }

    /** Seconds from the start of the node, which is ended first, until it acknowledges. */
    double startNode(byte[] request) {
        kill(node);
        long begun = System.nanoTime();
        node = launch("node", node(ashbyPort), settings(ashbyPort));
        awaitAcknowledgement(node, request);
        return (System.nanoTime() - begun) / 1e9;
    }

    void stopNode() {
        kill(node);
    }

    private void awaitAcknowledgement(Process process, byte[] request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!acknowledges(request)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("It never answered: see target/load-*.log");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static void kill(Process process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static Process java(
            String log, List<String> options, Map<String, String> environment, String classPath, String... main) {
        var command = new ArrayList<>(options);
        command.addAll(List.of("-cp", classPath));
        command.addAll(List.of(main));
        return launch(log, command, environment);
    }

    private static Process launch(String log, List<String> arguments, Map<String, String> environment) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/load-" + log + ".log")));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean healthy(Process process) {
        if (!process.isAlive()) {
            throw new IllegalStateException("Stagedoor ended: see target/load-node.log");
        }
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void setUp() {
        var api = Json.stagedoor("http://127.0.0.1:" + port + "/api/v1", issuer.administrator());
        api.send(
                "PUT",
                "/integrations/ashby",
                Map.of("apiKey", "made-up-key-of-the-benchmark", "active", true),
                "\"1\"");
        var rules = List.of(
                rule("firstName", "candidate.firstName"),
                rule("lastName", "candidate.lastName"),
                rule("personalEmail", "candidate.primaryEmail"),
                rule("jobTitle", "job.title"),
                rule("department", "job.department"));
        api.send("PUT", "/integrations/ashby/field-mapping", Map.of("rules", rules), "\"0\"");
        String workflow = api.get("/workflows").get(0).get("id").asString();
        var draft = api.send("POST", "/workflows/" + workflow + "/listeners", Map.of());
        secret = draft.get("secretKey").asString().getBytes(StandardCharsets.UTF_8);
        path = draft.get("endpointUrl").asString().replaceFirst("^http://[^/]+", "");
        api.send(
                "PATCH",
                "/listeners/" + draft.get("id").asString(),
                Map.of("action", "activate", "event", "candidateHire"));
    }

    private static Map<String, Object> rule(String employeeField, String candidateField) {
        return Map.of(
                "employeeField", employeeField,
                "source", Map.of("kind", "candidateField", "field", candidateField),
                "transforms", List.of());
    }

    /** The signed request that says that this person was hired. */
    byte[] request(int number) {
        return People.request(path, People.webhook(number), secret);
    }

    /** The same with a signature that is not ours. */
    byte[] forged(int number) {
        return People.request(path, People.webhook(number), "sha256=" + "0".repeat(64));
    }

    Load load(int connections) {
        return new Load(port, connections);
    }

    /** Work goes on, or waits; by the database itself, so that nobody is asked what to do with what waits. */
    void process(boolean active) {
        database.execute("update connection set active = " + active + ", version = version + 1");
    }

    /** Ashby answers 503 to everything, or as ever. */
    void ashbyIs(String state) {
        try (var wire = new Wire(ashbyPort)) {
            wire.send(People.request("/control/" + state, new byte[0], "-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many who went this way long ago: their bodies have expired. */
    void finished(int many) {
        // Without the checks of foreign keys, which would be planned over nothing and read a million rows for each.
        database.execute("set session_replication_role = replica");
        database.execute(FINISHED.replace(":many", String.valueOf(many)));
        database.execute("set session_replication_role = default");
        database.execute("vacuum analyze");
    }

    private static final String FINISHED = """
            with old as (
                select gen_random_uuid() as id, n, now() - interval '40 days' + n * interval '1 second' as at
                from generate_series(1, :many) n),
            key as (
                insert into delivery_key (hash, delivery_id, received_at)
                select sha256(('old ' || n)::bytea), id, at from old),
            tried as (
                insert into attempt (id, delivery_id, began_at, ended_at, outcome, trace, versions)
                select gen_random_uuid(), id, at, at, 'imported', '[]', '{}' from old)
            insert into delivery (id, received_at, listener_id, origin, action, subject, person_label, work_key, outcome,
                                  settled_at)
            select id, at, (select min(id::text)::uuid from listener), 'webhook', 'candidateHire', 'application:old-' || n,
                   'Somebody', 'application:old-' || n, 'imported', at
            from old""";

    long enrolled() {
        return database.count("select count(*) from enrollment");
    }

    long stored() {
        return database.count("select count(*) from delivery");
    }

    /** Until nothing is being worked on. */
    void settled() {
        StagedoorProcess.await(
                "the work in hand",
                PATIENCE,
                () -> database.count("select count(*) from work where lease_until is not null") == 0);
    }

    /** As before the first webhook, for the server too: it has never counted these tables, and need not yet. */
    void forgetEverybody() {
        settled();
        // Locked in the order in which the node's look at the backlog reads them, else the two wait for each other.
        database.execute("truncate delivery, work, enrollment_cause, enrollment, attempt, delivery_body, delivery_key,"
                + " employee_email, employee_identity, employee_unique_value, employee, activity cascade");
        // Else it would count what went, find nothing, and plan for nobody: these tables are never emptied in the
        // product.
        database.execute("select pg_stat_reset()");
    }

    /** In megabytes. */
    long residentMemory() {
        try (var lines = Files.lines(Path.of("/proc/" + node.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Kills the node with SIGKILL and starts it anew with this Ashby; seconds until it acknowledges again. */
    double killAndRestart(int ashby, byte[] request) {
        long killed = System.nanoTime();
        kill(node);
        node = launch("node", node(ashby), settings(ashby));
        awaitAcknowledgement(node, request);
        return (System.nanoTime() - killed) / 1e9;
    }

    private boolean acknowledges(byte[] request) {
        try (var wire = new Wire(port)) {
            return wire.send(request) / 100 == 2;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws Exception {
        node.destroyForcibly();
        others.forEach(Process::destroyForcibly);
        issuer.close();
        database.close();
    }
}
