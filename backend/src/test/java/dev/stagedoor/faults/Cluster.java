package dev.stagedoor.faults;

import dev.stagedoor.story.Json;
import dev.stagedoor.story.StagedoorProcess;
import dev.stagedoor.testing.Cut;
import dev.stagedoor.testing.TestIssuer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Nodes of Stagedoor in production mode over one PostgreSQL that can be cut off, beside a simulated Ashby. */
final class Cluster implements AutoCloseable {
    /** Short, so that what a killed node held is taken over soon; shorter than an attempt, so that it must be renewed. */
    private static final Duration LEASE = Duration.ofSeconds(4);

    private static final Duration ATTEMPT = Duration.ofSeconds(6);

    static final String METRICS_TOKEN = "the-token-of-the-fault-suite";

    private static final List<Map<String, Object>> RULES = List.of(
            rule("firstName", "candidate.firstName"),
            rule("lastName", "candidate.lastName"),
            rule("personalEmail", "candidate.primaryEmail"),
            rule("startDate", "offer.startDate"),
            rule("salary", "offer.salary"));

    final Database database;
    final Cut databaseWire;
    final SandboxProcess ashby = new SandboxProcess();
    final AshbyWire wire = new AshbyWire(ashby.url());
    private final TestIssuer issuer = new TestIssuer();
    private final People people = new People(ashby);
    private final List<StagedoorProcess> nodes = new CopyOnWriteArrayList<>();
    private final List<Integer> ports = new CopyOnWriteArrayList<>();
    private String endpointPath = "";
    private volatile String secret = "";
    private String listenerId = "";

    /** Starts so many nodes, connects them to Ashby and sets a listener for the stage Offer up. */
    Cluster(int howMany, boolean diskOfItsOwn) {
        database = new Database(diskOfItsOwn);
        databaseWire = new Cut(database.port());
        for (int i = 0; i < howMany; i++) {
            ports.add(StagedoorProcess.freePort());
            nodes.add(start(ports.get(i), Map.of()));
        }
        setUp();
    }

    private StagedoorProcess start(int port, Map<String, String> more) {
        var settings = new HashMap<String, String>();
        settings.put("STAGEDOOR_PUBLIC_URL", "http://127.0.0.1:" + ports.getFirst());
        settings.put("STAGEDOOR_DATABASE_URL", Database.url(databaseWire.port()));
        settings.put("STAGEDOOR_ENCRYPTION_KEY", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        settings.put("STAGEDOOR_OIDC_ISSUER", issuer.url());
        settings.put("STAGEDOOR_OIDC_CLIENT_ID", "stagedoor");
        settings.put("STAGEDOOR_ASHBY_BASE_URL", wire.url());
        settings.put("STAGEDOOR_WORKER_LEASE", LEASE.toSeconds() + "s");
        settings.put("STAGEDOOR_WORKER_ATTEMPT", ATTEMPT.toSeconds() + "s");
        // Shorter than an attempt, as by default: else Ashby would be seen as slow work, and never as away.
        settings.put("STAGEDOOR_ASHBY_TIMEOUT", ATTEMPT.toSeconds() - 1 + "s");
        settings.put("STAGEDOOR_DATABASE_MAY_LOSE_COMMITS", "false");
        settings.put("STAGEDOOR_METRICS_TOKEN", METRICS_TOKEN);
        settings.putAll(more);
        return new StagedoorProcess(port, settings);
    }

    Json api() {
        return api(0);
    }

    private Json api(int at) {
        return Json.stagedoor(node(at).url() + "/api/v1", issuer.administrator());
    }

    StagedoorProcess node(int at) {
        return nodes.get(at);
    }

    int size() {
        return nodes.size();
    }

    StagedoorProcess last() {
        return nodes.getLast();
    }

    /** Starts the node of this place anew, on its port; the one before must have ended. */
    void restart(int at) {
        restart(at, Map.of());
    }

    /** As {@link #restart(int)}, with other settings. */
    void restart(int at, Map<String, String> settings) {
        nodes.set(at, start(ports.get(at), settings));
    }

    /** One node more, on a port of its own, with these settings. */
    void join(Map<String, String> settings) {
        int port = StagedoorProcess.freePort();
        nodes.add(start(port, settings));
        ports.add(port);
    }

    /** The last node finishes what it holds, and is gone. */
    void leave() {
        ports.removeLast();
        nodes.removeLast().stop();
    }

    void killAll() {
        nodes.forEach(StagedoorProcess::kill);
    }

    private void setUp() {
        enterKey();
        saveMapping();
        var api = api();
        String workflow = api.get("/workflows").get(0).get("id").asString();
        var draft = api.send("POST", "/workflows/" + workflow + "/listeners", Map.of());
        listenerId = draft.get("id").asString();
        secret = draft.get("secretKey").asString();
        endpointPath = draft.get("endpointUrl").asString().replaceFirst("^http://[^/]+", "");
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("kind", "title");
        condition.put("title", "Offer");
        condition.put("type", "Offer");
        condition.put("orLater", false);
        api.get("/integrations/ashby/stages");
        api.send(
                "PATCH",
                "/listeners/" + listenerId,
                Map.of("action", "activate", "event", "candidateStageChange", "condition", condition));
        ashby.control(
                "webhook",
                Map.of("webhookType", "candidateStageChange", "requestUrl", people.url(), "secretToken", "unused"));
    }

    /** As an administrator does, and switches the integration Active. */
    void enterKey() {
        String version = api().get("/integrations/ashby").get("version").asString();
        api().send("PUT", "/integrations/ashby", Map.of("apiKey", SandboxProcess.KEY, "active", true), quoted(version));
    }

    /** Ashby takes the key no longer, or again. */
    void enableKey(boolean enabled) {
        String id =
                ashby.api().get("control/state").get("keys").get(0).get("id").asString();
        ashby.control("change", Map.of("kind", "API_KEY", "id", id, "set", Map.of("enabled", enabled)));
    }

    /** A new version of the field mapping with the same rules. */
    void saveMapping() {
        saveMapping(0);
    }

    /** As {@link #saveMapping()}, through this node. */
    void saveMapping(int at) {
        String version =
                api(at).get("/integrations/ashby/field-mapping").get("version").asString();
        api(at).send("PUT", "/integrations/ashby/field-mapping", Map.of("rules", RULES), quoted(version));
    }

    /** A new secret; Ashby goes on with the old one until it is told. */
    String newSecret() {
        return api().send("PATCH", "/listeners/" + listenerId, Map.of("action", "newSecret"))
                .get("secretKey")
                .asString();
    }

    /** Ashby signs with this from now on. */
    void signWith(String newSecret) {
        secret = newSecret;
    }

    private static String quoted(String version) {
        return "\"" + version + "\"";
    }

    private static Map<String, Object> rule(String employeeField, String candidateField) {
        return Map.of(
                "employeeField", employeeField,
                "source", Map.of("kind", "candidateField", "field", candidateField),
                "transforms", List.of());
    }

    Sender sender() {
        return new Sender(
                () -> ports.stream()
                        .map(port -> "http://127.0.0.1:" + port + endpointPath)
                        .toList(),
                () -> secret.getBytes(StandardCharsets.UTF_8),
                listenerId);
    }

    /** The same through another address, such as a proxy's. */
    Sender sender(String through) {
        return new Sender(
                () -> List.of(through + endpointPath), () -> secret.getBytes(StandardCharsets.UTF_8), listenerId);
    }

    /** An administrator's. */
    String token() {
        return issuer.administrator();
    }

    /** Where Ashby sends to, on a node. */
    URI endpoint(int at) {
        return URI.create("http://127.0.0.1:" + ports.get(at) + endpointPath);
    }

    String listenerId() {
        return listenerId;
    }

    /** So many more people, moved to Offer. */
    List<Sender.Webhook> hires(int howMany) {
        return people.hires(howMany);
    }

    @Override
    public void close() throws Exception {
        nodes.forEach(StagedoorProcess::kill);
        people.close();
        wire.close();
        ashby.close();
        issuer.close();
        databaseWire.close();
        database.close();
    }
}
