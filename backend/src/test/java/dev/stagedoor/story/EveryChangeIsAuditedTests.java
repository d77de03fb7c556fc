package dev.stagedoor.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.sandbox.SandboxApplication;
import dev.stagedoor.testing.TestPostgres;
import dev.stagedoor.testing.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An administrator uses every endpoint that changes something; each leaves one entry: who, when, from what, to what. */
@ExtendWith(OutputCaptureExtension.class)
class EveryChangeIsAuditedTests {
    private static final String KEY = "sandbox-key-of-the-audit-tests-9f3e";
    private static final String NO_CITY =
            "[{\"code\":\"missingRequired\",\"message\":\"No city.\",\"employeeField\":\"city\",\"action\":\"enterValue\"}]";
    private static final JsonMapper JSON = new JsonMapper();

    /** They answer a question; nothing is different afterwards. */
    private static final Set<String> CHANGE_NOTHING = Set.of(
            "POST /api/v1/integrations/ashby/verify",
            "POST /api/v1/integrations/ashby/field-mapping/preview",
            "POST /api/v1/integrations/ashby/field-mapping/check",
            "POST /api/v1/integrations/ashby/field-mapping/compare",
            "POST /api/v1/integrations/ashby/field-mapping/import",
            "POST /api/v1/integrations/ashby/field-mapping/trials/{id}/results",
            "POST /api/v1/integrations/ashby/field-mapping/unused",
            "POST /api/v1/lookup-tables/read",
            "POST /api/v1/employee-fields/{key}/check",
            "POST /api/v1/ledger/refresh",
            "POST /api/v1/listeners/{id}/webhook/look",
            "POST /api/v1/employees/import/read",
            "POST /api/v1/employees/import/preview");

    /** A draft is its author's own notebook: nobody else sees it, and nothing goes by it until it is saved. */
    private static final Set<String> ONES_OWN = Set.of(
            "PUT /api/v1/integrations/ashby/field-mapping/draft",
            "DELETE /api/v1/integrations/ashby/field-mapping/draft");

    private final Set<String> used = new TreeSet<>();
    private AutoCloseable sandbox;
    private WholeApplication application;

    @BeforeEach
    void start() {
        var database = TestPostgres.freshDatabase();
        int port = StagedoorProcess.freePort();
        sandbox = SandboxApplication.start(port, database.url(), KEY, 20);
        application = new WholeApplication(database, "http://127.0.0.1:" + port, "http://127.0.0.1:8080");
    }

    @AfterEach
    void stop() throws Exception {
        application.close();
        sandbox.close();
    }

    @Test
    void eachLeavesOneEntryAndNoSecret(CapturedOutput log) throws Exception {
        connectionAndMapping();
        versionsAndLookupTables();
        employeeFields();
        workflowsAndEmployees();
        trials();
        drift();
        String secrets = listenersAndDeliveries();

        assertThat(used).as("endpoints that change something").containsExactlyInAnyOrderElementsOf(changing());
        String audit = String.join("\n", column("coalesce(before::text, '') || coalesce(after::text, '')"));
        for (String secret : (KEY + " " + secrets).split(" ", -1)) {
            assertThat(audit).doesNotContain(secret);
            assertThat(log.getAll()).doesNotContain(secret);
        }
    }

    private void connectionAndMapping() {
        change("PUT", "/integrations/ashby", "", Map.of("apiKey", KEY, "active", false), tag("/integrations/ashby"));
        left(
                "connection.saved",
                "{\"active\": false, \"apiKey\": \"none\"}",
                "{\"active\": false, \"apiKey\": \"… 9f3e\"}");

        change("POST", "/employee-fields", "", Map.of("label", "Shirt size", "type", "text"), null);
        left("employeeField.created", null, "Shirt size");

        var rule = Map.of(
                "employeeField",
                "firstName",
                "source",
                Map.of("kind", "candidateField", "field", "candidate.firstName"),
                "transforms",
                List.of());
        change("PUT", "/integrations/ashby/field-mapping", "", Map.of("rules", List.of(rule)), "\"0\"");
        left("fieldMapping.saved", null, "candidate.firstName");
    }

    private void versionsAndLookupTables() {
        String mapping = "/integrations/ashby/field-mapping";
        change("POST", mapping + "/versions/{version}/restore", "1", Map.of(), tag(mapping));
        left("fieldMapping.restored", "\"version\": 1", "\"version\": 2");
        var document = Map.of("$schema", "https://stagedoor.dev/schemas/field-mapping-1.json", "rules", List.of());
        change("POST", mapping + "/import/apply", "", Map.of("document", document), tag(mapping));
        left("fieldMapping.imported", null, "\"rules\": []");

        var california = List.of(Map.of("from", "CA", "to", "California"));
        String table = change("POST", "/lookup-tables", "", Map.of("name", "US states", "entries", california), null)
                .get("id")
                .asString();
        left("lookupTable.created", null, "California");
        change("PUT", "/lookup-tables/{id}", table, Map.of("name", "States", "entries", List.of()), "\"1\"");
        left("lookupTable.changed", "California", "States");
        change("DELETE", "/lookup-tables/{id}", table, Map.of(), "\"2\"");
        left("lookupTable.removed", "States", null);
    }

    private void employeeFields() {
        change("PATCH", "/employee-fields/{key}", "shirtSize", Map.of("label", "Jersey size"), "\"1\"");
        left("employeeField.changed", "Shirt size", "Jersey size");
        change("PATCH", "/employee-fields/{key}", "shirtSize", Map.of("retired", true), "\"2\"");
        left("employeeField.retired", "\"retired\": false", "\"retired\": true");

        var keys = new ArrayList<String>();
        get("/employee-fields").forEach(field -> keys.addFirst(field.get("key").asString()));
        change("PUT", "/employee-fields/order", "", Map.of("keys", keys, "groups", Map.of("city", "Where")), null);
        left("employeeFields.ordered", "\"key\": \"city\", \"group\": \"\"", "\"key\": \"city\", \"group\": \"Where\"");
    }

    private void workflowsAndEmployees() {
        String workflow = change("POST", "/workflows", "", Map.of("name", "Offboarding"), null)
                .get("id")
                .asString();
        left("workflow.created", null, "Offboarding");
        change("PATCH", "/workflows/{id}", workflow, Map.of("name", "Farewell"), tag("/workflows/" + workflow));
        left("workflow.changed", "Offboarding", "Farewell");

        var values = Map.of("firstName", "Ana", "lastName", "Lima", "personalEmail", "ana@mail.example");
        String employee = change("POST", "/employees", "", Map.of("values", values), null)
                .get("id")
                .asString();
        left("employee.created", null, "Ana");
        change(
                "PATCH",
                "/employees/{id}",
                employee,
                Map.of("values", Map.of("firstName", "Anna")),
                tag("/employees/" + employee));
        left("employee.changed", "\"firstName\": \"Ana\"", "\"firstName\": \"Anna\"");

        var columns = List.of("firstName", "lastName", "personalEmail").stream()
                .map(field -> Map.of("column", field, "employeeField", field))
                .toList();
        String file = "firstName,lastName,personalEmail\nBo,Ek,bo@mail.example\n";
        change(
                "POST",
                "/employees/import",
                "",
                Map.of("text", file, "columns", columns, "fileName", "people.csv"),
                null);
        left("employees.imported", null, "\"created\": 1");
    }

    private void trials() {
        String trials = "/integrations/ashby/field-mapping/trials";
        JsonNode waiting = change("POST", trials, "", Map.of("status", "Active", "people", 2), null);
        left("trial.started", null, "Status Active");
        change("POST", trials + "/{id}/cancel", waiting.get("id").asString(), Map.of(), null);
        left("trial.cancelled", "listing", "cancelled");

        active(true);
        String id = change("POST", trials, "", Map.of("status", "Active", "people", 1), null)
                .get("id")
                .asString();
        StagedoorProcess.await(
                "the trial",
                Duration.ofSeconds(60),
                () -> !get(trials + "/" + id).get("finishedAt").isNull());
        active(false);
        List<String> people = ids("select application_id from trial_person where fetched");
        imported(people.getFirst());
        change("POST", trials + "/{id}/apply", id, Map.of("applicationIds", people), null);
        left("employee.applied", "Outdated", "firstName");
    }

    private void drift() {
        String id = "00000000-0000-7000-8000-0000000000d1";
        application.database().sql("""
                insert into drift_finding (kind, subject, id, message, mend, since)
                values ('STAGE_GONE', 'a', '%s', 'The stage Offer is gone', 'CHANGE_LISTENER', now())""".formatted(id)).then().block();
        change("POST", "/integrations/ashby/drift/{id}/set-aside", id, Map.of(), null);
        left("drift.setAside", null, "The stage Offer is gone");
        change("POST", "/integrations/ashby/drift", "", Map.of(), null);
        left("drift.checkAsked", null, null);
    }

    private void active(boolean active) {
        change("PUT", "/integrations/ashby", "", Map.of("active", active), tag("/integrations/ashby"));
    }

    /** As an earlier mapping had done it. */
    private void imported(String applicationId) {
        application
                .database()
                .sql("""
                with made as (
                    insert into employee (id, display_name, field_values, governing_application, created_at, updated_at)
                    values (gen_random_uuid(), 'Outdated',
                            '{"firstName":"Outdated","lastName":"Name","personalEmail":"old@mail.example"}',
                            :application, now(), now())
                    returning id)
                insert into employee_identity (kind, external_id, employee_id, created_at)
                select 'ashbyApplication', :application, id, now() from made""")
                .bind("application", applicationId)
                .then()
                .block();
    }

    /** The secret keys that were shown. */
    private String listenersAndDeliveries() throws GeneralSecurityException {
        String workflow = get("/workflows").get(0).get("id").asString();
        JsonNode draft = change("POST", "/workflows/{workflowId}/listeners", workflow, Map.of(), null);
        String id = draft.get("id").asString();
        String secret = draft.get("secretKey").asString();
        left("listener.drafted", null, lastFour(secret));
        act(id, Map.of("action", "activate", "event", "candidateHire"), "listener.activated", "draft", "active");
        act(id, Map.of("action", "pause"), "listener.paused", "active", "paused");
        act(id, Map.of("action", "resume"), "listener.resumed", "paused", "active");

        deliveries(draft);
        replays();
        ledger(id);
        webhook(id);
        JsonNode renewed =
                act(id, Map.of("action", "newSecret"), "listener.newSecret", lastFour(secret), "\"secret\": \"");
        act(id, Map.of("action", "remove"), "listener.removed", "active", "removed");
        return secret + " " + renewed.get("secretKey").asString();
    }

    private void deliveries(JsonNode listener) throws GeneralSecurityException {
        deliver(listener, "waiting-1");
        deliver(listener, "waiting-2");
        deliver(listener, "deciding");
        deliver(listener, "contradicted");
        List<String> open = ids("select id::text from delivery order by id");

        choosing(true);
        change(
                "POST",
                "/integrations/ashby/waiting",
                "",
                Map.of("decision", "ignore", "deliveryIds", List.of(open.get(0))),
                null);
        left("waiting.ignored", "waiting", open.get(0));
        choosing(false);
        change("POST", "/deliveries/{id}/try-again", open.get(0), Map.of(), null);
        left("delivery.triedAgain", "ignored", "waiting");
        change("POST", "/deliveries/{id}/ignore", open.get(1), Map.of("reason", "A rehearsal"), null);
        left("delivery.ignored", "waiting", "A rehearsal");
        var end = get("/deliveries/" + open.get(1)).get("steps").get(1);
        assertThat(end.get("title").asString()).startsWith("Ignored by ");
        assertThat(end.get("detail").asString()).isEqualTo("A rehearsal");
        needsAttention(open.get(3), "[{\"code\":\"archivedSince\",\"action\":\"importAnyway\"}]");
        change("POST", "/deliveries/{id}/import-anyway", open.get(3), Map.of(), null);
        left("delivery.importedAnyway", "needsAttention", "archivedSince");
        needsAttention(open.get(2), "[{\"code\":\"severalMatches\",\"action\":\"decideMatch\"}]");
        change("POST", "/deliveries/{id}/decide", open.get(2), Map.of(), null);
        left("delivery.decided", "needsAttention", "a new person");
        mended(open.get(1), open.get(2));
    }

    private void mended(String ignored, String id) {
        change("POST", "/deliveries/{id}/undo-ignore", ignored, Map.of(), null);
        left("delivery.ignoreUndone", "ignored", "waiting");
        var city = Map.of("values", Map.of("city", "Porto"));
        needsAttention(id, NO_CITY);
        change("POST", "/deliveries/{id}/values", id, city, null);
        left("delivery.valuesEntered", "needsAttention", "Porto");

        String many = "/deliveries/attention/";
        var chosen = Map.<String, Object>of("deliveryIds", List.of(id));
        needsAttention(id, NO_CITY);
        change("POST", many + "try-again", "", chosen, null);
        left("delivery.triedAgain", "needsAttention", "waiting");
        needsAttention(id, NO_CITY);
        change("POST", many + "values", "", Map.of("deliveryIds", List.of(id), "values", city.get("values")), null);
        left("delivery.valuesEntered", "needsAttention", "Porto");
        needsAttention(id, "[{\"code\":\"archivedSince\",\"action\":\"importAnyway\"}]");
        change("POST", many + "import-anyway", "", chosen, null);
        left("delivery.importedAnyway", "needsAttention", "archivedSince");
        needsAttention(id, NO_CITY);
        change("POST", many + "ignore", "", Map.of("deliveryIds", List.of(id), "reason", "A drill"), null);
        left("delivery.ignored", "needsAttention", "A drill");
        change("POST", many + "undo-ignore", "", chosen, null);
        left("delivery.ignoreUndone", "ignored", "needsAttention");
    }

    private void webhook(String listener) {
        String webhook = "/listeners/{id}/webhook";
        change("POST", webhook, listener, Map.of(), null);
        left("webhook.asked", null, "\"type\": \"candidateHire\"");
        application
                .database()
                .sql("update webhook set perhaps_twice = true")
                .then()
                .block();
        change("POST", webhook + "/only-one", listener, Map.of(), null);
        left("webhook.onlyOne", null, null);
        change("POST", webhook + "/remove", listener, Map.of(), null);
        left("webhook.removalAsked", null, null);
        application.database().sql("update webhook set wish = null").then().block();
        change("POST", webhook + "/forget", listener, Map.of(), null);
        left("webhook.forgotten", "not known", null);
    }

    private void replays() {
        String replays = "/deliveries/replays";
        String delivery = ids("select id::text from delivery order by id").getFirst();
        String id = change("POST", replays, "", Map.of("deliveryId", delivery), null)
                .get("id")
                .asString();
        left("replay.started", null, delivery);
        change("POST", replays + "/{id}/stop", id, Map.of(), null);
        left("replay.stopped", "looking", "stopped");
        application
                .database()
                .sql("update replay_row set state = 'looked', result = 'update', content = '' where replay_id = '" + id
                        + "'")
                .then()
                .block();
        change("POST", replays + "/{id}/apply", id, Map.of("deliveryIds", List.of(delivery)), null);
        left("replay.applied", null, "1");
        application.database().sql("delete from replay").then().block();
    }

    private void ledger(String listener) {
        String ledger = "/listeners/{id}/ledger/";
        application
                .database()
                .sql("""
                        with kept as (insert into ledger (listener_id, since, reached)
                            values ('%1$s', now() - interval '1 day', now() - interval '1 day') returning listener_id)
                        insert into ledger_entry (listener_id, application_id, seen_updated_at, looked_at, entered_at)
                        select listener_id, 'missed', now(), now(), now() - interval '1 hour' from kept""".formatted(listener))
                .fetch()
                .rowsUpdated()
                .block();
        var missed = List.of("missed");
        change(
                "POST",
                ledger + "set-aside",
                listener,
                Map.of("applicationIds", missed, "reason", "Hired elsewhere"),
                null);
        left("ledger.setAside", null, "Hired elsewhere");
        change("POST", ledger + "set-aside/undo", listener, Map.of("applicationIds", missed), null);
        left("ledger.noLongerSetAside", "missed", null);
        change("POST", ledger + "bring-in", listener, Map.of(), null);
        left("ledger.broughtIn", null, "missed");
        change("POST", ledger + "look-back", listener, Map.of("since", "2026-01-01T00:00:00Z"), null);
        left("ledger.lookedBack", null, "2026-01-01");
        change("POST", ledger + "look-back/cancel", listener, Map.of(), null);
        left("ledger.lookingBackCancelled", null, null);
    }

    private JsonNode act(String listener, Map<String, ?> action, String kind, String before, String after) {
        JsonNode answer = change("PATCH", "/listeners/{id}", listener, action, tag("/listeners/" + listener));
        left(kind, before, after);
        return answer;
    }

    /** Not Active, so it waits. */
    private void deliver(JsonNode listener, String subject) throws GeneralSecurityException {
        String body = """
                {"action":"candidateHire","webhookActionId":"%1$s","data":{"application":{"id":"%1$s",
                "candidate":{"id":"c-%1$s","name":"Ana Lima"}}}}""".formatted(subject);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(
                new SecretKeySpec(listener.get("secretKey").asString().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String path = listener.get("endpointUrl").asString().replaceFirst("^https?://[^/]+", "");
        application
                .stranger()
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        "Ashby-Signature",
                        "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8))))
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    private void choosing(boolean choosing) {
        application
                .database()
                .sql("update connection set choosing = " + choosing)
                .then()
                .block();
    }

    /** As if the import had found that a person must look at it. */
    private void needsAttention(String delivery, String problems) {
        application
                .database()
                .sql("""
                        update delivery set outcome = 'needsAttention', settled_at = now(), problems = :problems::jsonb
                        where id = :id::uuid""")
                .bind("problems", problems)
                .bind("id", delivery)
                .then()
                .block();
    }

    /** Uses an endpoint (its last path variable is filled in), and expects that it adds one entry. */
    private JsonNode change(String method, String pattern, String id, Object body, @Nullable String ifMatch) {
        int before = column("kind").size();
        used.add(method + " /api/v1" + pattern);
        EntityExchangeResult<byte[]> result = application
                .administrator()
                .mutate()
                .responseTimeout(Duration.ofSeconds(60))
                .build()
                .method(HttpMethod.valueOf(method))
                .uri("/api/v1" + pattern.replaceAll("\\{[a-zA-Z]+}", id))
                .headers(headers -> {
                    if (ifMatch != null) {
                        headers.set(HttpHeaders.IF_MATCH, ifMatch);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .is2xxSuccessful()
                .expectBody()
                .returnResult();
        byte[] answer = result.getResponseBody();
        assertThat(column("kind")).as(method + " " + pattern).hasSize(before + 1);
        assertThat(new String(answer == null ? new byte[0] : answer, StandardCharsets.UTF_8))
                .doesNotContain(KEY);
        return answer == null ? JSON.nullNode() : JSON.readTree(answer);
    }

    /** The newest entry: by whom, when, from what, to what. */
    private void left(String kind, @Nullable String before, @Nullable String after) {
        Map<String, Object> entry =
                application.database().sql("""
                        select kind, subject, person_id, person_name, at, before::text as before, after::text as after
                        from audit order by id desc limit 1""").fetch().one().block();

        assertThat(entry)
                .containsEntry("kind", kind)
                .containsEntry("person_id", "ada")
                .containsEntry("person_name", "ada");
        assertThat(String.valueOf(entry.get("subject"))).isNotBlank();
        assertThat(((java.time.OffsetDateTime) entry.get("at")).toInstant())
                .isBefore(Instant.now().plusSeconds(60));
        holds(entry.get("before"), before, "from what, of " + kind);
        holds(entry.get("after"), after, "to what, of " + kind);
    }

    private static void holds(@Nullable Object side, @Nullable String expected, String what) {
        if (expected == null) {
            assertThat(side).as(what).isNull();
        } else {
            assertThat(String.valueOf(side)).as(what).contains(expected);
        }
    }

    private Set<String> changing() {
        return application
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(endpoint -> endpoint.getMethodsCondition().getMethods().stream()
                        .filter(method -> !method.name().equals("GET"))
                        .flatMap(method -> endpoint.getPatternsCondition().getPatterns().stream()
                                .map(pattern -> method.name() + " " + pattern)))
                .filter(endpoint -> endpoint.contains("/api/v1")
                        && !CHANGE_NOTHING.contains(endpoint)
                        && !ONES_OWN.contains(endpoint))
                .collect(Collectors.toSet());
    }

    private JsonNode get(String path) {
        return JSON.readTree(application
                .administrator()
                .get()
                .uri("/api/v1" + path)
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private String tag(String path) {
        return String.valueOf(application
                .administrator()
                .get()
                .uri("/api/v1" + path)
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag());
    }

    private List<String> column(String expression) {
        return ids("select " + expression + " from audit");
    }

    private List<String> ids(String sql) {
        return application
                .database()
                .sql(sql)
                .map(row -> row.get(0, String.class))
                .all()
                .collectList()
                .block();
    }

    private static String lastFour(String secret) {
        return secret.substring(secret.length() - 4);
    }
}
