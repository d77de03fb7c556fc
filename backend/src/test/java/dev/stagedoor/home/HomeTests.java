package dev.stagedoor.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.stagedoor.drift.OpenFindingsForTests;
import dev.stagedoor.listener.webhook.Webhooks;
import dev.stagedoor.reconciling.ledger.Ledgers;
import dev.stagedoor.testing.TestDatabase;
import dev.stagedoor.testing.TestPostgres;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class HomeTests {
    private static final Instant NOW = Instant.parse("2026-09-14T17:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final DatabaseClient db =
            TestDatabase.client(TestPostgres.freshDatabase().connectionFactory());
    private final Ledgers ledgers = mock(Ledgers.class);
    private final Webhooks webhooks = mock(Webhooks.class);
    private final HomeController controller =
            new HomeController(new HomeTable(db), ledgers, OpenFindingsForTests.over(db), webhooks, clock);

    @BeforeEach
    void nobodyIsMissing() {
        when(ledgers.missing()).thenReturn(Mono.just(List.of()));
        when(ledgers.quiet()).thenReturn(Mono.just(List.of()));
        when(webhooks.alarms()).thenReturn(Flux.empty());
    }

    private void given(String... statements) {
        for (String statement : statements) {
            StepVerifier.create(db.sql(statement).then()).verifyComplete();
        }
    }

    private Home home() {
        return controller.forAdministrator().blockOptional().orElseThrow();
    }

    @Test
    void beginsWithEverythingOpenAndFourteenEmptyDays() {
        var home = home();

        assertThat(home.checklist())
                .isNotNull()
                .extracting(Home.ChecklistStep::key, Home.ChecklistStep::done, Home.ChecklistStep::stuck)
                .containsExactly(
                        tuple(Home.Step.CONNECT, false, null),
                        tuple(Home.Step.MAP, false, null),
                        tuple(Home.Step.LISTEN, false, null),
                        tuple(Home.Step.CALLED, false, null),
                        tuple(Home.Step.ENROLLED, false, null));
        assertThat(home.arrivalsPerDay()).hasSize(14).allMatch(day -> day.count() == 0);
        assertThat(home.arrivalsPerDay().getLast().date()).isEqualTo(LocalDate.parse("2026-09-14"));
        assertThat(home.arrivals()).isEmpty();
        assertThat(home.connection()).isNotNull().extracting("sentence").isEqualTo("Ashby is not connected yet.");
    }

    @Test
    void ticksItselfOffAsThingsHappen() {
        given(
                "update connection set active = true, api_key = 'x', api_key_last_four = '4f7a',"
                        + " last_answer_at = '2026-09-14T16:58:00Z'",
                """
                insert into field_mapping (version, rules, author_id, author_name, created_at)
                values (1, '[{"employeeField":"firstName"},{"employeeField":"lastName"},{"employeeField":"personalEmail"}]',
                        'ada', 'Ada', now())""",
                LISTENER,
                DELIVERY,
                EMPLOYEE,
                ENROLLMENT);

        var home = home();

        assertThat(home.checklist()).isNotNull().allMatch(Home.ChecklistStep::done);
        assertThat(home.connection()).isNotNull().extracting("sentence").isEqualTo("Ashby answered 2 minutes ago.");
        assertThat(home.waiting()).isEqualTo(1);
        assertThat(home.arrivals())
                .singleElement()
                .satisfies(arrival -> assertThat(arrival.name()).isEqualTo("Zoë Ångström"));
        assertThat(home.arrivalsPerDay().get(12)).isEqualTo(new Home.Day(LocalDate.parse("2026-09-13"), 1));
    }

    @Test
    void saysWhyAStepIsStuck() {
        given(
                "update connection set active = false, api_key = 'x', api_key_last_four = '4f7a'",
                """
                insert into field_mapping (version, rules, author_id, author_name, created_at)
                values (1, '[{"employeeField":"firstName"}]', 'ada', 'Ada', now())""",
                LISTENER.replace("'active'", "'paused'"),
                """
                insert into listener_signal (listener_id, kind, count, first_at, last_at)
                values ('00000000-0000-7000-8000-0000000000a1', 'wrongSignature', 3, now(), now())""");

        assertThat(home().checklist())
                .isNotNull()
                .extracting(Home.ChecklistStep::stuck)
                .containsExactly(
                        "The API key is saved, but Active is off: deliveries wait.",
                        "Required and not mapped yet: Last name, Personal email.",
                        "The listener is paused.",
                        "Ashby calls, but the Secret key in Ashby differs from the one shown here.",
                        null);
    }

    @Test
    void tellsWhatNoLongerFitsGravestFirst() {
        given(
                finding(1, "STAGE_RENAMED", "l:stage:Angebot", "Offer is called Angebot", "null"),
                finding(2, "VALUE_WITHOUT_TARGET", "state:f:NY", "NY has no target", "null"),
                finding(3, "FIELD_GONE", "city:f", "City is gone", "null"),
                finding(4, "FIELD_ARCHIVED", "badge:f", "Badge was archived", "'Ada'"));

        assertThat(home().drift()).containsExactly("City is gone", "NY has no target");
    }

    private static String finding(int id, String kind, String subject, String message, String setAsideBy) {
        return """
                insert into drift_finding (id, kind, subject, message, mend, since, set_aside_by, set_aside_at)
                values ('00000000-0000-7000-8000-00000000000%d', '%s', '%s', '%s', 'CHANGE_RULE', now(), %s,
                        case when %s is null then null else now() end)""".formatted(id, kind, subject, message, setAsideBy, setAsideBy);
    }

    @Test
    void membersSeeArrivalsOnly() {
        given(LISTENER, DELIVERY, EMPLOYEE, ENROLLMENT);

        var home = controller.forMember().blockOptional().orElseThrow();

        assertThat(home.checklist()).isNull();
        assertThat(home.connection()).isNull();
        assertThat(home.needsAttention()).isNull();
        assertThat(home.waiting()).isNull();
        assertThat(home.drift()).isNull();
        assertThat(home.arrivals()).hasSize(1);
    }

    @Test
    void saysThatAshbyCannotBeAskedAfterAFailure() {
        given("update connection set active = true, api_key = 'x', api_key_last_four = '4f7a',"
                + " last_failure_at = now(), last_failure = 'the key was revoked.'");

        assertThat(home().connection())
                .isEqualTo(new Home.ConnectionSummary(
                        true, false, "Ashby cannot be asked: the key was revoked.", null, true));
    }

    private static final String LISTENER = """
            insert into listener (id, workflow_id, state, endpoint_key, event, created_at, created_by)
            values ('00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-000000000001', 'active', 'k',
                    'candidateStageChange', now(), 'ada')""";
    private static final String DELIVERY = """
            insert into delivery (id, received_at, listener_id, origin, action, subject, work_key)
            values ('00000000-0000-7000-8000-0000000000d1', now(), '00000000-0000-7000-8000-0000000000a1', 'webhook',
                    'candidateStageChange', 'application:app-1', 'application:app-1')""";
    private static final String EMPLOYEE = """
            insert into employee (id, display_name, created_at, updated_at)
            values ('00000000-0000-7000-8000-0000000000e1', 'Zoë Ångström', now(), now())""";
    private static final String ENROLLMENT = """
            insert into enrollment (id, workflow_id, employee_id, application_id, entered_at)
            values ('00000000-0000-7000-8000-0000000000f1', '00000000-0000-7000-8000-000000000001',
                    '00000000-0000-7000-8000-0000000000e1', 'app-1', '2026-09-13T23:30:00Z')""";
}
