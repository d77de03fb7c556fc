package dev.stagedoor.trial;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.stagedoor.ashby.Stage;
import dev.stagedoor.ashby.StubAshby.Answer;
import dev.stagedoor.ashby.dossier.Dossier;
import dev.stagedoor.ashby.dossier.Dossiers;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.inbox.Claim;
import dev.stagedoor.inbox.InboxFixture;
import dev.stagedoor.reconciling.SweepFixture;
import dev.stagedoor.testing.Screen;
import dev.stagedoor.trial.kept.KeptDossiers;
import dev.stagedoor.trial.kept.KeptProperties;
import dev.stagedoor.trial.kept.KeptRig;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.node.StringNode;

/** Trials over a real database; Ashby's list is a stub's, and dossiers are handed out one by one. */
final class TrialRig implements AutoCloseable {
    static final Instant CHANGED = Instant.parse("2026-09-10T08:00:09Z");

    final SweepFixture sweeps = new SweepFixture();
    final InboxFixture inbox = sweeps.inbox;
    final KeptProperties keptFor = new KeptProperties(Duration.ofDays(7));
    final KeptDossiers kept = KeptRig.over(inbox, keptFor);
    final TrialTable table = new TrialTable(inbox.db, inbox.json);
    final Trials trials;
    final TrialHandler handler;
    final List<String> loaded = new ArrayList<>();
    private final Map<String, Queue<Throwable>> failing = new HashMap<>();

    TrialRig() {
        var audit = mock(AuditLog.class);
        when(audit.record(any(), any(), anyString(), any(), any())).thenReturn(Mono.empty());
        trials = new Trials(
                table, inbox.longWork, sweeps.seen, audit, inbox.hints, inbox.ids, inbox.clock, inbox.transaction);
        sweeps.tell(trials);
        var dossiers = mock(Dossiers.class);
        when(dossiers.load(anyString())).thenAnswer(call -> load(call.getArgument(0)));
        handler = new TrialHandler(
                sweeps.pulse,
                sweeps.gate,
                inbox.longWork,
                sweeps.seen,
                dossiers,
                kept,
                table,
                new PersonTable(inbox.db),
                new TrialProperties(Duration.ZERO),
                inbox.transaction,
                inbox.hints,
                inbox.clock);
    }

    private Mono<Dossier> load(String application) {
        loaded.add(application);
        Throwable failure =
                failing.getOrDefault(application, new ArrayDeque<>()).poll();
        return failure == null ? Mono.just(dossier(application, inbox.clock.instant())) : Mono.error(failure);
    }

    /** The next loads of an application end so. */
    void fail(String application, Throwable... failures) {
        failing.put(application, new ArrayDeque<>(List.of(failures)));
    }

    static Dossier dossier(String application, Instant fetchedAt) {
        return new Dossier(
                application,
                "cand-" + application,
                "Zoë of " + application,
                List.of("zoe@example.com"),
                "Active",
                new Stage("offer-a", "Offer", "Offer", 5, "plan-a"),
                "Engineer",
                CHANGED,
                Map.of("candidate.city", StringNode.valueOf("København")),
                Dossier.Offers.NONE,
                "No offer yet.",
                null,
                fetchedAt);
    }

    /** Ashby lists so many: a-1 changed last. */
    void listed(int people) {
        sweeps.ashby.answer("application.list", list(people));
    }

    static Answer list(int people) {
        return SweepFixture.page(
                null,
                "t",
                IntStream.rangeClosed(1, people)
                        .mapToObj(n -> SweepFixture.application("a-" + n, "c-" + n, "offer-a", "Active", 8)
                                .replace("08:00:00", "08:00:0" + (9 - n)))
                        .toArray(String[]::new));
    }

    Trial start(int people) {
        return trials.start(new Trial.Scope("Offer", List.of("offer-a"), null, people), Screen.ADA)
                .blockOptional()
                .orElseThrow();
    }

    Trial find(UUID id) {
        return table.find(id).blockOptional().orElseThrow();
    }

    /** The trial's next step, and what the worker does when it fails; false when no work is due. */
    boolean step() {
        var claim = inbox.claim("trial");
        claim.ifPresent(this::work);
        return claim.isPresent();
    }

    void work(Claim claim) {
        Throwable error = error(claim);
        if (error != null) {
            inbox.later(claim, error);
        }
    }

    @Nullable
    Throwable error(Claim claim) {
        return handler.work(claim)
                .subscribeOn(Schedulers.boundedElastic())
                .then(Mono.<Throwable>empty())
                .onErrorResume(Mono::just)
                .block();
    }

    /** Every step that is due. */
    void steps() {
        while (step()) {
            // until nothing is due
        }
    }

    /** What waits to be tried again may be tried now. */
    void timePasses() {
        inbox.execute("update work set due_at = now() where lease_until is null");
    }

    @Override
    public void close() {
        sweeps.close();
    }
}
