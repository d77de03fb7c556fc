package dev.stagedoor.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagedoor.sandbox.SandboxApplication;
import dev.stagedoor.testing.TestPostgres;
import dev.stagedoor.testing.WholeApplication;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A mapping is tried on many people before it is saved, and then applied to one: over HTTP, with the simulated Ashby. */
class TryOnManyTests {
    private static final String KEY = "sandbox-key-of-the-trial-tests";
    private static final String M = "/integrations/ashby/field-mapping";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static AutoCloseable sandbox;
    private static Json ashby;
    private static WholeApplication application;
    private static Json api;

    @BeforeAll
    static void start() {
        var database = TestPostgres.freshDatabase();
        int port = StagedoorProcess.freePort();
        sandbox = SandboxApplication.start(port, database.url(), KEY, 20);
        ashby = Json.ashby("http://127.0.0.1:" + port, KEY);
        application = new WholeApplication(database, "http://127.0.0.1:" + port, "http://127.0.0.1:8080");
        api = Json.stagedoor(application.url() + "/api/v1", application.issuer().administrator());
        api.send("PUT", "/integrations/ashby", Map.of("apiKey", KEY, "active", true), "\"1\"");
        save(0, RULES);
        api.get("/integrations/ashby/stages");
    }

    @AfterAll
    static void stop() throws Exception {
        application.close();
        sandbox.close();
    }

    private static final List<Map<String, Object>> RULES = List.of(
            rule("firstName", "candidate.firstName"),
            rule("lastName", "candidate.lastName"),
            rule("personalEmail", "candidate.primaryEmail"),
            rule("startDate", "offer.startDate"),
            rule("salary", "offer.salary"));

    @Test
    void showsForManyWhatThePreviewShowsForOne() {
        var trial = done(Map.of("status", "Active", "people", 12));
        assertThat(trial.get("scope").asString()).isEqualTo("Status Active");
        assertThat(trial.get("found").asInt()).isEqualTo(12);
        assertThat(trial.get("fetched").asInt()).isEqualTo(12);
        assertThat(trial.get("seenAt").isNull()).isFalse();

        var results = api.send("POST", M + "/trials/" + id(trial) + "/results", Map.of());

        assertThat(results.get("people").asInt()).isEqualTo(12);
        for (JsonNode person : results.get("persons")) {
            var preview = api.send(
                    "POST",
                    M + "/preview",
                    Map.of("applicationId", person.get("applicationId").asString()));
            assertThat(person.get("name")).isEqualTo(preview.get("person").get("name"));
            assertThat(person.get("message")).isEqualTo(preview.get("plan"));
            if (person.get("outcome").asString().equals("create")) {
                assertThat(changed(person)).isEqualTo(shown(preview));
            }
        }
    }

    @Test
    void findsWhomADraftWouldBreakAndWhatAnOlderVersionWouldDo() {
        var trial = done(Map.of("status", "Active", "people", 5));
        var draft = List.of(rule("firstName", "candidate.firstName"), rule("lastName", "candidate.lastName"));

        var results = api.send("POST", M + "/trials/" + id(trial) + "/results", Map.of("rules", draft));

        assertThat(results.get("needAttention").asInt()).isEqualTo(5);
        var reason = results.get("reasons").get(0);
        assertThat(reason.get("employeeField").asString()).isEqualTo("personalEmail");
        assertThat(reason.get("count").asInt()).isEqualTo(5);
        assertThat(reason.get("people").size()).isEqualTo(5);
        var then = api.send("POST", M + "/trials/" + id(trial) + "/results", Map.of("version", 1));
        assertThat(then.get("wouldImport").asInt()).isPositive();
        assertThatThrownBy(() -> api.send("POST", M + "/trials/" + id(trial) + "/results", Map.of("version", 99)))
                .hasMessageContaining("404");
    }

    @Test
    void appliesTheSavedMappingToAnEmployeeWhoCameByTheApplication() {
        var trial = done(Map.of("status", "Active", "people", 8));
        var persons = api.send("POST", M + "/trials/" + id(trial) + "/results", Map.of())
                .get("persons");
        var person = first(persons, "create");
        String applicationId = person.get("applicationId").asString();
        String employee = employee(
                applicationId, "{\"firstName\":\"Old\",\"lastName\":\"Name\",\"personalEmail\":\"x@y.example\"}");

        var before = only(trial, applicationId);
        assertThat(before.get("outcome").asString()).isEqualTo("update");
        assertThat(before.get("canApply").asBoolean()).isTrue();
        assertThat(change(before, "firstName").get("from").asString()).isEqualTo("Old");
        assertThat(before.get("kept").get(0).get("employeeField").asString()).isEqualTo("lastName");

        String other = first(persons, "needsAttention", "create", applicationId);
        var applied = api.send(
                "POST",
                M + "/trials/" + id(trial) + "/apply",
                Map.of("applicationIds", List.of(applicationId, other, "nobody")));

        assertThat(applied.get("applied").asInt()).isEqualTo(1);
        assertThat(applied.get("skipped").size()).isEqualTo(2);
        var fields = api.get("/employees/" + employee).get("fields");
        assertThat(field(fields, "firstName").get("value"))
                .isEqualTo(change(before, "firstName").get("to"));
        assertThat(field(fields, "lastName").get("value").asString())
                .as("typed")
                .isEqualTo("Name");
        var origin = field(fields, "firstName").get("provenance");
        assertThat(origin.get("kind").asString()).isEqualTo("ashby");
        assertThat(origin.get("mappingVersion").asLong()).isEqualTo(1);
        assertThat(origin.get("person").asString()).isEqualTo("ada");
        assertThat(origin.get("deliveryId").isNull()).isTrue();
        assertThat(only(trial, applicationId).get("outcome").asString()).isEqualTo("unchanged");
        assertThat(api.get("/employees/" + employee).get("history").toString())
                .contains("ada applied the field mapping: ", "changed First name from Old to ");
    }

    @Test
    void takesTheStagesOfOneTitleInEveryPlanTogether() {
        String offer = "";
        for (JsonNode plan : api.get("/integrations/ashby/stages").get("plans")) {
            for (JsonNode stage : plan.get("stages")) {
                offer = stage.get("title").asString().equals("Application Review") ? id(stage) : offer;
            }
        }
        var one = done(Map.of("stageId", offer, "people", 50));
        var every = done(Map.of("stageId", offer, "everyPlan", true, "people", 50));

        assertThat(one.get("scope").asString()).startsWith("Application Review, ");
        assertThat(every.get("scope").asString()).isEqualTo("Application Review, every interview plan");
        assertThat(every.get("found").asInt()).isGreaterThan(one.get("found").asInt());
    }

    @Test
    void getsOverBadDaysOfAshby() {
        done(Map.of("status", "Hired", "people", 1));
        ashby.send("POST", "control/bad-days", Map.of("staleTokens", 1));
        ashby.send("POST", "control/bad-days", Map.of("rateLimited", 1, "retryAfter", 1));

        var trial = done(Map.of("status", "Lead", "people", 3));

        assertThat(trial.get("failed").asInt()).isZero();
        assertThat(trial.get("fetched").asInt()).isPositive();
    }

    @Test
    void tellsWhichDataIsNotUsedAndWhichValuesThereAre() {
        done(Map.of("status", "Active", "people", 12));

        var unused = api.send("POST", M + "/unused", Map.of());
        assertThat(unused.get("people").asInt()).isPositive();
        var keys = new ArrayList<String>();
        unused.get("fields").forEach(field -> keys.add(field.get("key").asString()));
        assertThat(keys)
                .contains("job.title")
                .doesNotContain("candidate.firstName", "offer.salary", "offer.salaryAmount", "candidate.name");
        assertThat(unused.get("fields").get(0).get("sample").asString()).isNotBlank();

        var values = api.get(
                        "/integrations/ashby/field-values?field=candidate.custom.5a4d0005-0000-4000-8000-000000000001")
                .get("values");
        assertThat(values.get(0).get("value").asString()).isEqualTo("Hybrid, 3 days");
        assertThat(values.get(0).get("selectable").asBoolean()).isTrue();
    }

    @Test
    void nothingThatIsKeptCanBeReadInTheDatabase() {
        done(Map.of("status", "Active", "people", 3));

        String stored = text("select string_agg(encode(content, 'escape'), ' ') from kept_dossier");

        assertThat(stored).isNotBlank().doesNotContain("mail.example", "candidate.", "applicationId");
    }

    private static JsonNode done(Map<String, ?> scope) {
        String id = id(api.send("POST", M + "/trials", scope));
        StagedoorProcess.await(
                "the trial",
                PATIENCE,
                () -> !api.get(M + "/trials/" + id).get("finishedAt").isNull());
        var trial = api.get(M + "/trials/" + id);
        assertThat(trial.get("state").asString()).isEqualTo("done");
        return trial;
    }

    /** As imported by this application, with a last name that a person typed. */
    private static String employee(String applicationId, String values) {
        String id = text("""
                with made as (
                    insert into employee (id, display_name, field_values, provenance, governing_application, created_at, updated_at)
                    values (gen_random_uuid(), 'Old Name', '%s'::jsonb,
                            '{"lastName":{"kind":"person","person":"Mel","at":"2026-11-01T00:00:00Z","candidateFields":[]}}'::jsonb,
                            '%s', now(), now())
                    returning id)
                insert into employee_identity (kind, external_id, employee_id, created_at)
                select 'ashbyApplication', '%s', id, now() from made
                returning employee_id::text""".formatted(values, applicationId, applicationId));
        return id;
    }

    private static String text(String sql) {
        return Objects.requireNonNull(application
                .database()
                .sql(sql)
                .map(row -> String.valueOf(row.get(0, String.class)))
                .one()
                .block());
    }

    private static JsonNode only(JsonNode trial, String applicationId) {
        for (JsonNode person : api.send("POST", M + "/trials/" + id(trial) + "/results", Map.of())
                .get("persons")) {
            if (person.get("applicationId").asString().equals(applicationId)) {
                return person;
            }
        }
        throw new AssertionError("nobody by " + applicationId);
    }

    private static JsonNode first(JsonNode persons, String outcome) {
        for (JsonNode person : persons) {
            if (person.get("outcome").asString().equals(outcome)) {
                return person;
            }
        }
        throw new AssertionError("nobody is " + outcome + " in " + persons);
    }

    private static String first(JsonNode persons, String outcome, String orElse, String butNot) {
        for (JsonNode person : persons) {
            String is = person.get("outcome").asString();
            String application = person.get("applicationId").asString();
            if ((is.equals(outcome) || is.equals(orElse)) && !application.equals(butNot)) {
                return application;
            }
        }
        throw new AssertionError("nobody else in " + persons);
    }

    private static JsonNode change(JsonNode person, String field) {
        for (JsonNode change : person.get("changes")) {
            if (change.get("employeeField").asString().equals(field)) {
                return change;
            }
        }
        throw new AssertionError(field + " would not change: " + person);
    }

    private static JsonNode field(JsonNode fields, String key) {
        for (JsonNode field : fields) {
            if (field.get("key").asString().equals(key)) {
                return field;
            }
        }
        throw new AssertionError("no field " + key);
    }

    private static Map<String, String> changed(JsonNode person) {
        var changed = new HashMap<String, String>();
        person.get("changes")
                .forEach(change -> changed.put(
                        change.get("employeeField").asString(), change.get("to").asString()));
        return changed;
    }

    private static Map<String, String> shown(JsonNode preview) {
        var shown = new HashMap<String, String>();
        for (JsonNode row : preview.get("rows")) {
            if (!row.get("value").isNull()) {
                shown.put(
                        row.get("employeeField").asString(), row.get("display").asString());
            }
        }
        return shown;
    }

    private static void save(long version, List<Map<String, Object>> rules) {
        api.send("PUT", M, Map.of("rules", rules), "\"" + version + "\"");
    }

    private static Map<String, Object> rule(String employeeField, String candidateField) {
        return Map.of(
                "employeeField", employeeField,
                "source", Map.of("kind", "candidateField", "field", candidateField),
                "transforms", List.of());
    }

    private static String id(JsonNode node) {
        return node.get("id").asString();
    }
}
