package dev.stagedoor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keys, moves through the API, and what a restart leaves. */
@org.jspecify.annotations.NullUnmarked
class HiringTests {
    private static final String ZOE = Kind.APPLICATION.id(10);
    private static final String HIRED = Kind.INTERVIEW_STAGE.id(106);
    private Rig rig;

    @BeforeEach
    void start() throws Exception {
        rig = new Rig();
    }

    @AfterEach
    void stop() throws Exception {
        rig.close();
    }

    @Test
    void aKeyWithoutThePermissionIsRefusedThereOnly() throws Exception {
        String key = key("Without offers");
        var refused = rig.api("offer.list", Json.object(), key);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("missing_endpoint_permission");
        assertThat(Contract.failure(refused.body())).isEmpty();
        assertThat(rig.api("job.list", Json.object(), key).statusCode()).isEqualTo(200);
        assertThat(rig.api("apiKey.info", Json.object(), key).body()).doesNotContain("offers:read");
        rig.control("bad-days", Json.object().put("permissionsAs200", true));
        var politely = rig.api("offer.list", Json.object(), key);
        assertThat(politely.statusCode()).isEqualTo(200);
        assertThat(Contract.failure(politely.body())).isEmpty();
        assertThat(rig.api("job.list", Json.object(), key("Disabled")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void changeStageToHiredTellsOfTheHireWithTheAcceptedOffer() throws Exception {
        var types = Set.of("candidateStageChange", "applicationUpdate", "candidateHire");
        for (String type : types) {
            rig.subscribe(type);
        }
        ObjectNode answer = changeStage(ZOE, HIRED);
        assertThat(Json.text(answer.path("results"), "status")).isEqualTo("Hired");
        var actions = new HashSet<String>();
        var ids = new HashSet<String>();
        for (int i = 0; i < 3; i++) {
            ObjectNode sent = Json.parse(rig.next().body());
            actions.add(Json.text(sent, "action"));
            ids.add(Json.text(sent, "webhookActionId"));
            if ("candidateHire".equals(Json.text(sent, "action"))) {
                assertThat(Json.text(sent.path("data").path("offer"), "acceptanceStatus"))
                        .isEqualTo("Accepted");
            }
        }
        assertThat(actions).isEqualTo(types);
        assertThat(ids).hasSize(1);
        assertThat(history(ZOE)).extracting(item -> Json.text(item, "title")).containsExactly("Onsite", "Hired");
        assertThat(history(ZOE).getFirst().has("leftStageAt")).isTrue();
        assertThat(history(ZOE).getLast().has("leftStageAt")).isFalse();
    }

    @Test
    void changeStageRefusesAStageOfAnotherPlan() throws Exception {
        assertThat(changeStage(ZOE, Kind.INTERVIEW_STAGE.id(204))
                        .path("success")
                        .asBoolean())
                .isFalse();
        assertThat(history(ZOE)).hasSize(1);
    }

    @Test
    void aRestartForgetsNothing() throws Exception {
        rig.subscribe("candidateStageChange");
        changeStage(ZOE, HIRED);
        String told = rig.next().body();
        String token =
                Json.text(Json.parse(rig.api("application.list", Json.object()).body()), "syncToken");
        JsonNode keys = rig.state().path("keys");
        rig.control("bad-days", Json.object().put("rateLimited", 1));

        rig.restart();

        assertThat(rig.api("job.list", Json.object()).statusCode()).isEqualTo(429);
        assertThat(rig.state().path("keys")).isEqualTo(keys);
        assertThat(history(ZOE)).hasSize(2);
        ObjectNode nothingNew =
                Json.parse(rig.api("application.list", Json.object().put("syncToken", token))
                        .body());
        assertThat(nothingNew.path("results").isEmpty()).isTrue();
        JsonNode webhook = rig.state().path("webhooks").path(0);
        assertThat(webhook.path("enabled").asBoolean()).isTrue();
        rig.control("again", Json.object().put("webhookId", Json.text(webhook, "id")));
        assertThat(rig.next().body()).isEqualTo(told);
    }

    private String key(String title) throws Exception {
        return rig.state()
                .path("keys")
                .valueStream()
                .filter(key -> Json.text(key, "title").equals(title))
                .map(key -> Json.text(key, "key"))
                .findFirst()
                .orElseThrow();
    }

    private ObjectNode changeStage(String application, String stage) throws Exception {
        ObjectNode request = Json.object().put("applicationId", application).put("interviewStageId", stage);
        return Json.parse(rig.api("application.changeStage", request).body());
    }

    private List<JsonNode> history(String application) throws Exception {
        ObjectNode request = Json.object().put("applicationId", application);
        var items = new ArrayList<JsonNode>();
        Json.parse(rig.api("application.listHistory", request).body())
                .path("results")
                .forEach(items::add);
        return items;
    }
}
