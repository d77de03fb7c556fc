package dev.stagedoor.workflow;

import static dev.stagedoor.testing.Screen.ADA;
import static dev.stagedoor.testing.Screen.MEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.testing.Screen;
import dev.stagedoor.testing.Wiring;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.JsonPathAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@NullUnmarked
class WorkflowControllerTests {
    private static final UUID ONBOARDING = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID ZOE = new UUID(0, 7);
    private static final UUID LISTENER = new UUID(0, 8);
    private static final UUID DELIVERY = new UUID(0, 9);
    private static final String URI = "/api/v1/workflows";

    private final GenericApplicationContext wiring =
            Wiring.of(WorkflowStore.class, Enrollments.class, WorkflowController.class, Sentences.class);
    private final Enrollments enrollments = wiring.getBean(Enrollments.class);
    private final WebTestClient ada = Screen.as(ADA, wiring.getBean(WorkflowController.class));
    private final WebTestClient mel = Screen.as(MEL, wiring.getBean(WorkflowController.class));

    @Test
    void onboardingIsThereFromTheStartWithItsListenersForAdministratorsOnly() {
        ada.get()
                .uri(URI)
                .exchange()
                .expectBody()
                .jsonPath("$[0].name")
                .isEqualTo("Onboarding")
                .jsonPath("$[0].listeners[0].sentence")
                .isEqualTo("Offer, all plans");
        mel.get()
                .uri(URI)
                .exchange()
                .expectBody()
                .jsonPath("$[0].listeners.length()")
                .isEqualTo(0);
    }

    @Test
    void createsRenamesAndArchivesTheVersionThatWasSeen() {
        ada.post()
                .uri(URI)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\": \"  Equipment \"}")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Equipment");
        patch(null, "{\"name\": \"Welcome\"}").expectStatus().isEqualTo(428);
        patch("\"1\"", "{\"name\": \"Welcome\"}").expectStatus().isOk();
        patch("\"1\"", "{\"archived\": true}").expectStatus().isEqualTo(412);
        patch("\"2\"", "{\"archived\": true}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.archived")
                .isEqualTo(true);
    }

    @Test
    void aNameInUseIsRefusedInWords() {
        ada.post()
                .uri(URI)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\": \"onboarding\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].message")
                .isEqualTo("There is already a workflow called onboarding");
    }

    @Test
    void enrollsOnceHoweverOften() {
        seed();

        assertThat(Mono.zip(enroll("application-1"), enroll("application-1")).block())
                .containsExactlyInAnyOrder(true, false);

        assertThat(enrollments.existing(ONBOARDING, "application-1", null).block())
                .hasSize(1);
        assertThat(enrollments.existing(ONBOARDING, "another", ZOE).block()).hasSize(1);
        assertThat(enrollments.existing(ONBOARDING, "another", null).block()).isEmpty();
        assertThat(enrollments.of(List.of(ZOE)).block().get(ZOE))
                .singleElement()
                .satisfies(entered -> {
                    assertThat(entered.workflowName()).isEqualTo("Onboarding");
                    assertThat(entered.deliveryId()).isEqualTo(DELIVERY);
                });
        assertThat(wiring.getBean(DatabaseClient.class)
                        .sql("select count(*) from enrollment_cause")
                        .mapValue(Long.class)
                        .one()
                        .block())
                .isEqualTo(1);
    }

    @Test
    void hidesWhatIsRestrictedFromMembers() {
        seed();
        enroll("application-1")
                .then(wiring.getBean(DatabaseClient.class)
                        .sql("update employee_field set restricted = true where key = 'startDate'")
                        .then())
                .block();

        startDateFor(mel).isEmpty();
        startDateFor(ada).isEqualTo("2026-11-02");
    }

    private static JsonPathAssertions startDateFor(WebTestClient viewer) {
        return viewer.get()
                .uri(URI + "/" + ONBOARDING + "/enrollments")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].startDate");
    }

    @Test
    void listsWhoEnteredNewestFirst() {
        seed();
        enroll("application-1").then(enroll("application-2")).block();

        mel.get()
                .uri(URI + "/" + ONBOARDING + "/enrollments?limit=1")
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].name")
                .isEqualTo("Zoë Ångström")
                .jsonPath("$.items[0].startDate")
                .isEqualTo("2026-11-02")
                .jsonPath("$.next")
                .isNotEmpty();
        mel.get()
                .uri(URI + "/" + UUID.randomUUID() + "/enrollments")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private Mono<Boolean> enroll(String application) {
        return enrollments.enroll(ONBOARDING, ZOE, application, DELIVERY, LISTENER, "stage-1");
    }

    private void seed() {
        var db = wiring.getBean(DatabaseClient.class);
        db.sql("""
                insert into employee (id, display_name, field_values, created_at, updated_at) values
                ('00000000-0000-0000-0000-000000000007', 'Zoë Ångström', '{"startDate": "2026-11-02"}', now(), now())""").then().then(db.sql("""
                insert into listener (id, workflow_id, state, endpoint_key, event, created_at, created_by) values
                ('00000000-0000-0000-0000-000000000008', '00000000-0000-7000-8000-000000000001', 'active', 'key',
                 'candidateStageChange', now(), 'Ada')""").then()).then(db.sql("""
                insert into delivery (id, received_at, listener_id, origin, action, subject, work_key) values
                ('00000000-0000-0000-0000-000000000009', now(), '00000000-0000-0000-0000-000000000008', 'webhook',
                 'candidateStageChange', 'application:1', 'application:1')""").then()).block();
    }

    private WebTestClient.ResponseSpec patch(String version, String body) {
        var request = ada.patch().uri(URI + "/" + ONBOARDING).contentType(MediaType.APPLICATION_JSON);
        return (version == null ? request : request.header("If-Match", version))
                .bodyValue(body)
                .exchange();
    }

    static class Sentences implements ListenerSummaries {
        @Override
        public Mono<Map<UUID, List<ListenerSummary>>> byWorkflow() {
            return Mono.just(Map.of(
                    ONBOARDING, List.of(new ListenerSummary(ListenerSummaries.State.ACTIVE, "Offer, all plans"))));
        }
    }
}
