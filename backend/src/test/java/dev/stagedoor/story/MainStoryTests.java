package dev.stagedoor.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.sandbox.SandboxApplication;
import dev.stagedoor.testing.TestIssuer;
import dev.stagedoor.testing.TestPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The main story over HTTP only: real processes, real PostgreSQL, real signatures, the simulated Ashby. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainStoryTests {
    private static final String KEY = "sandbox-key-of-the-story-tests";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static TestIssuer issuer;
    private static AutoCloseable sandbox;
    private static Json ashby;
    private static Map<String, String> settings;
    private static int port;
    private static StagedoorProcess process;
    private static String workflowId;
    private static List<JsonNode> inOfferPlans;

    @BeforeAll
    static void start() throws Exception {
        var database = TestPostgres.freshDatabase();
        int sandboxPort = StagedoorProcess.freePort();
        sandbox = SandboxApplication.start(sandboxPort, database.url(), KEY, 20);
        ashby = Json.ashby("http://127.0.0.1:" + sandboxPort, KEY);
        issuer = new TestIssuer();
        port = StagedoorProcess.freePort();
        settings = new HashMap<>(Map.of(
                "STAGEDOOR_PUBLIC_URL",
                "http://127.0.0.1:" + port,
                "STAGEDOOR_DATABASE_URL",
                database.url(),
                "STAGEDOOR_ENCRYPTION_KEY",
                "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "STAGEDOOR_OIDC_ISSUER",
                issuer.url(),
                "STAGEDOOR_OIDC_CLIENT_ID",
                "stagedoor",
                "STAGEDOOR_ASHBY_BASE_URL",
                "http://127.0.0.1:" + sandboxPort));
        // What a killed node held is taken over when its lease ends; it is shorter than an attempt, as by default.
        settings.put("STAGEDOOR_WORKER_LEASE", "4s");
        settings.put("STAGEDOOR_WORKER_ATTEMPT", "6s");
        process = new StagedoorProcess(port, settings);
    }

    @AfterAll
    static void stop() throws Exception {
        process.close();
        issuer.close();
        sandbox.close();
    }

    private static Json administrator() {
        return Json.stagedoor(process.url() + "/api/v1", issuer.administrator());
    }

    @Test
    @Order(1)
    void isSetUpByAnAdministrator() {
        var api = administrator();
        String version = api.get("/integrations/ashby").get("version").asString();
        api.send("PUT", "/integrations/ashby", Map.of("apiKey", KEY, "active", true), "\"" + version + "\"");
        api.send(
                "PUT",
                "/integrations/ashby/field-mapping",
                Map.of(
                        "rules",
                        List.of(
                                rule("firstName", "candidate.firstName"),
                                rule("lastName", "candidate.lastName"),
                                rule("personalEmail", "candidate.primaryEmail"),
                                rule("startDate", "offer.startDate"),
                                rule("salary", "offer.salary"))),
                "\"0\"");
        workflowId = api.get("/workflows").get(0).get("id").asString();
        var draft = api.send("POST", "/workflows/" + workflowId + "/listeners", Map.of());
        ashby.send(
                "POST",
                "webhook.create",
                Map.of(
                        "webhookType", "candidateStageChange",
                        "requestUrl", draft.get("endpointUrl").asString(),
                        "secretToken", draft.get("secretKey").asString()));
        var reached = api.get("/listeners/" + draft.get("id").asString());
        assertThat(reached.get("reachedAt").isNull()).as("Ashby has reached it").isFalse();
        assertThat(api.get("/integrations/ashby/stages").get("plans").size()).isPositive();
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("kind", "title");
        condition.put("title", "Offer");
        condition.put("type", "Offer");
        condition.put("orLater", false);
        var listener = api.send(
                "PATCH",
                "/listeners/" + draft.get("id").asString(),
                Map.of("action", "activate", "event", "candidateStageChange", "condition", condition));
        assertThat(listener.get("state").asString()).isEqualTo("active");
        inOfferPlans = ordinaryApplications();
        assertThat(inOfferPlans).hasSizeGreaterThan(8);
    }

    @Test
    @Order(2)
    void enrollsACandidateWhoIsMovedToOffer() {
        var application = inOfferPlans.removeFirst();
        moveToOffer(application);

        StagedoorProcess.await("the enrollment", PATIENCE, () -> enrolled().contains(name(application)));

        var employee =
                administrator().get("/employees?search=" + name(application).replaceFirst(" .*", ""));
        assertThat(employee.get("items").size()).isPositive();
    }

    @Test
    @Order(3)
    void ignoresWhatNoListenerWants() {
        int before = enrolled().size();
        var application = inOfferPlans.removeFirst();
        String archived = stageOf(application, "Archived");
        var reason = ashby.send("POST", "archiveReason.list", Map.of())
                .get("results")
                .get(0)
                .get("id")
                .asString();
        ashby.send(
                "POST",
                "application.changeStage",
                Map.of("applicationId", id(application), "interviewStageId", archived, "archiveReasonId", reason));

        StagedoorProcess.await(
                "an ignored delivery",
                PATIENCE,
                () -> administrator()
                                .get("/deliveries?outcome=ignored")
                                .get("items")
                                .size()
                        > 0);
        assertThat(enrolled()).hasSize(before);
    }

    @Test
    @Order(4)
    void losesNothingWhenItIsKilled() {
        int before = enrolled().size();
        int storedBefore = stored();
        var people = new ArrayList<>(inOfferPlans.subList(0, 6));
        people.forEach(MainStoryTests::moveToOffer);
        StagedoorProcess.await("all acknowledged", PATIENCE, () -> stored() >= storedBefore + people.size());
        process.kill();

        process = new StagedoorProcess(port, settings);

        StagedoorProcess.await(
                "everyone enrolled", Duration.ofMinutes(2), () -> enrolled().size() >= before + people.size());
        assertThat(enrolled()).hasSize(before + people.size()).doesNotHaveDuplicates();
        people.forEach(person -> assertThat(enrolled()).contains(name(person)));
    }

    private static int stored() {
        return administrator().get("/deliveries?limit=100").get("items").size();
    }

    private static List<String> enrolled() {
        var names = new ArrayList<String>();
        administrator()
                .get("/workflows/" + workflowId + "/enrollments?limit=100")
                .get("items")
                .forEach(row -> names.add(row.get("name").asString()));
        return names;
    }

    /** Active applications of people with a plain two-word name, an address and an offer, in plans that have an Offer stage. */
    private static List<JsonNode> ordinaryApplications() {
        var found = new ArrayList<JsonNode>();
        var people = new java.util.HashSet<String>();
        for (JsonNode application :
                ashby.send("POST", "application.list", Map.of("limit", 100)).get("results")) {
            boolean ordinary = "Active".equals(application.get("status").asString())
                    && !"Offer"
                            .equals(application
                                    .get("currentInterviewStage")
                                    .get("type")
                                    .asString())
                    && name(application).matches("[A-Z][a-z]+ [A-Z][a-z]+")
                    && !name(application).contains("Hoffmann")
                    && !name(application).contains("Castellanos")
                    && application.get("candidate").has("primaryEmailAddress")
                    && stageOf(application, "Offer") != null
                    && people.add(name(application));
            if (ordinary) {
                found.add(application);
            }
        }
        return found;
    }

    private static void moveToOffer(JsonNode application) {
        ashby.send(
                "POST",
                "application.changeStage",
                Map.of("applicationId", id(application), "interviewStageId", stageOf(application, "Offer")));
    }

    private static String stageOf(JsonNode application, String type) {
        String plan =
                application.get("currentInterviewStage").get("interviewPlanId").asString();
        for (JsonNode stage : ashby.send("POST", "interviewStage.list", Map.of("interviewPlanId", plan))
                .get("results")) {
            if (stage.get("type").asString().equals(type)) {
                return stage.get("id").asString();
            }
        }
        return null;
    }

    private static String id(JsonNode application) {
        return application.get("id").asString();
    }

    private static String name(JsonNode application) {
        return application.get("candidate").get("name").asString();
    }

    private static Map<String, Object> rule(String employeeField, String candidateField) {
        return Map.of(
                "employeeField", employeeField,
                "source", Map.of("kind", "candidateField", "field", candidateField),
                "transforms", List.of());
    }
}
