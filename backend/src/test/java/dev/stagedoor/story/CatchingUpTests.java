package dev.stagedoor.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagedoor.sandbox.SandboxApplication;
import dev.stagedoor.testing.TestPostgres;
import dev.stagedoor.testing.WholeApplication;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Ashby moved people while nobody listened; an administrator sees who is missing and brings them in. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CatchingUpTests {
    private static final String KEY = "sandbox-key-of-the-catching-up-tests";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static AutoCloseable sandbox;
    private static Json ashby;
    private static WholeApplication application;
    private static Json api;
    private static String workflow;
    private static String listener;
    private static List<JsonNode> people;

    @BeforeAll
    static void start() {
        var database = TestPostgres.freshDatabase();
        int port = StagedoorProcess.freePort();
        sandbox = SandboxApplication.start(port, database.url(), KEY, 20);
        ashby = Json.ashby("http://127.0.0.1:" + port, KEY);
        application = new WholeApplication(database, "http://127.0.0.1:" + port, "http://127.0.0.1:8080");
        api = Json.stagedoor(application.url() + "/api/v1", application.issuer().administrator());
        api.send("PUT", "/integrations/ashby", Map.of("apiKey", KEY, "active", true), "\"1\"");
        var rules = List.of(
                rule("firstName", "candidate.firstName"),
                rule("lastName", "candidate.lastName"),
                rule("personalEmail", "candidate.primaryEmail"));
        api.send("PUT", "/integrations/ashby/field-mapping", Map.of("rules", rules), "\"0\"");
        api.get("/integrations/ashby/stages");
        people = ordinaryApplications();
        // One was in the stage before anybody listened.
        move(people.removeFirst(), "Offer", Duration.ofDays(20));
        workflow = id(api.get("/workflows").get(0));
        listener = id(api.send("POST", "/workflows/" + workflow + "/listeners", Map.of()));
        var condition = Map.of("kind", "title", "title", "Offer", "type", "Offer", "orLater", false);
        api.send(
                "PATCH",
                "/listeners/" + listener,
                Map.of("action", "activate", "event", "candidateStageChange", "condition", condition));
        execute("update listener set effective_from = now() - interval '3 days'");
        compare();
    }

    @AfterAll
    static void stop() throws Exception {
        application.close();
        sandbox.close();
    }

    @Test
    @Order(1)
    void nobodyIsMissingAtTheStartAndWhoWasThereBeforeIsOffered() {
        var summary = summary();

        assertThat(summary.get("counts").get("missing").asLong()).isZero();
        assertThat(summary.get("asOf").isNull()).isFalse();
        assertThat(summary.get("before").asLong() + summary.get("earlier").asLong())
                .isPositive();
    }

    @Test
    @Order(2)
    void whomNoWebhookAnnouncedIsMissingAfterTheGrace() {
        var inOffer = people.get(0);
        var wentFurther = people.get(1);
        var justNow = people.get(2);
        var skipped = people.get(3);
        move(inOffer, "Offer", Duration.ofHours(30));
        move(wentFurther, "Offer", Duration.ofHours(29));
        move(wentFurther, "Hired", Duration.ofHours(28));
        move(justNow, "Offer", Duration.ZERO);
        move(skipped, "Hired", Duration.ofHours(27));
        compare();

        assertThat(names("missing")).containsExactly(name(wentFurther), name(inOffer));
        assertThat(names("waiting")).containsExactly(name(justNow));
        assertThat(names("never")).hasSize(1);
        assertThat(summary().get("counts").get("missing").asLong()).isEqualTo(2);
        assertThat(api.get("/home").get("missing").get(0).get("people").asLong())
                .isEqualTo(2);
        var days = api.get("/listeners/" + listener + "/ledger/days");
        for (String number : List.of("expected", "present", "waiting", "explained", "missing")) {
            long sum = 0;
            for (JsonNode day : days) {
                sum += day.get(number).asLong();
            }
            assertThat(sum)
                    .as(number)
                    .isEqualTo(summary().get("counts").get(number).asLong());
        }
    }

    @Test
    @Order(3)
    void whoIsSetAsideIsExplainedUntilThatIsTakenBack() {
        var one = Map.of("applicationIds", List.of(id(people.get(0))), "reason", "Works elsewhere");
        api.send("POST", "/listeners/" + listener + "/ledger/set-aside", one);
        assertThat(names("missing")).containsExactly(name(people.get(1)));
        assertThat(entries("explained").get(0).get("reason").asString())
                .isEqualTo("ada set this aside: Works elsewhere");

        api.send("POST", "/listeners/" + listener + "/ledger/set-aside/undo", one);
        assertThat(names("missing")).hasSize(2);
    }

    @Test
    @Order(4)
    void oneClickBringsTheMissingInAndTwoClicksDoNoMore() {
        var path = "/listeners/" + listener + "/ledger/bring-in";
        assertThat(api.send("POST", path, Map.of()).get("people").asInt()).isEqualTo(2);
        assertThat(api.send("POST", path, Map.of()).get("people").asInt()).isZero();
        assertThat(text("select count(*)::text from audit where kind = 'ledger.broughtIn'"))
                .isEqualTo("1");

        StagedoorProcess.await(
                "both", PATIENCE, () -> enrolled().containsAll(List.of(name(people.get(0)), name(people.get(1)))));
        assertThat(enrolled()).hasSize(2);
        assertThat(names("missing")).isEmpty();
        assertThat(names("present")).containsExactlyInAnyOrder(name(people.get(0)), name(people.get(1)));
        var delivery = api.get(
                "/deliveries/" + entries("present").get(0).get("deliveryId").asString(""));
        assertThat(delivery.get("said").asString()).isEqualTo("Found by comparing with Ashby");
        assertThat(delivery.get("steps").get(0).toString()).contains("Brought in by", "ada");

        // Who knows that Ashby will not call need not wait until it could have.
        var justNow = entries("waiting").get(0);
        var him = Map.of("applicationIds", List.of(justNow.get("applicationId").asString()));
        assertThat(api.send("POST", path, him).get("people").asInt()).isEqualTo(1);
        assertThat(api.send("POST", path, him).get("people").asInt()).isZero();
        StagedoorProcess.await(
                "him", PATIENCE, () -> settled(justNow.get("applicationId").asString()));
        assertThat(names("waiting")).isEmpty();
    }

    @Test
    @Order(5)
    void whoWasThereBeforeCanBeLookedAtChosenAndEnrolled() {
        assertThat(api.get("/listeners/" + listener + "/ledger/look-back")
                        .get("people")
                        .asLong())
                .isEqualTo(summary().get("earlier").asLong());
        api.send("POST", "/listeners/" + listener + "/ledger/look-back", Map.of());
        StagedoorProcess.await(
                "the look back",
                PATIENCE,
                () -> summary().get("toLook").asLong() == 0
                        && summary().get("earlier").asLong() == 0);
        var before = entries("before");
        assertThat(before.size()).isPositive();
        var chosen = before.get(0);

        api.send(
                "POST",
                "/listeners/" + listener + "/ledger/bring-in",
                Map.of("applicationIds", List.of(chosen.get("applicationId").asString())));

        StagedoorProcess.await(
                "who was chosen",
                PATIENCE,
                () -> settled(chosen.get("applicationId").asString()));
        assertThat(text("select string_agg(distinct origin, ' ' order by origin) from delivery"))
                .isEqualTo("backfill sweep");
    }

    @Test
    @Order(6)
    void aFurtherDayCanBeExpected() {
        var since = Instant.now().minus(Duration.ofDays(25)).toString();
        var estimate = api.get("/listeners/" + listener + "/ledger/look-back?since=" + since);
        assertThat(estimate.get("people").isNumber()).isTrue();
        api.send("POST", "/listeners/" + listener + "/ledger/look-back", Map.of("since", since));
        StagedoorProcess.await(
                "all looked at", PATIENCE, () -> summary().get("toLook").asLong() == 0);
        assertThat(summary().get("since").asString()).startsWith(since.substring(0, 19));
        api.send("POST", "/listeners/" + listener + "/ledger/look-back/cancel", Map.of());
        assertThat(summary().get("since").asString())
                .as("stopping what is finished takes nothing back")
                .startsWith(since.substring(0, 19));
    }

    @Test
    @Order(7)
    void aCandidateWhoWasMergedIsNobodyTwice() {
        var first = people.get(0);
        String merged = people.get(5).get("candidate").get("id").asString();
        change(
                id(first),
                Map.of("candidateId", merged, "updatedAt", Instant.now().toString()));
        compare();
        assertThat(text("select count(*)::text from employee_identity where external_id = '" + merged + "'"))
                .isEqualTo("1");

        move(people.get(5), "Offer", Duration.ofHours(2));
        compare();
        api.send("POST", "/listeners/" + listener + "/ledger/bring-in", Map.of());
        StagedoorProcess.await("a decision", PATIENCE, () -> settled(id(people.get(5))));

        assertThat(text("select outcome from delivery where subject = 'application:" + id(people.get(5)) + "'"))
                .as("already in the workflow by another application: a person decides")
                .isEqualTo("needsAttention");
        assertThat(entries("explained").toString()).contains(id(people.get(5)));
    }

    @Test
    @Order(8)
    void whoIsInTheWorkflowByAnotherApplicationIsEnrolledOnceMoreWhenAPersonSaysSo() {
        String application = id(people.get(5));
        String delivery = text("select id::text from delivery where subject = 'application:" + application + "'");
        var asked = api.get("/deliveries/" + delivery).get("match").get(0);
        assertThat(asked.get("certain").asBoolean()).isTrue();

        api.send(
                "POST",
                "/deliveries/" + delivery + "/decide",
                Map.of("employeeId", asked.get("employeeId"), "onceMore", true));
        StagedoorProcess.await("the decision", PATIENCE, () -> settled(application));

        assertThat(text("select outcome from delivery where id = '" + delivery + "'"))
                .isEqualTo("imported");
        assertThat(text("select count(*)::text from enrollment where employee_id = '"
                        + asked.get("employeeId").asString() + "'"))
                .isEqualTo("2");
    }

    @Test
    @Order(9)
    void aPausedListenerTakesNobodyIn() {
        api.send("PATCH", "/listeners/" + listener, Map.of("action", "pause"));
        assertThatThrownBy(() -> api.send("POST", "/listeners/" + listener + "/ledger/bring-in", Map.of()))
                .hasMessageContaining("409")
                .hasMessageContaining("Resume it");
    }

    private static boolean settled(String applicationId) {
        return "1"
                .equals(text("select count(*)::text from delivery where outcome is not null and subject = 'application:"
                        + applicationId + "'"));
    }

    /** A sweep, and everybody looked at. */
    private static void compare() {
        var before = api.get("/listeners/" + listener + "/ledger").get("asOf");
        api.send("POST", "/ledger/refresh", Map.of());
        StagedoorProcess.await(
                "the comparison",
                PATIENCE,
                () -> !summary().get("asOf").equals(before)
                        && "0".equals(text("select count(*)::text from work where kind in ('sweep', 'ledger')")));
    }

    private static JsonNode summary() {
        return api.get("/listeners/" + listener + "/ledger");
    }

    private static JsonNode entries(String state) {
        return api.get("/listeners/" + listener + "/ledger/people?state=" + state)
                .get("items");
    }

    private static List<String> names(String state) {
        var names = new ArrayList<String>();
        entries(state).forEach(entry -> names.add(entry.get("person").asString("")));
        return names;
    }

    private static List<String> enrolled() {
        var names = new ArrayList<String>();
        api.get("/workflows/" + workflow + "/enrollments?limit=100")
                .get("items")
                .forEach(row -> names.add(row.get("name").asString()));
        return names;
    }

    /** Active, one for each person, in plans that have an Offer stage. */
    private static List<JsonNode> ordinaryApplications() {
        var found = new ArrayList<JsonNode>();
        var candidates = new HashSet<String>();
        for (JsonNode node :
                ashby.send("POST", "application.list", Map.of("limit", 100)).get("results")) {
            String type = node.get("currentInterviewStage").get("type").asString();
            String name = node.get("candidate").get("name").asString();
            boolean ordinary = "Active".equals(node.get("status").asString())
                    && !"Offer".equals(type)
                    && name.matches("\\S+ \\S+")
                    && !node.path("candidate").path("primaryEmailAddress").isMissingNode()
                    && stage(node, "Offer") != null;
            if (ordinary && candidates.add(node.get("candidate").get("id").asString())) {
                found.add(node);
            }
        }
        assertThat(found).hasSizeGreaterThan(6);
        return found;
    }

    /** Moved so long ago, as its history tells. No webhook is there that could announce it. */
    private static void move(JsonNode node, String stage, Duration ago) {
        ashby.send(
                "POST", "control/move", Map.of("moves", Map.of(id(node), Objects.requireNonNull(stage(node, stage)))));
        var history = ashby.send("POST", "application.info", Map.of("applicationId", id(node)))
                .get("results")
                .get("applicationHistory");
        var items = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < history.size(); i++) {
            var item = new HashMap<String, Object>();
            history.get(i).properties().forEach(property -> item.put(property.getKey(), property.getValue()));
            if (i == history.size() - 1) {
                item.put("enteredStageAt", Instant.now().minus(ago).toString());
            }
            items.add(item);
        }
        change(id(node), Map.of("history", items));
    }

    private static void change(String application, Map<String, ?> set) {
        ashby.send("POST", "control/change", Map.of("kind", "APPLICATION", "id", application, "set", set));
    }

    private static String stage(JsonNode node, String title) {
        String plan = node.get("currentInterviewStage").get("interviewPlanId").asString();
        for (JsonNode stage : ashby.send("POST", "interviewStage.list", Map.of("interviewPlanId", plan))
                .get("results")) {
            if (stage.get("title").asString().equals(title)) {
                return id(stage);
            }
        }
        return null;
    }

    private static Map<String, Object> rule(String employeeField, String candidateField) {
        return Map.of(
                "employeeField",
                employeeField,
                "source",
                Map.of("kind", "candidateField", "field", candidateField),
                "transforms",
                List.of());
    }

    private static void execute(String sql) {
        application.database().sql(sql).fetch().rowsUpdated().block();
    }

    private static String text(String sql) {
        return Objects.requireNonNull(application
                .database()
                .sql(sql)
                .map(row -> String.valueOf(row.get(0, String.class)))
                .one()
                .block());
    }

    private static String id(JsonNode node) {
        return node.get("id").asString();
    }

    private static String name(JsonNode node) {
        return node.get("candidate").get("name").asString();
    }
}
