package dev.stagedoor.reconciling;

import static dev.stagedoor.reconciling.SweepFixture.application;
import static dev.stagedoor.reconciling.SweepFixture.page;
import static dev.stagedoor.reconciling.SweepFixture.refusal;
import static dev.stagedoor.reconciling.SweepFixture.slowDown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;

import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.StubAshby;
import dev.stagedoor.inbox.WorkHandler.Held;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class SweepTests {
    private static final String LIST = "application.list";
    private static final String ANA = application("a-1", "c-1", "offer-a", "Active", 8);
    private static final String BEN = application("a-2", "c-2", "offer-b", "Hired", 9);
    private static final String CLEO = application("a-3", "c-3", "offer-a", "Active", 10);

    private final SweepFixture fixture = new SweepFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void keepsWhatEveryPageSaysAndTheTokenAfterTheLast() {
        fixture.ashby.answer(LIST, page("p2", null, ANA), page(null, "t-1", BEN));
        fixture.seen.refresh().block();

        fixture.step(fixture.inbox.claim("sweep").orElseThrow());
        assertThat(token()).as("between two pages").isNull();
        assertThat(known()).isNull();

        var last = fixture.inbox.claim("sweep").orElseThrow();
        var claimedAt = fixture.inbox.time("select claimed_at from work where kind = 'sweep'");
        fixture.step(last);
        assertThat(token()).isEqualTo("t-1");
        assertThat(known()).as("by the database's clock").isEqualTo(claimedAt);
        assertThat(seen(List.of("offer-a"), null, 9)).containsExactly("a-1");
        assertThat(seen(List.of(), "Hired", 9)).containsExactly("a-2");
        assertThat(asked()).containsExactly("{\"limit\":100}", "{\"limit\":100,\"cursor\":\"p2\"}");
        assertThat(fixture.inbox.claim("sweep")).as("more work").isEmpty();
    }

    @Test
    void asksOnlyForWhatChangedTheNextTime() {
        sweep(page(null, "t-1", ANA, BEN));
        sweep(page(null, "t-2", application("a-1", "c-1", "hired-a", "Hired", 12)));

        assertThat(asked()).last().isEqualTo("{\"limit\":100,\"syncToken\":\"t-1\"}");
        assertThat(token()).isEqualTo("t-2");
        assertThat(seen(List.of(), "Hired", 9)).containsExactly("a-1", "a-2");
    }

    @Test
    void goesOnAtItsPageAfterACrash() {
        fixture.ashby.answer(LIST, page("p2", null, ANA), page("p3", null, BEN), page(null, "t-1", CLEO));
        fixture.seen.refresh().block();
        fixture.step(fixture.inbox.claim("sweep").orElseThrow());
        assertThat(fixture.inbox.claim("sweep")).isPresent();
        fixture.inbox.execute("update work set lease_until = now() - interval '1 s'");

        fixture.sweep();

        assertThat(asked())
                .containsExactly(
                        "{\"limit\":100}", "{\"limit\":100,\"cursor\":\"p2\"}", "{\"limit\":100,\"cursor\":\"p3\"}");
        assertThat(seen(List.of(), null, 9)).containsExactly("a-3", "a-2", "a-1");
    }

    @Test
    void aPassKeepsWhatItReadWhateverTheClocksOfItsNodesSay() {
        sweep(page(null, null, ANA, CLEO));
        fixture.ashby.answer(LIST, page("p2", null, ANA), page(null, "t-1", BEN));
        fixture.seen.refresh().block();
        fixture.step(fixture.inbox.claim("sweep").orElseThrow());

        fixture.inbox.clock.advance(Duration.ofMinutes(-2));
        fixture.step(fixture.inbox.claim("sweep").orElseThrow());

        assertThat(seen(List.of(), null, 9)).containsExactly("a-2", "a-1");
    }

    @Test
    void aNodeThatLostItsClaimKeepsNothing() {
        fixture.ashby.answer(LIST, page(null, "t-1", ANA));
        fixture.seen.refresh().block();
        var lost = fixture.inbox.claim("sweep").orElseThrow();
        fixture.inbox.takeOver(lost);

        fixture.step(lost);

        assertThat(seen(List.of(), null, 9)).isEmpty();
        assertThat(token()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "next_cursor_expired",
                "invalid_next_cursor",
                "cursor_invalid",
                "sync_token_expired",
                "sync_token_invalid",
                "incremental_sync_too_large"
            })
    void readsEverythingAgainWhenAshbyRefusesTokenOrCursor(String code) {
        sweep(page(null, "t-1", ANA, BEN));
        fixture.inbox.clock.advance(Duration.ofHours(6));

        sweep(page("p2", null, CLEO), refusal(code), page("p3", null, CLEO), page(null, "t-2", ANA));

        assertThat(asked())
                .containsExactly(
                        "{\"limit\":100}",
                        "{\"limit\":100,\"syncToken\":\"t-1\"}",
                        "{\"limit\":100,\"syncToken\":\"t-1\",\"cursor\":\"p2\"}",
                        "{\"limit\":100}",
                        "{\"limit\":100,\"cursor\":\"p3\"}");
        assertThat(token()).isEqualTo("t-2");
        assertThat(seen(List.of(), null, 9)).as("what is no longer there").containsExactly("a-3", "a-1");
    }

    @Test
    void aWholePassThatIsRefusedWaitsBeforeTheNext() {
        sweep(page("p2", null, ANA), refusal("next_cursor_expired"), page(null, "t-1", ANA));

        assertThat(asked()).hasSize(2);
        assertThat(fixture.inbox.count("select count(*) from work where failures = 1 and due_at > now()"))
                .isEqualTo(1);

        fixture.ashby.answer(LIST, page(null, "t-1", ANA));
        fixture.sweep();
        assertThat(asked()).last().isEqualTo("{\"limit\":100}");
        assertThat(token()).isEqualTo("t-1");
    }

    @Test
    void aPageThatLeadsToItselfEndsNoPass() {
        sweep(page("p2", null, ANA), page("p2", null, ANA));

        assertThat(asked()).hasSize(2);
        assertThat(known()).isNull();
    }

    @Test
    void pagesThatLeadInACircleEndThePassAndAreTold() {
        var circle = new StubAshby.Answer[10];
        for (int at = 0; at < circle.length; at++) {
            circle[at] = page(at % 2 == 0 ? "p1" : "p2", null, ANA);
        }
        fixture.ashby.answer(LIST, circle);
        fixture.sweep();

        assertThat(asked()).hasSize(10);
        assertThat(problem()).contains("does not come to an end");

        fixture.ashby.answer(LIST, page(null, "t-1", ANA));
        fixture.inbox.execute("update work set due_at = now()");
        fixture.step(fixture.inbox.claim("sweep").orElseThrow());

        assertThat(asked()).last().isEqualTo("{\"limit\":100}");
        assertThat(problem()).isNull();
    }

    @Test
    void holdsWithoutAFailureWhenAshbyAsksToSlowDown() {
        fixture.ashby.answer(LIST, slowDown(), page(null, "t-1", ANA));
        fixture.seen.refresh().block();

        StepVerifier.create(fixture.handler.work(fixture.inbox.claim("sweep").orElseThrow()))
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(
                                Held.class, held -> assertThat(held.delay()).isEqualTo(Duration.ofSeconds(1))))
                .verify();
        verify(fixture.gate).closeAfter(any(AshbyFailure.class));
    }

    @Test
    void isHeldWhileTheGateIsClosed() {
        org.mockito.Mockito.when(fixture.pulse.held()).thenReturn(Mono.just("The Ashby integration is not Active."));

        StepVerifier.create(fixture.handler.held())
                .expectNext("The Ashby integration is not Active.")
                .verifyComplete();
    }

    @Test
    void tellsWhoWaitsThatItIsDoneOrWhyAPersonMustMendSomething() {
        var told = new AtomicInteger();
        fixture.tell(() -> Mono.fromRunnable(told::incrementAndGet));

        sweep(StubAshby.MISSING_PERMISSION);
        assertThat(told).hasValue(1);
        assertThat(problem()).contains("lacks a permission").contains("missing_endpoint_permission");

        sweep(page("p2", null, ANA), page(null, "t-1", BEN));
        assertThat(told).hasValue(2);
        assertThat(problem()).isNull();
    }

    @Test
    void saysWhenAPageCannotBeKeptAgainAndAgainAndNoLongerOnceItCan() {
        fixture.inbox.execute("alter table seen_application add constraint broken check (application_id <> 'a-1')");
        fixture.ashby.answer(LIST, page(null, "t-1", ANA));
        fixture.seen.refresh().block();
        for (int tries = 0; tries < 3; tries++) {
            assertThat(problem()).isNull();
            fixture.step(fixture.inbox.claim("sweep").orElseThrow());
            fixture.inbox.execute("update work set due_at = now()");
        }
        assertThat(problem()).contains("cannot keep what Ashby says");

        fixture.inbox.execute("alter table seen_application drop constraint broken");
        fixture.step(fixture.inbox.claim("sweep").orElseThrow());

        assertThat(problem()).isNull();
        assertThat(seen(List.of(), null, 9)).containsExactly("a-1");
    }

    @Test
    void anotherKeyBeginsAnewAndWhatTheOldOneWasAskedIsForNobody() {
        sweep(page(null, "t-1", ANA));
        fixture.ashby.answer(LIST, page("p2", null, BEN), page(null, "t-2", BEN));
        fixture.seen.refresh().block();
        fixture.step(fixture.inbox.claim("sweep").orElseThrow());

        fixture.inbox.execute("update connection set api_key = '\\x01', api_key_last_four = '1234'");

        assertThat(known()).isNull();
        fixture.step(fixture.inbox.claim("sweep").orElseThrow());
        assertThat(asked()).last().isEqualTo("{\"limit\":100}");
    }

    @Test
    void showsEachCandidateOnceByTheApplicationThatChangedLast() {
        sweep(page(
                null,
                "t-1",
                ANA,
                BEN,
                application("a-9", "c-1", "offer-a", "Active", 20),
                application("a-8", "c-4", "offer-a", "Active", 7)));

        assertThat(seen(List.of("offer-a", "offer-b"), null, 9)).containsExactly("a-9", "a-2", "a-8");
        assertThat(seen(List.of("offer-a", "offer-b"), null, 2)).containsExactly("a-9", "a-2");
    }

    @Test
    void isAskedForOnScheduleOnlyWhenWhatIsKnownIsOld() {
        var schedule = new SweepSchedule(fixture.seen, new SweepProperties(Duration.ofHours(6), Duration.ZERO, 10));
        schedule.once().block();
        schedule.once().block();
        assertThat(fixture.inbox.count("select count(*) from work where kind = 'sweep'"))
                .isEqualTo(1);

        sweep(page(null, "t-1", ANA));
        schedule.once().block();
        assertThat(fixture.inbox.count("select count(*) from work where kind = 'sweep'"))
                .isZero();

        fixture.inbox.execute("update sweep set finished_at = finished_at - interval '6 hours 1 second'");
        schedule.once().block();
        assertThat(fixture.inbox.count("select count(*) from work where kind = 'sweep'"))
                .isEqualTo(1);
    }

    private void sweep(StubAshby.Answer... answers) {
        fixture.ashby.answer(LIST, answers);
        fixture.sweep();
    }

    private List<String> asked() {
        return fixture.ashby.calls.stream().map(StubAshby.Call::body).toList();
    }

    private List<String> seen(List<String> stages, @Nullable String status, int limit) {
        return fixture.seen
                .newest(stages, status, limit)
                .map(SeenApplications.Person::applicationId)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private @Nullable String token() {
        return fixture.sweeps.find().blockOptional().orElseThrow().syncToken();
    }

    private java.time.@Nullable Instant known() {
        return fixture.seen.knowledge().blockOptional().orElseThrow().completeAt();
    }

    private @Nullable String problem() {
        return fixture.seen.knowledge().blockOptional().orElseThrow().problem();
    }
}
