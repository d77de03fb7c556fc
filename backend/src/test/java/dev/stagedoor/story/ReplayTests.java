package dev.stagedoor.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagedoor.inbox.Claim;
import dev.stagedoor.inbox.WorkHandler;
import dev.stagedoor.sandbox.SandboxApplication;
import dev.stagedoor.testing.TestPostgres;
import dev.stagedoor.testing.WholeApplication;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** The mapping is changed and what came before is replayed: over HTTP, with the simulated Ashby and real executions. */
class ReplayTests {
    private static final String KEY = "sandbox-key-of-the-replay-tests";
    private static final String REPLAYS = "/deliveries/replays";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static AutoCloseable sandbox;
    private static Json ashby;
    private static WholeApplication application;
    private static Json api;
    private static List<JsonNode> unmoved;
    private static int saved;

    @BeforeAll
    static void start() {
        var database = TestPostgres.freshDatabase();
        int port = StagedoorProcess.freePort();
        sandbox = SandboxApplication.start(port, database.url(), KEY, 20);
        ashby = Json.ashby("http://127.0.0.1:" + port, KEY);
        application = new WholeApplication(database, "http://127.0.0.1:" + port, "http://127.0.0.1:8080");
        api = Json.stagedoor(application.url() + "/api/v1", application.issuer().administrator());
        api.send("PUT", "/integrations/ashby", Map.of("apiKey", KEY, "active", true), "\"1\"");
        save();
        api.get("/integrations/ashby/stages");
        String workflow = id(api.get("/workflows").get(0));
        var draft = api.send("POST", "/workflows/" + workflow + "/listeners", Map.of());
        String endpoint = draft.get("endpointUrl").asString();
        ashby.send(
                "POST",
                "webhook.create",
                Map.of(
                        "webhookType",
                        "candidateStageChange",
                        "requestUrl",
                        application.url() + endpoint.substring(endpoint.indexOf("/webhooks/")),
                        "secretToken",
                        draft.get("secretKey").asString()));
        var condition = Map.of("kind", "title", "title", "Offer", "type", "Offer", "orLater", false);
        api.send(
                "PATCH",
                "/listeners/" + id(draft),
                Map.of("action", "activate", "event", "candidateStageChange", "condition", condition));
        unmoved = ordinaryApplications();
    }

    @AfterAll
    static void stop() throws Exception {
        application.close();
        sandbox.close();
    }

    /** Nobody has been replayed yet in any test: each begins with the mapping that has no job title. */
    @BeforeEach
    void mapsNoJobTitle() {
        execute("delete from replay");
        save();
    }

    @Test
    void showsWhatTheNewMappingWouldChangeAndDoesItOnlyWhenAsked() {
        var anna = imported();
        var bert = imported();
        long people = number("select count(*) from employee");
        long enrolled = number("select count(*) from enrollment");
        save(rule("jobTitle", "job.title"));

        var replay = ready(Map.of("search", anna.name(), "outcome", "imported"));
        assertThat(count(replay, "deliveries")).isEqualTo(1);
        assertThat(count(replay, "update")).isEqualTo(1);
        var row = only(replay, "changes");
        assertThat(row.get("replayed").get("message").asString())
                .isEqualTo("One value would change for " + anna.name() + ".");
        var change = row.get("replayed").get("changes").get(0);
        assertThat(change.get("employeeField").asString()).isEqualTo("jobTitle");
        assertThat(change.get("from").isNull()).isTrue();
        String title = change.get("to").asString();
        assertThat(value(anna, "jobTitle")).as("a dry run").isEqualTo("null");

        apply(replay, Map.of());

        var done = rested(replay);
        assertThat(done.get("state").asString()).isEqualTo("done");
        assertThat(count(done, "applied")).isEqualTo(1);
        assertThat(value(anna, "jobTitle")).isEqualTo(title);
        assertThat(value(bert, "jobTitle")).as("not replayed").isEqualTo("null");
        assertThat(number("select count(*) from employee")).isEqualTo(people);
        assertThat(number("select count(*) from enrollment")).isEqualTo(enrolled);
        var delivery = api.get("/deliveries/" + anna.delivery());
        assertThat(delivery.get("outcome").asString()).isEqualTo("Imported again, by a replay.");
        assertThat(delivery.get("attempts").size()).isEqualTo(2);
        assertThat(delivery.toString()).contains("Replayed by ada.");
        assertThat(text("select person_name || ' ' || (after ->> 'result') || ' ' || (after -> 'values' ->> 'jobTitle')"
                        + " from audit where kind = 'delivery.replayed' and subject = 'delivery:" + anna.delivery()
                        + "'"))
                .isEqualTo("ada update " + title);
        assertThat(ready(Map.of("search", anna.name()))
                        .get("counts")
                        .get("unchanged")
                        .asInt())
                .isEqualTo(1);
    }

    /** They moved to Offer, back, and there again: two deliveries that would each make the same employee. */
    @Test
    void bringsInOnceWhomAnEarlierMappingKeptOut() {
        saveWithoutEmail();
        var next = unmoved.removeFirst();
        String subject = "from delivery where subject = 'application:" + id(next) + "' and outcome ";
        move(next, "Offer");
        StagedoorProcess.await("the first", PATIENCE, () -> number("select count(*) " + subject + "is not null") == 1);
        ashby.send("POST", "control/move", Map.of("moves", Map.of(id(next), stageIdOf(next))));
        StagedoorProcess.await(
                "the move back", PATIENCE, () -> number("select count(*) " + subject + "= 'ignored'") == 1);
        move(next, "Offer");
        StagedoorProcess.await(
                "the second", PATIENCE, () -> number("select count(*) " + subject + "= 'needsAttention'") == 2);
        save();
        long people = number("select count(*) from employee");

        var replay = ready(Map.of("search", name(next)));
        assertThat(count(replay, "create")).isEqualTo(2);
        assertThat(count(replay, "ignored")).isEqualTo(1);
        apply(replay, Map.of());

        assertThat(count(rested(replay), "applied")).isEqualTo(2);
        assertThat(number("select count(*) from employee")).isEqualTo(people + 1);
        assertThat(number("select count(*) from enrollment where application_id = '" + id(next) + "'"))
                .isEqualTo(1);
        assertThat(number("select count(distinct employee_id) " + subject + "= 'imported'"))
                .isEqualTo(1);
        assertThat(number("select count(*) " + subject + "= 'imported'")).isEqualTo(2);
    }

    @Test
    void keepsWhatAPersonTypedAndSaysSo() {
        var anna = imported();
        edit(anna, "jobTitle", "Head of Everything");
        save(rule("jobTitle", "job.title"));

        var replay = ready(Map.of("deliveryId", anna.delivery()));

        var row = only(replay, "unchanged").get("replayed");
        assertThat(row.get("message").asString())
                .isEqualTo("Nothing would change: a value stays as a person typed it.");
        assertThat(row.get("kept").get(0).get("from").asString()).isEqualTo("Head of Everything");
        assertThat(row.get("kept").get(0).get("to").asString()).isNotBlank();
        assertThatThrownBy(() -> apply(replay, Map.of())).hasMessageContaining("nothing-to-apply");
        assertThat(value(anna, "jobTitle")).isEqualTo("Head of Everything");
    }

    /** What a person typed at the delivery, and an edit by hand between the dry run and its application. */
    @Test
    void goesByWhatWasTypedAtTheDeliveryAndNeverOverAnEditMadeMeanwhile() {
        var anna = imported();
        execute(
                "insert into typed_value (delivery_id, employee_field, value, typed_by, typed_by_name, typed_at) values ('"
                        + anna.delivery() + "', 'city', '\"Porto\"', 'ada', 'ada', now())");
        save(rule("jobTitle", "job.title"));
        var replay = ready(Map.of("deliveryId", anna.delivery()));
        assertThat(changed(only(replay, "changes"))).containsExactlyInAnyOrder("jobTitle", "city=Porto");
        edit(anna, "jobTitle", "Typed meanwhile");

        apply(replay, Map.of());

        assertThat(count(rested(replay), "applied"))
                .as("what is left of what was shown")
                .isEqualTo(1);
        assertThat(value(anna, "jobTitle")).isEqualTo("Typed meanwhile");
        assertThat(value(anna, "city")).isEqualTo("Porto");
    }

    @Test
    void tellsTheDifferenceInsteadOfDoingItWhenSomethingChangedSinceTheDryRun() {
        var anna = imported();
        save(rule("jobTitle", "job.title"));
        var replay = ready(Map.of("deliveryId", anna.delivery()));
        save(rule("jobTitle", "candidate.lastName"));

        apply(replay, Map.of());

        var done = rested(replay);
        assertThat(count(done, "applied")).isZero();
        assertThat(count(done, "notApplied")).isEqualTo(1);
        var row = only(replay, "changes");
        assertThat(row.get("note").asString()).startsWith("Something changed since the dry run, and nothing was done.");
        assertThat(value(anna, "jobTitle")).isEqualTo("null");
        assertThat(row.get("replayed").get("changes").get(0).get("to").asString())
                .isEqualTo(anna.name().replaceFirst(".* ", ""));

        apply(replay, Map.of("deliveryIds", List.of(anna.delivery())));
        assertThat(count(rested(replay), "applied")).isEqualTo(1);
        assertThat(value(anna, "jobTitle")).isEqualTo(anna.name().replaceFirst(".* ", ""));
    }

    @Test
    void runsTheMappingOfThenOrOfNow() {
        save(rule("jobTitle", "job.title"));
        var anna = imported();
        String title = value(anna, "jobTitle");
        save(rule("jobTitle", "candidate.lastName"));

        var then = ready(Map.of("deliveryId", anna.delivery(), "under", "then"));
        assertThat(only(then, "unchanged").get("replayed").get("mappingVersion").asInt())
                .isEqualTo(saved - 1);
        var now = ready(Map.of("deliveryId", anna.delivery(), "under", "now"));
        assertThat(changed(only(now, "changes"))).containsExactly("jobTitle");

        execute(
                "update employee set field_values = field_values - 'jobTitle', provenance = provenance - 'jobTitle' where id = '"
                        + anna.employee() + "'");
        var lost = ready(Map.of("deliveryId", anna.delivery(), "under", "then"));
        apply(lost, Map.of());
        assertThat(count(rested(lost), "applied")).isEqualTo(1);
        assertThat(value(anna, "jobTitle")).isEqualTo(title);
    }

    @Test
    void goesOnOnAnotherNodeWhereADeadOneStoodAndDoesNothingTwice() {
        var people = List.of(imported(), imported(), imported());
        save(rule("jobTitle", "job.title"));
        var worker = application.context().getBean("dev.stagedoor.inbox.Worker", SmartLifecycle.class);
        worker.stop();
        StagedoorProcess.await("the worker to end", PATIENCE, () -> !worker.isRunning());
        try {
            var replay = api.send("POST", REPLAYS, Map.of("outcome", "imported", "search", ""));
            execute("delete from replay_row where delivery_id <> all(array['"
                    + String.join("','", people.stream().map(Imported::delivery).toList()) + "']::uuid[])");
            var dead = crashedAfter(1);
            whileDue();
            assertThat(api.get(REPLAYS + "/" + id(replay)).get("state").asString())
                    .isEqualTo("ready");
            late(dead);

            api.send("POST", REPLAYS + "/" + id(replay) + "/apply", Map.of());
            var deadAgain = crashedAfter(1);
            assertThat(number("select count(*) from replay_row where state = 'applied'"))
                    .isEqualTo(1);
            whileDue();
            late(deadAgain);

            var done = api.get(REPLAYS + "/" + id(replay));
            assertThat(done.get("state").asString()).isEqualTo("done");
            assertThat(count(done, "applied")).isEqualTo(3);
            for (Imported person : people) {
                assertThat(api.get("/deliveries/" + person.delivery())
                                .get("attempts")
                                .size())
                        .as("imported, and once again")
                        .isEqualTo(2);
                assertThat(number("select count(*) from enrollment where employee_id = '" + person.employee() + "'"))
                        .isEqualTo(1);
                assertThat(number("select count(*) from audit where kind = 'delivery.replayed' and subject = 'delivery:"
                                + person.delivery() + "'"))
                        .isEqualTo(1);
            }
            assertThat(number("select count(*) from work where kind = 'replay'"))
                    .isZero();
        } finally {
            worker.start();
        }
    }

    @Test
    void leavesAloneWhatAPersonIgnoredAndGoesByAshbyWhereTheBodyIsGone() {
        var anna = imported();
        var bert = imported();
        save(rule("jobTitle", "job.title"));
        execute(
                "update delivery set outcome = 'ignored', reason_code = 'ignoredByPerson', reason = 'A rehearsal' where id = '"
                        + anna.delivery() + "'");
        execute("update delivery_body set content = null where delivery_id = '" + bert.delivery() + "'");

        var ignored = ready(Map.of("deliveryId", anna.delivery()));
        assertThat(message(only(ignored, "ignored")))
                .isEqualTo("Would still be ignored, because a person said so: A rehearsal");

        var fresh = ready(Map.of("deliveryId", bert.delivery()));
        assertThat(message(only(fresh, "changes"))).endsWith("so this goes by what Ashby says now.");
        apply(fresh, Map.of());
        assertThat(count(rested(fresh), "applied")).isEqualTo(1);
        assertThat(value(bert, "jobTitle")).isNotEqualTo("null");

        execute(
                "update delivery set outcome = 'ignored', reason_code = 'otherStage', reason = 'Entered “Onsite”.' where id = '"
                        + bert.delivery() + "'");
        execute("delete from attempt where delivery_id = '" + bert.delivery() + "'");
        var gone = ready(Map.of("deliveryId", bert.delivery()));
        assertThat(message(only(gone, "leftAlone"))).startsWith("What Ashby sent is no longer kept, and it never came");
    }

    @Test
    void askingTwiceStartsOneAndStoppingLeavesWhatWasFound() {
        imported();
        var worker = application.context().getBean("dev.stagedoor.inbox.Worker", SmartLifecycle.class);
        worker.stop();
        StagedoorProcess.await("the worker to end", PATIENCE, () -> !worker.isRunning());
        try {
            var all = Map.of("outcome", "imported");
            var first = api.send("POST", REPLAYS, all);
            assertThat(id(api.send("POST", REPLAYS, all))).isEqualTo(id(first));
            assertThatThrownBy(() -> api.send("POST", REPLAYS, Map.of("outcome", "all")))
                    .hasMessageContaining("replay-under-way");
            assertThatThrownBy(() -> api.send("POST", REPLAYS + "/" + id(first) + "/apply", Map.of()))
                    .hasMessageContaining("replay-looking");
            crashedAfter(1);
            var stopped = api.send("POST", REPLAYS + "/" + id(first) + "/stop", Map.of());
            assertThat(stopped.get("state").asString()).isEqualTo("stopped");
            assertThat(count(stopped, "looked")).isEqualTo(1);
            assertThat(api.send("POST", REPLAYS + "/" + id(first) + "/stop", Map.of())
                            .get("state")
                            .asString())
                    .isEqualTo("stopped");
            whileDue();
            assertThat(count(api.get(REPLAYS + "/" + id(first)), "looked")).isEqualTo(1);
        } finally {
            worker.start();
        }
    }

    @Test
    void saysWhyItWaitsAndGoesOnWhenAshbyMayBeAskedAgain() {
        var anna = imported();
        execute(
                "update gate set closed_until = now() + interval '1 hour', reason = 'Ashby does not accept the API key.'");
        var replay = api.send("POST", REPLAYS, Map.of("deliveryId", anna.delivery()));
        StagedoorProcess.await(
                "the reason",
                PATIENCE,
                () -> api.get(REPLAYS + "/" + id(replay))
                        .get("problem")
                        .asString("")
                        .startsWith("Ashby does not accept"));

        execute("update gate set closed_until = null, reason = null");

        assertThat(rested(replay).get("state").asString()).isEqualTo("ready");
        assertThat(rested(replay).get("problem").isNull()).isTrue();
    }

    @Test
    void refusesWhatCannotBeReadThroughAndFindsNothingWhereNothingIs() {
        execute("""
                insert into delivery (id, received_at, listener_id, origin, action, subject, person_label, work_key,
                                      outcome, reason_code, reason, settled_at)
                select gen_random_uuid(), '2020-01-01T00:00:00Z', (select id from listener limit 1), 'webhook',
                       'candidateStageChange', 'application:many', 'Many Ny', 'application:many', 'ignored', 'otherStage', 'No.', now()
                from generate_series(1, 10001)""");
        try {
            var size = api.get(REPLAYS + "/size?search=many%20ny");
            assertThat(size.get("deliveries").asLong()).isEqualTo(10_001);
            assertThat(size.get("most").asInt()).isEqualTo(10_000);
            assertThatThrownBy(() -> api.send("POST", REPLAYS, Map.of("search", "Many Ny")))
                    .hasMessageContaining("These are more than 10,000 deliveries");
            assertThat(number("select count(*) from replay")).isZero();
            assertThatThrownBy(() -> api.send("POST", REPLAYS, Map.of("since", "2999-01-01T00:00:00Z")))
                    .hasMessageContaining("nothing-to-replay");
            assertThatThrownBy(() -> api.send("POST", REPLAYS, Map.of("outcome", "lost")))
                    .hasMessageContaining("422");
            assertThatThrownBy(() -> api.send("POST", REPLAYS, Map.of("deliveryId", UUID.randomUUID())))
                    .hasMessageContaining("404");
        } finally {
            execute("delete from delivery where work_key = 'application:many'");
        }
    }

    @Test
    void nothingThatWasFoundOutCanBeReadInTheDatabaseAndAnotherKeyEndsIt() {
        var anna = imported();
        save(rule("jobTitle", "job.title"));
        var replay = ready(Map.of("deliveryId", anna.delivery()));

        assertThat(text("select encode(content, 'escape') from replay_row")).doesNotContain(anna.name(), "jobTitle");

        execute("update connection set api_key = api_key || '\\x00' where id = 1");
        execute("update connection set api_key = substring(api_key for length(api_key) - 1) where id = 1");
        var ended = api.get(REPLAYS + "/" + id(replay));
        assertThat(ended.get("problem").asString()).startsWith("The API key was replaced since.");
        assertThat(number("select count(*) from replay_row")).isZero();
    }

    private record Imported(String name, String delivery, String employee) {}

    /** Somebody else each time, moved to Offer in Ashby, and imported. */
    private static Imported imported() {
        var next = unmoved.removeFirst();
        move(next, "Offer");
        String where = "from delivery where subject = 'application:" + id(next) + "' and outcome = 'imported'";
        StagedoorProcess.await("the import of " + name(next), PATIENCE, () -> number("select count(*) " + where) == 1);
        return new Imported(name(next), text("select id::text " + where), text("select employee_id::text " + where));
    }

    private static void move(JsonNode person, String stage) {
        ashby.send(
                "POST",
                "control/move",
                Map.of("moves", Map.of(id(person), Objects.requireNonNull(stage(person, stage)))));
    }

    /** Where they were before any test. */
    private static String stageIdOf(JsonNode person) {
        return id(person.get("currentInterviewStage"));
    }

    private static void edit(Imported person, String field, String value) {
        api.send(
                "PATCH",
                "/employees/" + person.employee(),
                Map.of("values", Map.of(field, value)),
                "\"" + api.get("/employees/" + person.employee()).get("version").asLong() + "\"");
    }

    private static String value(Imported person, String field) {
        return text("select field_values ->> '" + field + "' from employee where id = '" + person.employee() + "'");
    }

    private static JsonNode ready(Map<String, ?> asked) {
        var replay = rested(api.send("POST", REPLAYS, asked));
        assertThat(replay.get("state").asString()).isEqualTo("ready");
        return replay;
    }

    private static void apply(JsonNode replay, Map<String, ?> which) {
        api.send("POST", REPLAYS + "/" + id(replay) + "/apply", which);
    }

    private static JsonNode rested(JsonNode replay) {
        String path = REPLAYS + "/" + id(replay);
        StagedoorProcess.await(
                "the replay", PATIENCE, () -> !api.get(path).get("restsSince").isNull());
        return api.get(path);
    }

    private static JsonNode only(JsonNode replay, String show) {
        var rows = api.get(REPLAYS + "/" + id(replay) + "/rows?show=" + show).get("items");
        assertThat(rows.size())
                .as(show + ": " + api.get(REPLAYS + "/" + id(replay) + "/rows"))
                .isEqualTo(1);
        return rows.get(0);
    }

    private static List<String> changed(JsonNode row) {
        var changed = new ArrayList<String>();
        for (JsonNode change : row.get("replayed").get("changes")) {
            String field = change.get("employeeField").asString();
            changed.add(field.equals("city") ? field + "=" + change.get("to").asString() : field);
        }
        return changed;
    }

    private static String message(JsonNode row) {
        return row.get("replayed").get("message").asString();
    }

    private static int count(JsonNode replay, String what) {
        return replay.get("counts").get(what).asInt();
    }

    /** A node does so many steps and then dies with the next one in its hands; its lease ends. */
    private static Claim crashedAfter(int steps) {
        for (int i = 0; i < steps; i++) {
            work(claimed());
        }
        var dead = claimed();
        execute("update work set lease_until = now() - interval '1 s' where kind = 'replay'");
        return dead;
    }

    /** It was not dead, only slow: by now its claim is another's. */
    private static void late(Claim claim) {
        work(claim);
    }

    private static void whileDue() {
        while (number("select count(*) from work where kind = 'replay'") > 0) {
            work(claimed());
        }
    }

    private static void work(Claim claim) {
        application
                .context()
                .getBean("dev.stagedoor.deliveries.replay.ReplayHandler", WorkHandler.class)
                .work(claim)
                .subscribeOn(Schedulers.boundedElastic())
                .block();
    }

    private static Claim claimed() {
        return Objects.requireNonNull(application
                .database()
                .sql("""
                        update work set lease_until = clock_timestamp() + interval '60 s', fence = nextval('work_fence'),
                            due_at = 'infinity'
                        where kind = 'replay' and (lease_until is null or lease_until <= now())
                        returning key, fence""")
                .map(row -> new Claim(
                        "replay",
                        Objects.requireNonNull(row.get("key", String.class)),
                        Objects.requireNonNull(row.get("fence", Long.class)),
                        0))
                .one()
                .block());
    }

    private static void save() {
        save(List.of());
    }

    /** Nobody can come in: the address is required. */
    private static void saveWithoutEmail() {
        put(List.of(rule("firstName", "candidate.firstName"), rule("lastName", "candidate.lastName")));
    }

    private static void save(Map<String, Object> rule) {
        save(List.of(rule));
    }

    /** A new version: who somebody is, and what else is said. */
    private static void save(List<Map<String, Object>> more) {
        var rules = new ArrayList<>(more);
        rules.add(rule("firstName", "candidate.firstName"));
        rules.add(rule("lastName", "candidate.lastName"));
        rules.add(rule("personalEmail", "candidate.primaryEmail"));
        put(rules);
    }

    private static void put(List<Map<String, Object>> rules) {
        api.send("PUT", "/integrations/ashby/field-mapping", Map.of("rules", rules), "\"" + saved + "\"");
        saved++;
    }

    private static Map<String, Object> rule(String employeeField, String candidateField) {
        return Map.of(
                "employeeField", employeeField,
                "source", Map.of("kind", "candidateField", "field", candidateField),
                "transforms", List.of());
    }

    /** Active, one for each person, in plans that have an Offer stage. */
    private static List<JsonNode> ordinaryApplications() {
        var found = new ArrayList<JsonNode>();
        var candidates = new HashSet<String>();
        for (JsonNode node :
                ashby.send("POST", "application.list", Map.of("limit", 100)).get("results")) {
            boolean ordinary = "Active".equals(node.get("status").asString())
                    && !"Offer"
                            .equals(node.get("currentInterviewStage")
                                    .get("type")
                                    .asString())
                    && name(node).matches("[A-Z][a-z]+ [A-Z][a-z]+")
                    && !name(node).contains("Hoffmann")
                    && !name(node).contains("Castellanos")
                    && node.get("candidate").has("primaryEmailAddress")
                    && stage(node, "Offer") != null;
            if (ordinary && candidates.add(name(node))) {
                found.add(node);
            }
        }
        assertThat(found).hasSizeGreaterThan(12);
        return found;
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

    private static void execute(String sql) {
        application.database().sql(sql).fetch().rowsUpdated().block();
    }

    private static long number(String sql) {
        return Long.parseLong(text(sql));
    }

    private static String text(String sql) {
        return Objects.requireNonNull(application
                .database()
                .sql("select (" + sql + ")::text")
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
