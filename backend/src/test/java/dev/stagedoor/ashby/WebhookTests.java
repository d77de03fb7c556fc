package dev.stagedoor.ashby;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTests {
    @Test
    void readsAStageChange() {
        Webhook webhook = Webhook.read(Specimens.bytes("webhook.candidateStageChange.full"));

        assertThat(webhook)
                .isEqualTo(new Webhook.Event(
                        "candidateStageChange",
                        "a50000c9-1a2b-4c3d-8e4f-0000000000c9",
                        "application:a5000001-1a2b-4c3d-8e4f-000000000001",
                        "Imre Szőke-Lindqvist",
                        new Webhook.Application(
                                "a5000001-1a2b-4c3d-8e4f-000000000001",
                                "a5000002-1a2b-4c3d-8e4f-000000000002",
                                "Imre Szőke-Lindqvist",
                                "Active",
                                Instant.parse("2026-09-14T16:02:11.873Z"),
                                new Stage(
                                        "a5000068-1a2b-4c3d-8e4f-000000000068",
                                        "Offer",
                                        "Offer",
                                        6,
                                        "a5000004-1a2b-4c3d-8e4f-000000000004"))));
    }

    @Test
    void readsAPing() {
        assertThat(Webhook.read(Specimens.bytes("webhook.ping"))).isEqualTo(new Webhook.Ping());
    }

    @ParameterizedTest
    @CsvSource({
        "webhook.candidateMerge, candidate:a5000002-1a2b-4c3d-8e4f-000000000002",
        "webhook.candidateDelete, candidate:a5000009-1a2b-4c3d-8e4f-000000000009",
        "webhook.offerDelete, offer:a500004f-1a2b-4c3d-8e4f-00000000004f",
        "webhook.offerUpdate, offer:a500004f-1a2b-4c3d-8e4f-00000000004f",
        "webhook.candidateHire, application:a5000001-1a2b-4c3d-8e4f-000000000001",
        "webhook.interviewPlanTransition, job:a5000003-1a2b-4c3d-8e4f-000000000003",
    })
    void tellsTheSubject(String specimen, String subject) {
        assertThat(Webhook.read(Specimens.bytes(specimen)))
                .isInstanceOfSatisfying(
                        Webhook.Event.class,
                        event -> assertThat(event.subject()).isEqualTo(subject));
    }

    static java.util.List<String> webhooks() {
        return Specimens.names().stream()
                .filter(name -> name.startsWith("webhook."))
                .filter(name -> Specimens.json(name).has("action"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("webhooks")
    void understandsEverySpecimen(String specimen) {
        assertThat(Webhook.read(Specimens.bytes(specimen))).isNotInstanceOf(Webhook.NotUnderstood.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "3", "null", "{}", "{\"action\":null}", "{\"action\":{}}", "{\"a\""})
    void doesNotUnderstandWhatIsNoWebhook(String body) {
        assertThat(Webhook.read(body.getBytes(UTF_8))).isInstanceOf(Webhook.NotUnderstood.class);
    }

    @Test
    void shortensANameThatNobodyHasWithoutPartingALetter() {
        String body = "{\"action\":\"candidateHire\",\"data\":{\"application\":{\"id\":\"x\",\"candidate\":{\"name\":\""
                + "a".repeat(199) + "😀".repeat(500_000) + "\"}}}}";

        assertThat(Webhook.read(body.getBytes(UTF_8))).isInstanceOfSatisfying(Webhook.Event.class, event -> {
            assertThat(event.personLabel()).isEqualTo("a".repeat(199));
            assertThat(event.application())
                    .extracting(Webhook.Application::candidateName)
                    .isEqualTo("a".repeat(199));
        });
    }

    @Test
    void copesWithWrongTypesEverywhere() {
        String body =
                "{\"action\":\"candidateStageChange\",\"webhookActionId\":7,\"data\":{\"application\":{\"id\":\"x\","
                        + "\"candidate\":[],\"updatedAt\":\"yesterday\",\"currentInterviewStage\":null,\"status\":{}}}}";

        assertThat(Webhook.read(body.getBytes(UTF_8)))
                .isEqualTo(new Webhook.Event(
                        "candidateStageChange",
                        "7",
                        "application:x",
                        "",
                        new Webhook.Application("x", "", "", "", Instant.EPOCH, null)));
    }
}
