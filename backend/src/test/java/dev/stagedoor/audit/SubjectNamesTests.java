package dev.stagedoor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.testing.Screen;
import dev.stagedoor.testing.TestPostgres;
import dev.stagedoor.testing.WholeApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit of the whole application: what it says each thing is called. */
class SubjectNamesTests {
    private static final String WORKFLOW = "00000000-0000-7000-8000-000000000001";
    private static final JsonMapper JSON = new JsonMapper();

    private static WholeApplication application;

    @BeforeAll
    static void start() {
        application = new WholeApplication(
                TestPostgres.freshDatabase(), "http://127.0.0.1:1", "https://stagedoor.example.com");
        application
                .database()
                .sql("""
                insert into employee (id, display_name, created_at, updated_at)
                values ('%1$s', 'Ana Lima', now(), now());
                insert into listener (id, workflow_id, state, endpoint_key, created_at, created_by, removed_at)
                values ('%2$s', '%7$s', 'removed', 'key', now(), 'Ada', now());
                insert into delivery (id, received_at, listener_id, origin, action, subject, person_label, work_key)
                values ('%3$s', now(), '%2$s', 'webhook', 'candidateHire', 'application:1', 'Zoë Ångström', 'application:1'),
                       ('%4$s', now(), '%2$s', 'webhook', '', 'unknown:1', '', 'unknown:1');
                insert into lookup_table (id, name, removed_at) values ('%5$s', 'States', now());
                insert into replay (id, delivery_id, outcome, search, under, state, started_by_id, started_by, started_at,
                                    rests_since)
                values ('%6$s', '%3$s', 'all', '', 'now', 'done', 'ada', 'Ada', now(), now())""".formatted(id(1), id(2), id(3), id(4), id(5), id(6), WORKFLOW))
                .then()
                .block();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static String id(int number) {
        return "00000000-0000-7000-8000-0000000000a" + number;
    }

    @ParameterizedTest
    @CsvSource({
        "employee:00000000-0000-7000-8000-0000000000a1, EMPLOYEE_CHANGED, Ana Lima,",
        "listener:00000000-0000-7000-8000-0000000000a2, LISTENER_REMOVED, Onboarding, " + WORKFLOW,
        "delivery:00000000-0000-7000-8000-0000000000a3, DELIVERY_IGNORED, Zoë Ångström,",
        "delivery:00000000-0000-7000-8000-0000000000a4, DELIVERY_IGNORED, an unknown person,",
        "delivery:00000000-0000-7000-8000-00000000dead, DELIVERY_IGNORED,,",
        "lookupTable:00000000-0000-7000-8000-0000000000a5, LOOKUP_TABLE_REMOVED, States,",
        "replay:00000000-0000-7000-8000-0000000000a6, REPLAY_APPLIED, Zoë Ångström,",
        "workflow:" + WORKFLOW + ", WORKFLOW_CHANGED, Onboarding,",
        "workflow:1, WORKFLOW_CHANGED,,",
        "connection, WAITING_PROCESSED_ALL,,",
    })
    void saysWhatItIsCalledNow(String subject, AuditKind kind, String name, String workflowId) {
        application
                .context()
                .getBean(AuditLog.class)
                .record(Screen.ADA, kind, subject, null, null)
                .block();

        assertThat(about(subject)).singleElement().satisfies(entry -> {
            assertThat(entry.get("subject").asString()).isEqualTo(subject);
            assertThat(entry.get("kind").asString()).isEqualTo(kind.code());
            assertThat(entry.get("name").asString(null)).isEqualTo(name);
            assertThat(entry.get("workflowId").asString(null)).isEqualTo(workflowId);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"delivery:x", "delivery:", ":", "", "%", "delivery:00000000-0000-7000-8000-0000000000a3 or true"
            })
    void nothingWasDoneToNonsense(String subject) {
        assertThat(about(subject)).isEmpty();
    }

    @Test
    void showsWhatAnotherVersionStored() {
        application
                .database()
                .sql("insert into audit (id, at, person_id, person_name, kind, subject)"
                        + " values (gen_random_uuid(), now(), 'ada', 'Ada', 'newer.done', 'newer:1')")
                .then()
                .block();

        assertThat(about("newer:1"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.get("kind").isNull()).isTrue());
    }

    private static Iterable<JsonNode> about(String subject) {
        byte[] answer = application
                .administrator()
                .get()
                .uri(UriComponentsBuilder.fromUriString(application.url() + "/api/v1/audit")
                        .queryParam("subject", "{subject}")
                        .encode()
                        .buildAndExpand(subject)
                        .toUri())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JSON.readTree(answer).get("items");
    }
}
