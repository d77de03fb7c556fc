package dev.stagedoor.load;

import dev.stagedoor.story.Json;
import dev.stagedoor.story.StagedoorProcess;
import dev.stagedoor.testing.TestIssuer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One node in production mode over one PostgreSQL, an instant Ashby, and a listener that waits for hires. */
final class Rig implements AutoCloseable {
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
    private final List<Program> ashbys = new ArrayList<>();
    private Program node;
    private String path = "";
    private byte[] secret = {};
    private @Nullable Archive packed;
    private @Nullable Archive hello;

    Rig() {
        ashbys.add(ashby("instant", ashbyPort, Duration.ZERO));
        ashbys.add(ashby("slow", slowAshbyPort, Duration.ofMillis(150)));
        node = launch(port, ashbyPort).awaitHealth();
        setUp();
    }

    private static Program ashby(String name, int port, Duration delay) {
        var arguments = List.of(
                "-Xmx256m",
                "-cp",
                classPath(),
                "dev.stagedoor.load.InstantAshby",
                String.valueOf(port),
                String.valueOf(delay.toMillis()));
        return new Program(name, port, arguments, Map.of());
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private Map<String, String> settings(int port, int ashby) {
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

    private Program launch(int port, int ashby) {
        if (packed == null) {
            // Without the tests' own classes, which would be scanned for components.
            String main = Arrays.stream(classPath().split(File.pathSeparator))
                    .filter(entry -> !entry.endsWith("test-classes"))
                    .collect(Collectors.joining(File.pathSeparator));
            packed = new Archive("node", main, NODE, settings(port, ashby), "dev.stagedoor.StagedoorApplication");
        }
        return new Program("node", port, packed.command(), settings(port, ashby));
    }

    /** Seconds from the start of a program of the same stack that does next to nothing until it answers. */
    double startHello(byte[] request) {
        if (hello == null) {
            hello = new Archive("hello", classPath(), NODE, helloSettings(), "dev.stagedoor.load.Hello");
        }
        long begun = System.nanoTime();
        try (var program = new Program("hello", port, hello.command(), helloSettings())) {
            program.awaitAcknowledgement(request);
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    /** People per second of each run of a loop of the same stack, in a process with the node's options. */
    double[] stackLoop(int atOnce, int people, BareLoop.Leaving leaving, Duration warmUp, int runs) throws IOException {
        BareLoop.makeTables(database);
        Path told = Files.createTempFile("loop", ".txt");
        var arguments = new ArrayList<>(NODE);
        arguments.addAll(List.of("-cp", classPath(), "dev.stagedoor.load.StackLoop"));
        arguments.addAll(Stream.of(database.port(), ashbyPort, atOnce, people, leaving, warmUp.toMillis(), runs, told)
                .map(String::valueOf)
                .toList());
        try (var program = new Program("loop", 0, arguments, Map.of())) {
            program.awaitEnd();
        }
        return Files.readAllLines(told).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private Map<String, String> helloSettings() {
        var settings = new HashMap<>(settings(port, ashbyPort));
        settings.put("SPRING_FLYWAY_ENABLED", "false");
        return settings;
    }

    /** Seconds from the start of the node, which is ended first, until it acknowledges. */
    double startNode(byte[] request) {
        node.close();
        long begun = System.nanoTime();
        node = launch(port, ashbyPort);
        node.awaitAcknowledgement(request);
        return (System.nanoTime() - begun) / 1e9;
    }

    void stopNode() {
        node.close();
    }

    /** One more over the same PostgreSQL and the same Ashby; it works, and nothing is sent to it. */
    Program anotherNode(int ashby) {
        return launch(StagedoorProcess.freePort(), ashby).awaitHealth();
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

    /** The signed request of one more action that says so; Ashby gives each action an id of its own. */
    byte[] request(int number, int action) {
        return People.request(path, People.webhook(number, action), secret);
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
        control(state);
    }

    /** How often Ashby was asked for anything so far. */
    long calls() {
        return Long.parseLong(new String(control("calls"), StandardCharsets.US_ASCII));
    }

    private byte[] control(String what) {
        try (var wire = new Wire(ashbyPort)) {
            return wire.call(People.request("/control/" + what, new byte[0], "-"))
                    .body();
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
        return node.residentMemory();
    }

    /**
     * Kills the node with SIGKILL while it works; seconds until the last delivery that was in anybody's hands then is done. Needs
     * another node that goes on.
     */
    double killAndAwaitOrphans() {
        long killed = System.nanoTime();
        node.close();
        database.execute("drop table if exists bench_held; create table bench_held as"
                + " select key from work where kind = 'application' and lease_until is not null");
        StagedoorProcess.await(
                "what the node held",
                PATIENCE,
                () -> database.count("select count(*) from bench_held join delivery on work_key = key"
                                + " where settled_at is null")
                        == 0);
        return (System.nanoTime() - killed) / 1e9;
    }

    /** Until no delivery waits for anything. */
    void allDone() {
        StagedoorProcess.await(
                "everything",
                PATIENCE,
                () -> database.count("select count(*) from delivery where settled_at is null") == 0);
    }

    /** Kills the node with SIGKILL and starts it anew with this Ashby; seconds until it acknowledges again. */
    double killAndRestart(int ashby, byte[] request) {
        long killed = System.nanoTime();
        node.close();
        node = launch(port, ashby);
        node.awaitAcknowledgement(request);
        return (System.nanoTime() - killed) / 1e9;
    }

    @Override
    public void close() throws Exception {
        node.close();
        ashbys.forEach(Program::close);
        issuer.close();
        database.close();
    }
}
