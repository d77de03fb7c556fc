package dev.stagedoor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Ashby's four calls for webhooks: when it pings, when it disables, and how it refuses. */
@org.jspecify.annotations.NullUnmarked
class WebhookEndpointsTests {
    private static Rig rig;

    @BeforeAll
    static void start() throws Exception {
        rig = new Rig();
    }

    @AfterAll
    static void stop() throws Exception {
        rig.close();
    }

    private static ObjectNode call(String name, ObjectNode body) throws Exception {
        return Json.parse(rig.api(name, body).body());
    }

    private static ObjectNode create(String url) throws Exception {
        return call(
                "webhook.create",
                Json.object()
                        .put("webhookType", "candidateHire")
                        .put("requestUrl", url)
                        .put("secretToken", "s"));
    }

    @Test
    void aWebhookIsPingedWhenItIsMadeAndWhenItIsChanged() throws Exception {
        String id = create(rig.receiverUrl("one")).path("results").path("id").asString();
        assertThat(rig.next().body()).contains("\"ping\"");

        var dead = call(
                "webhook.update", Json.object().put("webhookId", id).put("requestUrl", "http://127.0.0.1:1/nobody"));
        assertThat(dead.path("results").path("enabled").asBoolean(true)).isFalse();
        var info = call("webhook.info", Json.object().put("webhookId", id)).path("results");
        assertThat(info.path("enabled").asBoolean(true)).isFalse();
        assertThat(info.has("secretToken")).isFalse();

        var mended = call(
                "webhook.update",
                Json.object()
                        .put("webhookId", id)
                        .put("requestUrl", rig.receiverUrl("one"))
                        .put("secretToken", "t")
                        .put("enabled", true));
        assertThat(mended.path("results").path("enabled").asBoolean(false)).isTrue();
        var ping = rig.next();
        assertThat(ping.signature())
                .isEqualTo(Signature.of("t", ping.body().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void theSameTypeAndAddressAreRefused() throws Exception {
        create(rig.receiverUrl("same"));
        rig.next();

        assertThat(create(rig.receiverUrl("same")).toString()).contains("Duplicate webhook");
    }

    @Test
    void whatIsGoneIsAnsweredWith200AndNotFound() throws Exception {
        String id = create(rig.receiverUrl("gone")).path("results").path("id").asString();
        rig.next();
        var body = Json.object().put("webhookId", id);

        assertThat(call("webhook.delete", body)
                        .path("results")
                        .path("webhookId")
                        .asString())
                .isEqualTo(id);
        for (String name : new String[] {"webhook.delete", "webhook.info", "webhook.update"}) {
            var answer = rig.api(name, body.deepCopy().put("enabled", true));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("webhook_not_found").contains("\"success\":false");
        }
    }

    @Test
    void aKeyWithoutThePermissionIsRefused() throws Exception {
        var key = Json.object().put("kind", "API_KEY").put("id", Kind.API_KEY.id(1));
        var readOnly = key.deepCopy();
        readOnly.putObject("set").putArray("scopes").add("apiKeys:read");
        rig.control("change", readOnly);
        try {
            assertThat(create(rig.receiverUrl("refused")).toString()).contains("missing_endpoint_permission");
        } finally {
            key.putObject("set").putArray("scopes").add("apiKeys:read").add("apiKeys:write");
            rig.control("change", key);
        }
    }
}
