package dev.stagedoor.reconciling.ledger;

import static dev.stagedoor.testing.Screen.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.stagedoor.inbox.InboxFixture;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.webhook.Webhooks;
import dev.stagedoor.platform.Problem;
import dev.stagedoor.reconciling.SeenApplications;
import dev.stagedoor.testing.Screen;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** What the ledger's addresses refuse, and its file, over a real database; what changes something is played. */
class LedgerControllerTests {
    private final InboxFixture inbox = new InboxFixture();
    private final UUID listener = inbox.listener();
    private final Ledgers ledgers = mock(Ledgers.class);
    private final BringingIn bringing = mock(BringingIn.class);
    private final SettingAside aside = mock(SettingAside.class);
    private final LookingBack back = mock(LookingBack.class);
    private final WebTestClient screen = Screen.as(
                    ADA,
                    new LedgerController(
                            ledgers,
                            new LedgerView(inbox.db, inbox.clock),
                            bringing,
                            aside,
                            back,
                            mock(SeenApplications.class),
                            mock(Webhooks.class)))
            .mutate()
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 * 1024 * 1024))
            .responseTimeout(Duration.ofMinutes(2))
            .build();

    @BeforeEach
    void oneListenerIsInUse() {
        when(ledgers.inUse(any())).thenReturn(Mono.error(Problem.notFound("Listener")));
        when(ledgers.inUse(listener)).thenReturn(Mono.just(mock(Listener.class)));
        when(bringing.bringIn(any(), any(), any())).thenReturn(Mono.just(new BringingIn.Brought(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bring-in", "set-aside", "set-aside/undo"})
    void nobodyNamedIsNotEverybody(String what) {
        refused(what, List.of());
        refused(what, Collections.singletonList(null));
        refused(what, Stream.generate(() -> "a").limit(1_001).toList());

        verifyNoInteractions(bringing, aside);
    }

    @Test
    void onlyWhoNamesNobodyAtAllBringsAllIn() {
        screen.post()
                .uri(path("bring-in"))
                .bodyValue(Map.of())
                .exchange()
                .expectStatus()
                .isOk();

        verify(bringing).bringIn(ADA, listener, List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"set-aside", "set-aside/undo"})
    void whoIsSetAsideIsNamed(String what) {
        screen.post()
                .uri(path(what))
                .bodyValue(Map.of("reason", "Works elsewhere"))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].path")
                .isEqualTo("applicationIds");

        verifyNoInteractions(aside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "-000001-01-01T00:00:00Z", "+294277-01-01T00:00:00Z"})
    void noCalendarHasTheseDays(String since) {
        screen.get()
                .uri(URI.create(path("look-back") + "?since=" + since.replace("+", "%2B")))
                .exchange()
                .expectStatus()
                .isEqualTo(422);
        screen.post()
                .uri(path("look-back"))
                .bodyValue(Map.of("since", since))
                .exchange()
                .expectStatus()
                .isEqualTo(422);

        verifyNoInteractions(back);
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "days", "csv"})
    void anUnknownListenerIsNotAnEmptyLedger(String what) {
        screen.get()
                .uri("/api/v1/listeners/" + UUID.randomUUID() + "/ledger/" + what)
                .exchange()
                .expectStatus()
                .isNotFound();
        screen.get().uri(path(what)).exchange().expectStatus().isOk();
    }

    @Test
    void theFileHasAHeadingEvenWithNobodyInIt() {
        assertThat(file()).singleElement().asString().contains("Application in Ashby");
    }

    @Test
    void theFileHasEachPersonOnceHoweverManyTheyAre() {
        begin();
        inbox.execute("""
                insert into ledger_entry (listener_id, application_id, seen_updated_at, looked_at, entered_at)
                select '%s', 'a-' || number, now(), now(), now() - interval '1 day' - number / 7 * interval '1 second'
                from generate_series(1, 12001) as number""".formatted(listener));

        var lines = file();

        assertThat(lines).hasSize(12_002);
        assertThat(new HashSet<>(lines)).hasSize(12_002);
        assertThat(lines.stream().skip(1).map(line -> line.substring(0, 20))).isSorted();
    }

    @Test
    void whoIsEnrolledWithoutAKnownMomentStandsAtTheEnd() {
        begin();
        inbox.execute("""
                insert into ledger_entry (listener_id, application_id, seen_updated_at, looked_at, entered_at)
                values ('%1$s', 'known', now(), now(), now() - interval '1 day')""".formatted(listener));
        inbox.execute("""
                with somebody as (insert into employee (id, display_name, created_at, updated_at)
                                  values (gen_random_uuid(), 'Ana', now(), now()) returning id)
                insert into enrollment (id, workflow_id, employee_id, application_id, occurrence, entered_at)
                select gen_random_uuid(), '%s', id, 'unknown', 1, now() from somebody""".formatted(InboxFixture.ONBOARDING));
        inbox.execute("""
                insert into ledger_entry (listener_id, application_id, seen_updated_at, enrolled)
                values ('%1$s', 'unknown', now(), true)""".formatted(listener));

        assertThat(file()).hasSize(3).last().asString().contains("unknown", "Enrolled");
    }

    @Test
    void theFileSaysOfWhomAshbyDoesNotTellAndWhy() {
        begin();
        inbox.execute("""
                insert into ledger_entry (listener_id, application_id, seen_updated_at, problem)
                values ('%1$s', 'hidden', now(), 'No permission.')""".formatted(listener));

        assertThat(file()).hasSize(2).last().asString().contains("hidden", "Not known", "No permission.");
    }

    private void begin() {
        inbox.execute("insert into ledger (listener_id, since, reached) values ('%s', '2020-01-01', '2020-01-01')"
                .formatted(listener));
    }

    private List<String> file() {
        byte[] body = screen.get()
                .uri(path("csv"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/csv;charset=UTF-8")
                .expectHeader()
                .valueEquals("Content-Disposition", "attachment; filename=\"compared-with-ashby.csv\"")
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private void refused(String what, List<String> applications) {
        screen.post()
                .uri(path(what))
                .bodyValue(Map.of("applicationIds", applications, "reason", "Works elsewhere"))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].message")
                .isEqualTo("Choose 1 to 1,000 people.");
    }

    private String path(String what) {
        return "/api/v1/listeners/" + listener + "/ledger/" + what;
    }
}
