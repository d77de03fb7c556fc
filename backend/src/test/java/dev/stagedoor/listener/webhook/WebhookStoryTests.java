package dev.stagedoor.listener.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagedoor.sandbox.SandboxApplication;
import dev.stagedoor.story.Json;
import dev.stagedoor.story.StagedoorProcess;
import dev.stagedoor.testing.TestPostgres;
import dev.stagedoor.testing.WholeApplication;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One click makes the webhook, and what goes wrong with it is told and mended; over HTTP, with the simulated Ashby. */
class WebhookStoryTests {
    private static final String KEY = "sandbox-key-of-the-webhook-tests";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TYPE = "candidateStageChange";
    private static final List<String> ALL = List.of(
            "candidates:read",
            "jobs:read",
            "interviews:read",
            "hiringProcessMetadata:read",
            "offers:read",
            "organization:read",
            "apiKeys:read",
            "apiKeys:write");

    private static AutoCloseable sandbox;
    private static Relay relay;
    private static Json ashby;
    private static WholeApplication application;
    private static Json api;
    private static String workflow;

    private String listener = "";
    private String secret = "";
    private String url = "";

    @BeforeAll
    static void start() {
        var database = TestPostgres.freshDatabase();
        int port = StagedoorProcess.freePort();
        sandbox = SandboxApplication.start(port, database.url(), KEY, 1000);
        ashby = Json.ashby("http://127.0.0.1:" + port, KEY);
        relay = new Relay("http://127.0.0.1:" + port);
        application = new WholeApplication(StagedoorProcess.freePort(), database, relay.url());
        api = Json.stagedoor(application.url() + "/api/v1", application.issuer().administrator());
        api.send("PUT", "/integrations/ashby", Map.of("apiKey", KEY, "active", true), "\"1\"");
        api.get("/integrations/ashby/stages");
        workflow = id(api.get("/workflows").get(0));
    }

    @AfterAll
    static void stop() throws Exception {
        application.close();
        relay.close();
        sandbox.close();
    }

    @BeforeEach
    void aDraft() {
        var draft = api.send("POST", "/workflows/" + workflow + "/listeners", Map.of());
        listener = id(draft);
        secret = draft.get("secretKey").asString();
        url = draft.get("endpointUrl").asString();
    }

    @AfterEach
    void allIsAsItWas() {
        relay.loseAnswersOf("");
        scopes(ALL);
    }

    @Test
    void oneClickMakesItAndItsPingArrivesSigned() {
        assertThat(api.get("/webhooks").get("creatable").asBoolean()).isTrue();
        assertThat(api.get("/webhooks").get("addressWarning").asString()).contains("simulated Ashby reaches");

        make();

        await("created", () -> is("enabled"));
        var draft = api.get("/listeners/" + listener);
        assertThat(draft.get("pingSigned").asBoolean()).isTrue();
        assertThat(draft.get("lastPingAt").isNull()).isFalse();
        assertThat(draft.get("lastCallAt").isNull()).as("a ping is no delivery").isTrue();
        assertThat(inAshby()).hasSize(1);
        assertThat(inAshby().getFirst().get("webhookType").asString()).isEqualTo(TYPE);
        assertThat(text("select string_agg(details ->> 'message', ' ') from activity where kind = 'webhook.changed'"))
                .contains("Ashby created the webhook for Onboarding");
    }

    @Test
    void howeverOftenItIsClickedThereIsOne() {
        int before = relay.calls("webhook.create");
        var clicks = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < 12; i++) {
            clicks.add(CompletableFuture.runAsync(this::make));
        }
        clicks.forEach(CompletableFuture::join);
        await("created", () -> is("enabled") && !busy());
        make();
        await("put right", () -> is("enabled") && !busy());

        assertThat(relay.calls("webhook.create") - before).isEqualTo(1);
        assertThat(inAshby()).hasSize(1);
    }

    @Test
    void whatSomebodyDisabledIsAnAlarmAndIsRepaired() {
        made();
        activate();
        change(inAshby().getFirst(), Map.of("enabled", false));
        // As an hour later.
        execute("update webhook set tried_at = now() - interval '2 hours' where listener_id = '" + listener + "'");
        application.context().getBean(WebhookSchedule.class).once().block();

        await("disabled", () -> is("disabled"));
        assertThat(view().get("alarm").asBoolean()).isTrue();
        assertThat(view().get("detail").asString()).contains(url);
        assertThat(alarms()).contains(listener);

        make();
        await("enabled again", () -> is("enabled") && !busy());
        assertThat(inAshby().getFirst().get("enabled").asBoolean()).isTrue();
        assertThat(alarms()).doesNotContain(listener);
        await(
                "compared by itself, for those who were moved meanwhile",
                () -> "true"
                        .equals(text("select (s.finished_at >= w.mended_at)::text from sweep s, webhook w"
                                + " where s.name = 'applications' and w.listener_id = '" + listener + "'")));
        assertThat(api.get("/listeners/" + listener + "/ledger")
                        .get("comparing")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void whatSomebodyPointedElsewhereIsPutRight() {
        made();
        activate();
        change(inAshby().getFirst(), Map.of("requestUrl", "http://127.0.0.1:1/elsewhere"));
        api.send("POST", "/ledger/refresh", Map.of());

        await("elsewhere", () -> is("elsewhere"));
        assertThat(alarms()).contains(listener);
        make();
        await("here again", () -> is("enabled") && !busy());
        assertThat(inAshby()).hasSize(1);
    }

    @Test
    void whatSomebodyRemovedInAshbyIsMadeAnew() {
        made();
        activate();
        String before = id(inAshby().getFirst());
        ashby.send("POST", "webhook.delete", Map.of("webhookId", before));
        look();

        await("gone", () -> is("gone"));
        assertThat(alarms()).contains(listener);
        make();
        await("made anew", () -> is("enabled") && !busy());
        assertThat(id(inAshby().getFirst())).isNotEqualTo(before);
    }

    @Test
    void aMissingPermissionIsSaidAndTheManualWayStays() {
        scopes(ALL.subList(0, ALL.size() - 1));
        make();
        await("refused", () -> !busy() && is("none"));
        assertThat(view().get("detail").asString())
                .contains("API keys (read and write)")
                .contains("by hand");

        api.send("POST", "/integrations/ashby/verify", Map.of());
        var able = api.get("/webhooks");
        assertThat(able.get("creatable").asBoolean()).isFalse();
        assertThat(able.get("needsPermission").asBoolean()).isTrue();

        ashby.send("POST", "control/webhook", Map.of("webhookType", TYPE, "requestUrl", url, "secretToken", secret));
        assertThat(api.get("/listeners/" + listener).get("pingSigned").asBoolean())
                .isTrue();
        activate();
        scopes(ALL);
        api.send("POST", "/integrations/ashby/verify", Map.of());
        make();
        await("known by hand", () -> is("duplicate"));
        assertThat(inAshby()).hasSize(1);
        api.send("POST", "/listeners/" + listener + "/webhook/forget", Map.of());
        assertThat(view().isMissingNode()).isTrue();
    }

    @Test
    void anAnswerThatIsLostLeavesNothingBehindThatNobodyKnowsOf() {
        relay.loseAnswersOf("webhook.create");
        make();
        await("unsure", () -> is("unsure"));
        relay.loseAnswersOf("");

        assertThat(inAshby()).hasSize(1);
        assertThat(view().get("said").asString()).isEqualTo("The webhook is probably there");
        assertThat(api.get("/listeners/" + listener).get("pingSigned").asBoolean())
                .as("it works all the same")
                .isTrue();
        assertThatThrownBy(this::make).hasMessageContaining("409").hasMessageContaining("counted once");
        assertThat(inAshby()).hasSize(1);

        api.send("POST", "/listeners/" + listener + "/webhook", Map.of("event", TYPE, "again", true));
        await("Ashby knows it", () -> is("duplicate"));
        assertThat(inAshby()).hasSize(1);
    }

    @Test
    void aNodeThatDiesWhileAshbyIsAskedMakesNoSecondOne() {
        // The node wrote down that it asks, asked, and died: Ashby has it, and its lease ended.
        ashby.send("POST", "webhook.create", Map.of("webhookType", TYPE, "requestUrl", url, "secretToken", secret));
        execute("insert into webhook (listener_id, type, wish, asked_by, asked_at, attempt, state) values ('" + listener
                + "', '" + TYPE + "', 'make', 'Ada', now(), 7, 'none')");
        int before = relay.calls("webhook.create");
        execute("insert into work (kind, key, due_at, lease_until, fence) values ('webhook', '" + listener
                + "', 'infinity', now() - interval '1 second', 7)");

        await("unsure", () -> is("unsure"));
        assertThat(relay.calls("webhook.create")).isEqualTo(before);
        assertThat(inAshby()).hasSize(1);
        activate();
        api.send("PATCH", "/listeners/" + listener, Map.of("action", "remove"));
        assertThat(view().get("said").asString()).contains("may still be in Ashby");
        assertThat(view().get("detail").asString()).contains(url);
    }

    @Test
    void shouldItExistTwiceEveryDeliveryIsCountedOnce() {
        made();
        activate();
        // Ashby refuses the same address, so the second one is made where it is and then turned.
        var second = ashby.send(
                "POST", "webhook.create", Map.of("webhookType", TYPE, "requestUrl", url + "?", "secretToken", secret));
        change(second.get("results"), Map.of("requestUrl", url));
        assertThat(inAshby()).hasSize(2);

        String moved = move();

        await("settled", () -> count("outcome is not null and subject = 'application:" + moved + "'") > 0);
        await(
                "both were answered",
                () -> sent(moved).stream().filter("delivered"::equals).count() == 2);
        assertThat(count("subject = 'application:" + moved + "' and listener_id = '" + listener + "'"))
                .isEqualTo(1);
        inAshby().forEach(webhook -> ashby.send("POST", "webhook.delete", Map.of("webhookId", id(webhook))));
    }

    @Test
    void aNewSecretGoesToAshbyAndTheOlderOneStaysUntilThen() {
        made();
        activate();
        scopes(ALL.subList(0, ALL.size() - 1));
        api.send("PATCH", "/listeners/" + listener, Map.of("action", "newSecret"));
        await("refused", () -> !busy());
        assertThat(view().get("said").asString()).contains("older secret key");
        assertThat(alarms()).contains(listener);
        assertThat(text("select string_agg((valid_until = 'infinity')::text, ' ' order by valid_from)"
                        + " from listener_secret where listener_id = '" + listener + "'"))
                .as("the older one has no end before Ashby has the new one")
                .isEqualTo("true");
        String before = move();
        await("signed with the older one", () -> sent(before).contains("delivered"));

        scopes(ALL);
        make();
        await("given", () -> !busy() && view().get("alarm").asBoolean() == false);
        String after = move();
        await("signed with the new one", () -> sent(after).contains("delivered"));
        assertThat(text("select count(*)::text from listener_secret where listener_id = '" + listener
                        + "' and (valid_until is null or valid_until > now())"))
                .as("the first delivery with the new one ends the older")
                .isEqualTo("1");
    }

    @Test
    void aRemovedListenerTakesItsWebhookAlongAndNothingKeepsItFromBeingRemoved() {
        made();
        activate();
        scopes(ALL.subList(0, ALL.size() - 1));
        api.send("PATCH", "/listeners/" + listener, Map.of("action", "remove"));
        await("refused", () -> !busy() && view().get("left").asBoolean());
        assertThat(view().get("detail").asString()).contains("By hand").contains(url);
        assertThat(inAshby()).hasSize(1);

        scopes(ALL);
        api.send("POST", "/listeners/" + listener + "/webhook/remove", Map.of());
        await("removed", () -> view().isMissingNode());
        assertThat(inAshby()).isEmpty();
    }

    @Test
    void aDraftThatEndedTakesItsWebhookAlong() {
        made();
        execute("update listener set draft_expires_at = now() - interval '1 minute' where id = '" + listener + "'");
        application.context().getBean(WebhookSchedule.class).once().block();

        await("removed", () -> view().isMissingNode());
        assertThat(inAshby()).isEmpty();
    }

    @Test
    void anAddressThatAshbyDoesNotReachLeavesItDisabled() {
        made();
        // As when the address is wrong: the ping of the repair fails.
        change(inAshby().getFirst(), Map.of("requestUrl", "http://127.0.0.1:1/nobody"));
        ashby.send(
                "POST", "webhook.update", Map.of("webhookId", id(hooks("nobody").getFirst()), "enabled", true));
        change(hooks("nobody").getFirst(), Map.of("requestUrl", url));
        look();

        await("disabled", () -> is("disabled"));
        assertThat(view().get("detail").asString()).contains(url).contains("The simulated Ashby reaches");
    }

    private void made() {
        make();
        await("made", () -> is("enabled") && !busy());
    }

    private void make() {
        api.send("POST", "/listeners/" + listener + "/webhook", Map.of("event", TYPE));
    }

    private void look() {
        api.send("POST", "/listeners/" + listener + "/webhook/look", Map.of());
    }

    private void activate() {
        var condition = Map.of("kind", "title", "title", "Offer", "type", "Offer", "orLater", false);
        api.send(
                "PATCH", "/listeners/" + listener, Map.of("action", "activate", "event", TYPE, "condition", condition));
    }

    private JsonNode view() {
        for (JsonNode each : api.get("/webhooks").get("webhooks")) {
            if (each.get("listenerId").asString().equals(listener)) {
                return each;
            }
        }
        return tools.jackson.databind.node.MissingNode.getInstance();
    }

    private boolean is(String state) {
        return view().path("state").asString("").equals(state);
    }

    private boolean busy() {
        return view().path("busy").asBoolean(false);
    }

    private static String alarms() {
        return api.get("/home").get("webhooks").toString();
    }

    private List<JsonNode> inAshby() {
        return hooks(url);
    }

    private static List<JsonNode> hooks(String ofUrl) {
        var found = new ArrayList<JsonNode>();
        ashby.get("control/state").get("webhooks").forEach(webhook -> {
            if (webhook.get("requestUrl").asString().contains(ofUrl)) {
                found.add(webhook);
            }
        });
        return found;
    }

    /** Somebody, once: what was sent of it. */
    private static String move() {
        for (JsonNode node :
                ashby.send("POST", "application.list", Map.of("limit", 100)).get("results")) {
            String stage = node.get("currentInterviewStage").get("type").asString();
            if ("Active".equals(node.get("status").asString()) && !"Offer".equals(stage)) {
                for (JsonNode to : ashby.send(
                                "POST",
                                "interviewStage.list",
                                Map.of(
                                        "interviewPlanId",
                                        node.get("currentInterviewStage")
                                                .get("interviewPlanId")
                                                .asString()))
                        .get("results")) {
                    if ("Offer".equals(to.get("title").asString())) {
                        ashby.send("POST", "control/move", Map.of("moves", Map.of(id(node), id(to))));
                        return id(node);
                    }
                }
            }
        }
        throw new AssertionError("nobody is left to be moved");
    }

    private List<String> sent(String applicationId) {
        var ours = inAshby().stream().map(WebhookStoryTests::id).toList();
        var states = new ArrayList<String>();
        ashby.get("control/state").get("deliveries").forEach(delivery -> {
            if (ours.contains(delivery.get("webhookId").asString())
                    && delivery.get("body").asString().contains(applicationId)) {
                states.add(delivery.get("state").asString());
            }
        });
        return states;
    }

    private static void change(JsonNode webhook, Map<String, ?> set) {
        ashby.send("POST", "control/change", Map.of("kind", "WEBHOOK", "id", id(webhook), "set", set));
    }

    private static void scopes(List<String> scopes) {
        for (JsonNode key : ashby.get("control/state").get("keys")) {
            if (key.get("key").asString().equals(KEY)) {
                var change = new HashMap<String, Object>(Map.of("kind", "API_KEY", "id", id(key)));
                change.put("set", Map.of("scopes", scopes));
                ashby.send("POST", "control/change", change);
            }
        }
    }

    private static long count(String where) {
        return Long.parseLong(text("select count(*)::text from delivery where " + where));
    }

    private static void await(String what, BooleanSupplier condition) {
        StagedoorProcess.await(what, PATIENCE, condition);
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
}
