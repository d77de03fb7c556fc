package dev.stagedoor.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.stagedoor.deliveries.DeliveryRow.State;
import dev.stagedoor.importing.Trace;
import dev.stagedoor.importing.TypedValues;
import dev.stagedoor.inbox.Inbox;
import dev.stagedoor.listener.Listeners;
import dev.stagedoor.platform.Page;
import dev.stagedoor.platform.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

class DeliveryTableTests {
    private final Rows rows = new Rows();
    private final JsonMapper json = JsonMapper.builder().build();
    private final DeliveryTable table = new DeliveryTable(rows.db, json);
    private final Listeners listeners = mock(Listeners.class);
    private final Inbox inbox = mock(Inbox.class);
    private final TypedValues typed = mock(TypedValues.class);
    private final DeliveryReader reader = new DeliveryReader(table, listeners, inbox, typed, json);
    private final DeliveryController controller =
            new DeliveryController(table, reader, mock(DeliveryActions.class), inbox);

    @BeforeEach
    void fourDeliveries() {
        rows.delivery(1, "Zoë Ångström", "imported");
        rows.delivery(2, "Max 100% Mustermann", "ignored");
        rows.delivery(3, "Ana María", "needsAttention");
        rows.delivery(4, "Zoë Ångström", null);
        when(listeners.find(any())).thenReturn(Mono.empty());
        when(inbox.body(any())).thenReturn(Mono.empty());
        when(typed.at(any())).thenReturn(Mono.just(List.of()));
    }

    @Test
    void showsWhatWasTypedUntilItIsImported() {
        var city = new TypedValues.Entered(
                "city", "City", StringNode.valueOf("Porto"), "Porto", "ada", "Ada", Instant.EPOCH);
        when(typed.at(any())).thenReturn(Mono.just(List.of(city)));

        assertThat(reader.detail(Rows.id(3)).blockOptional().orElseThrow().typed())
                .containsExactly(city);
        assertThat(reader.detail(Rows.id(1)).blockOptional().orElseThrow().typed())
                .isEmpty();
    }

    private List<UUID> list(String outcome, String search) {
        return page(outcome, search, null, 50).items().stream()
                .map(DeliveryRow::id)
                .toList();
    }

    private Page<DeliveryRow> page(String outcome, String search, @Nullable UUID after, int limit) {
        return controller.list(outcome, search, after, limit).blockOptional().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"imported,1", "ignored,2", "needsAttention,3", "waiting,4"})
    void filtersByOutcome(String outcome, int expected) {
        assertThat(list(outcome, "")).containsExactly(Rows.id(expected));
    }

    @Test
    void findsAPersonByAnyPartOfTheNameInAnyCase() {
        assertThat(list("all", "zOË")).containsExactly(Rows.id(4), Rows.id(1));
        assertThat(list("all", "muster")).containsExactly(Rows.id(2));
        assertThat(list("imported", "zoë")).containsExactly(Rows.id(1));
    }

    @Test
    void takesWildcardsAsTheyAreWritten() {
        assertThat(list("all", "100%")).containsExactly(Rows.id(2));
        assertThat(list("all", "_")).isEmpty();
    }

    @Test
    void pagesNewestFirst() {
        var first = page("all", "", null, 3);
        var second = page("all", "", UUID.fromString(String.valueOf(first.next())), 3);

        assertThat(first.items()).extracting(DeliveryRow::id).containsExactly(Rows.id(4), Rows.id(3), Rows.id(2));
        assertThat(second.items()).extracting(DeliveryRow::id).containsExactly(Rows.id(1));
        assertThat(second.next()).isNull();
    }

    @Test
    void saysTheOutcomeInWords() {
        rows.run("update delivery set waiting = 'Ashby asks to call less often.' where outcome is null");

        assertThat(page("all", "", null, 50).items())
                .extracting(DeliveryRow::state, DeliveryRow::outcome, DeliveryRow::said)
                .containsExactly(
                        tuple(State.OPEN, "Waiting: Ashby asks to call less often.", "Candidate stage change"),
                        tuple(State.NEEDS_ATTENTION, "Needs attention: Because.", "Candidate stage change"),
                        tuple(State.IGNORED, "Ignored: Because.", "Candidate stage change"),
                        tuple(State.IMPORTED, "Because.", "Candidate stage change"));
    }

    @Test
    void refusesAFilterThatDoesNotExist() {
        StepVerifier.create(controller.list("lost", "", null, 50)).verifyError(Problem.class);
    }

    @Test
    void tellsTheStoryOfTheNewestAttemptThatHasOne() {
        attempt(1, "needsAttention", """
                {"steps":[{"key":"received","title":"Received and verified","detail":null,"at":"2026-11-02T08:00:00Z","ok":true,"items":[]}],
                 "match":[{"employeeId":"%s","name":"Zoë","evidence":"same e-mail address"}]}""".formatted(Rows.ZOE));
        attempt(2, "retrying", "[]");

        var detail = reader.detail(Rows.id(3)).blockOptional().orElseThrow();

        assertThat(detail.steps().getFirst().key()).isEqualTo(Trace.Station.RECEIVED);
        assertThat(detail.match()).isNotNull().hasSize(1);
        assertThat(detail.attempts())
                .extracting(DeliveryDetail.Attempt::outcome)
                .containsExactly("needsAttention", "retrying");
        assertThat(detail.listenerSentence()).isEqualTo("Ashby · listener removed");
    }

    @Test
    void tellsEachAttemptWithWhatTheDeliveryItselfKeeps() {
        String secret = "00000000-0000-7000-8000-0000000000b";
        for (int number = 1; number <= 2; number++) {
            rows.run("""
                    insert into listener_secret (id, listener_id, secret, last_four, valid_from)
                    values ('%s%d', '%s', '', 'key%d', '2026-09-%02dT00:00:00Z')""".formatted(secret, number, Rows.LISTENER, number, number));
        }
        rows.run("update delivery set repetitions = 2, secret_id = '" + secret + "1'");
        rows.run(
                "insert into work (kind, key, due_at) values ('application', 'application:4', '2026-09-15T00:00:00Z')");
        attempt(1, "retrying", "[]");
        attempt(2, "needsAttention", """
                {"steps":[{"key":"received","title":"Received and verified","detail":null,"at":"2026-11-02T08:00:00Z","ok":true,"items":[]},
                          {"key":"wanted","title":"Wanted","detail":"Offer.","at":null,"ok":true,"items":[]},
                          {"key":"mapped","title":"Mapped","detail":null,"at":null,"ok":true,
                           "items":[{"label":"Salary","value":"1","problem":null}]}],
                 "match":[],"ashbyUrl":null}""");
        when(inbox.body(Rows.id(3))).thenReturn(Mono.just(new byte[2_345]));

        var detail = reader.detail(Rows.id(3)).blockOptional().orElseThrow();

        assertThat(detail.nextAt()).as("settled").isNull();
        assertThat(detail.attempts()).extracting(DeliveryDetail.Attempt::told).containsExactly(false, true);
        assertThat(detail.attempts().getFirst().steps()).isEmpty();
        assertThat(detail.steps()).isEqualTo(detail.attempts().getLast().steps());
        assertThat(detail.steps().getFirst().items())
                .extracting(Trace.Item::label, Trace.Item::value)
                .containsExactly(
                        tuple("Signed with", "Secret key ending in key1, the one before the newest"),
                        tuple("Size", "2.3 kB"),
                        tuple("Sent again", "2 times; nothing changed by that"));
        assertThat(detail.steps().get(1).at())
                .isEqualTo(detail.attempts().getLast().beganAt());
        assertThat(detail.steps().get(2).items().getFirst().candidateFields())
                .as("in traces of before")
                .isNull();
        assertThat(reader.detail(Rows.id(4)).blockOptional().orElseThrow().nextAt())
                .isEqualTo("2026-09-15T00:00:00Z");
    }

    @Test
    void tellsOfAnUntouchedDeliveryThatItWasReceived() {
        var detail = reader.detail(Rows.id(4)).blockOptional().orElseThrow();

        assertThat(detail.steps()).hasSize(1);
        assertThat(detail.match()).isNull();
    }

    @Test
    void writesTheRowsFieldsAndTheDetailsAsOneObject() {
        var written = json.valueToTree(reader.detail(Rows.id(1)).block());

        assertThat(written.path("state").asString()).isEqualTo("imported");
        assertThat(written.path("origin").asString()).isEqualTo("webhook");
        assertThat(written.path("problems").isArray()).isTrue();
        assertThat(written.has("row")).isFalse();
    }

    @Test
    void namesTheEmployeeAndTheEnrollment() {
        rows.run("update delivery set employee_id = '%s' where outcome = 'imported'".formatted(Rows.ZOE));
        rows.run("""
                insert into enrollment (id, workflow_id, employee_id, application_id, entered_at)
                values ('%s', '00000000-0000-7000-8000-000000000001', '%s', 'app-1', now())""".formatted(Rows.id(9), Rows.ZOE));
        rows.run(
                "insert into enrollment_cause (enrollment_id, delivery_id, listener_id, at) values ('%s', '%s', '%s', now())"
                        .formatted(Rows.id(9), Rows.id(1), Rows.LISTENER));

        var detail = reader.detail(Rows.id(1)).blockOptional().orElseThrow();

        assertThat(detail.employeeName()).isEqualTo("Zoë Ångström");
        assertThat(detail.enrollmentId()).isEqualTo(Rows.id(9));
    }

    @Test
    void theLastAttemptIsTheOneThatEndedLastWhateverTheNodesClocksSay() {
        attempt(2, "needsAttention", trace(Rows.ZOE));
        attempt(1, "needsAttention", trace(Rows.id(77)));
        rows.run(
                "update attempt set ended_at = ended_at - interval '1 minute' where id = '%s'".formatted(Rows.id(102)));

        assertThat(table.offered(Rows.id(3)).blockOptional().orElseThrow())
                .extracting(Offered::employeeId)
                .containsExactly(Rows.id(77));
    }

    private static String trace(UUID offered) {
        return "{\"steps\":[{}],\"match\":[{\"employeeId\":\"%s\"}]}".formatted(offered);
    }

    @Test
    void saysThatADeliveryDoesNotExist() {
        StepVerifier.create(controller.detail(Rows.id(99))).verifyError(Problem.class);
        StepVerifier.create(controller.body(Rows.id(99))).verifyError(Problem.class);
    }

    @Test
    void saysThatABodyIsNoLongerKept() {
        when(inbox.body(Rows.id(1))).thenReturn(Mono.empty());

        assertThat(controller.body(Rows.id(1)).block()).isEqualTo(new DeliveryController.DeliveryBody(null, true));
    }

    @Test
    void aDraftsDeliveriesDoNotWaitForTheConnection() {
        rows.delivery(5, "Dana", null, Rows.DRAFT);

        var waiting = table.waitingNow().blockOptional().orElseThrow();

        assertThat(waiting.count()).isEqualTo(1);
        assertThat(waiting.upTo()).isEqualTo(Rows.id(4));
        assertThat(table.waiting(Rows.id(9), 10).blockOptional().orElseThrow())
                .extracting(DeliveryRow::id)
                .containsExactly(Rows.id(4));
        assertThat(table.waiting(Rows.id(3), 10).blockOptional().orElseThrow())
                .as("none that came after the list was counted")
                .isEmpty();
    }

    @Test
    void theDigestOfWhatWaitsIsThatOfTheirIdsInOrder() {
        assertThat(digest()).isEqualTo(Digest.of(List.of(Rows.id(4))));
        rows.delivery(7, "Dana", null);
        rows.delivery(5, "Eli", null);

        assertThat(digest()).isEqualTo(Digest.of(List.of(Rows.id(4), Rows.id(5), Rows.id(7))));

        rows.run("update delivery set outcome = 'ignored', settled_at = now() where outcome is null");
        assertThat(digest()).isEqualTo(Digest.of(List.of()));
    }

    private String digest() {
        return table.waitingNow().blockOptional().orElseThrow().digest();
    }

    private void attempt(int number, String outcome, String trace) {
        rows.run("""
                insert into attempt (id, delivery_id, began_at, ended_at, outcome, reason_code, reason, trace, versions)
                values ('%s', '%s', now(), now(), '%s', 'c', 'r', '%s', '{"mapping":2}')""".formatted(Rows.id(100 + number), Rows.id(3), outcome, trace));
    }
}
