package dev.stagedoor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What the sandbox says and what the specimens say is what the contract allows. */
@org.jspecify.annotations.NullUnmarked
class SandboxContractTests {
    private static Rig rig;

    @BeforeAll
    static void start() throws Exception {
        rig = new Rig();
    }

    @AfterAll
    static void stop() throws Exception {
        rig.close();
    }

    static Stream<String> specimens() throws IOException {
        try (var files = Files.list(Contract.SPECIMENS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.replaceFirst("\\.json$", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void everySpecimenKeepsTheContract(String name) throws IOException {
        assertThat(Contract.specimen(name)).isEmpty();
    }

    @Test
    void theContractRefusesWhatAshbyWouldNotSay() {
        assertThat(Contract.answer("job.info", "{\"success\":true,\"results\":{\"id\":null}}"))
                .isNotEmpty();
        assertThat(Contract.answer("candidate.list", "{\"success\":true,\"results\":[],\"moreDataAvailable\":true}"))
                .isNotEmpty();
        assertThat(Contract.failure("{\"success\":true,\"results\":{}}")).isNotEmpty();
        assertThat(Contract.webhook("ping", "{\"action\":\"pong\",\"data\":{}}"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application.list",
                "candidate.list",
                "job.list",
                "offer.list",
                "interviewPlan.list",
                "customField.list",
                "department.list",
                "location.list",
                "user.list"
            })
    void everyPageOfAListKeepsTheContract(String endpoint) throws Exception {
        var request = Json.object().put("limit", 7);
        ObjectNode page;
        do {
            String body = rig.api(endpoint, request).body();
            assertThat(Contract.answer(endpoint, body)).as(body).isEmpty();
            page = Json.parse(body);
            request.set("cursor", page.path("nextCursor"));
        } while (page.path("moreDataAvailable").asBoolean());
        String nothingNew = rig.api(
                        endpoint,
                        Json.object().put("syncToken", page.path("syncToken").asString()))
                .body();
        assertThat(Contract.answer(endpoint, nothingNew)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "application.list,application.info,applicationId",
        "application.list,application.listHistory,applicationId",
        "candidate.list,candidate.info,id",
        "job.list,job.info,id",
        "offer.list,offer.info,offerId",
        "department.list,department.info,departmentId",
        "location.list,location.info,locationId",
        "user.list,user.info,userId",
        "interviewPlan.list,interviewStage.list,interviewPlanId"
    })
    void everyObjectOfAListKeepsTheContract(String list, String info, String parameter) throws Exception {
        var all = Json.parse(rig.api(list, Json.object()).body()).path("results");
        assertThat(all.isEmpty()).isFalse();
        for (var one : all) {
            String body = rig.api(info, Json.object().put(parameter, Json.text(one, "id")))
                    .body();
            assertThat(Contract.answer(info, body)).as(body).isEmpty();
        }
    }

    @Test
    void theOtherAnswersKeepTheContract() throws Exception {
        keeps("apiKey.info", Json.object());
        ObjectNode reasons = keeps("archiveReason.list", Json.object().put("includeArchived", true));
        keeps("candidate.search", Json.object().put("email", "the.hoffmanns@mail.example"));
        keeps("candidate.search", Json.object().put("name", "nobody of this name"));
        keeps("interviewStage.info", Json.object().put("interviewStageId", Kind.INTERVIEW_STAGE.id(101)));
        keeps(
                "application.changeStage",
                Json.object()
                        .put("applicationId", Kind.APPLICATION.id(50))
                        .put("interviewStageId", Kind.INTERVIEW_STAGE.id(107))
                        .put(
                                "archiveReasonId",
                                Json.text(reasons.path("results").get(0), "id")));
        ObjectNode hook = keeps(
                "webhook.create",
                Json.object()
                        .put("webhookType", "jobUpdate")
                        .put("secretToken", "s")
                        .put("requestUrl", "http://127.0.0.1:9/nobody"));
        var id = Json.object().put("webhookId", Json.text(hook.path("results"), "id"));
        keeps("webhook.info", id);
        keeps("webhook.update", id.deepCopy().put("secretToken", "other"));
        keeps("webhook.delete", id);
        assertThat(Contract.failure(rig.api("webhook.info", id).body())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application.info", "candidate.info", "job.info", "offer.info", "user.info", "location.info"})
    void refusalsKeepTheContract(String endpoint) throws Exception {
        var unknown = Json.object();
        List.of("applicationId", "id", "offerId", "userId", "locationId").forEach(name -> unknown.put(name, "unknown"));
        for (var request : List.of(unknown, Json.object())) {
            String body = rig.api(endpoint, request).body();
            assertThat(Contract.failure(body)).as(body).isEmpty();
        }
        assertThat(Contract.failure(
                        rig.api("job.list", Json.object().put("cursor", "?")).body()))
                .isEmpty();
        assertThat(Contract.failure(
                        rig.api("job.list", Json.object().put("limit", 0)).body()))
                .isEmpty();
    }

    @Test
    void everyWebhookKeepsTheContract() throws Exception {
        var types = Set.of("candidateStageChange", "applicationUpdate", "candidateHire", "pushToHRIS");
        for (String type : types) {
            assertThat(Contract.webhook("ping", rig.subscribe(type).body())).isEmpty();
        }
        rig.control("push", Json.object().put("applicationId", Kind.APPLICATION.id(10)));
        var seen = new HashSet<String>();
        seen.add(received());
        var move = Json.object();
        move.putObject("moves").put(Kind.APPLICATION.id(10), Kind.INTERVIEW_STAGE.id(106));
        rig.control("move", move);
        for (int i = 0; i < 3; i++) {
            seen.add(received());
        }
        assertThat(seen).isEqualTo(types);
    }

    private static String received() throws Exception {
        String body = rig.next().body();
        String action = Json.text(Json.parse(body), "action");
        assertThat(Contract.webhook(action, body)).as(body).isEmpty();
        return action;
    }

    private static ObjectNode keeps(String endpoint, ObjectNode request) throws Exception {
        String body = rig.api(endpoint, request).body();
        assertThat(Contract.answer(endpoint, body)).as(body).isEmpty();
        return Json.parse(body);
    }
}
