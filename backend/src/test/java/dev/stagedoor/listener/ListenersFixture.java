package dev.stagedoor.listener;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.stagedoor.ashby.Stage;
import dev.stagedoor.ashby.StageCatalog;
import dev.stagedoor.ashby.Stages;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.inbox.InboxFixture;
import dev.stagedoor.platform.Person;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import reactor.core.publisher.Mono;

/** Real listeners over the inbox's database. */
public final class ListenersFixture {
    private static final Person ADA = new Person("ada", "Ada Example", null, Person.Role.ADMINISTRATOR);
    private static final Stages STAGES = new Stages(
            List.of(
                    new Stages.Plan("p1", "Engineering", false, List.of(new Stage("o1", "Offer", "Offer", 6, "p1"))),
                    new Stages.Plan("p2", "Sales", false, List.of(new Stage("o2", " offer", "Offer", 4, "p2")))),
            Instant.EPOCH);

    public final InboxFixture inbox;
    public final AuditLog audit = mock(AuditLog.class);
    public final Signals signals;
    public final Listeners listeners;
    final ListenerController controller;
    final WorkflowListeners summaries;

    public ListenersFixture() {
        this(new InboxFixture());
    }

    public ListenersFixture(InboxFixture inbox) {
        this.inbox = inbox;
        var catalog = mock(StageCatalog.class);
        when(catalog.stored()).thenReturn(Mono.just(STAGES));
        when(audit.record(any(), any(), any(), any(), any())).thenReturn(Mono.empty());
        var table = new ListenerTable(inbox.db, inbox.json);
        var secrets = new SecretTable(inbox.db, inbox.secret, inbox.ids);
        var signalTable = new SignalTable(inbox.db);
        signals = new Signals(signalTable, inbox.hints, inbox.clock);
        listeners = new Listeners(table, secrets, signals, inbox.wakeups, inbox.clock);
        var changes = new ListenerChanges(
                table,
                secrets,
                listeners,
                new Conditions(catalog),
                inbox.inbox,
                audit,
                inbox.hints,
                new DefaultListableBeanFactory().getBeanProvider(ListenerFollower.class),
                inbox.transaction,
                inbox.clock,
                inbox.ids);
        var views = new ListenerViews(
                secrets, signalTable, inbox.inbox, catalog, inbox.clock, new PublicAddress("https://people.example/"));
        controller = new ListenerController(table, changes, views);
        summaries = new WorkflowListeners(table, catalog);
    }

    /** Another node over the same database, which no wake-up reaches. */
    public Listeners deafNode() {
        return new Listeners(
                new ListenerTable(inbox.db, inbox.json),
                new SecretTable(inbox.db, inbox.secret, inbox.ids),
                signals,
                inbox.wakeups,
                inbox.clock);
    }

    /** What an administrator copies into Ashby. */
    public record Draft(UUID id, String endpointKey, byte[] secret) {}

    public Draft draft() {
        return draft(as(controller.draft(InboxFixture.ONBOARDING)).getBody());
    }

    static Draft draft(@org.jspecify.annotations.Nullable ListenerView view) {
        Objects.requireNonNull(view);
        String url = view.endpointUrl();
        return new Draft(
                view.id(),
                url.substring(url.lastIndexOf('/') + 1),
                Objects.requireNonNull(view.secretKey()).getBytes(StandardCharsets.UTF_8));
    }

    public void activate(UUID id) {
        patch(
                id,
                new ListenerPatch.Activate(
                        "candidateStageChange", new Condition.EveryPlan("Offer", "Offer", false, List.of())));
    }

    /** As every ten seconds. */
    public void flushSignals() {
        signals.flush().block();
    }

    public void pause(UUID id) {
        patch(id, new ListenerPatch.Pause());
    }

    /** Takes in what the pause kept out. */
    public void resume(UUID id) {
        patch(id, new ListenerPatch.Resume(true));
    }

    public void remove(UUID id) {
        patch(id, new ListenerPatch.Remove());
    }

    /** The new secret. */
    public byte[] newSecret(UUID id) {
        return draft(patch(id, new ListenerPatch.NewSecret())).secret();
    }

    ListenerView patch(UUID id, ListenerPatch patch) {
        return Objects.requireNonNull(as(controller.patch(id, null, patch)).getBody());
    }

    ListenerView view(UUID id) {
        return Objects.requireNonNull(as(controller.find(id)).getBody());
    }

    static <T> T as(Mono<T> request) {
        var authentication = new TestingAuthenticationToken("ada", null);
        authentication.setDetails(ADA);
        return Objects.requireNonNull(
                request.contextWrite(ReactiveSecurityContextHolder.withAuthentication(authentication))
                        .block());
    }
}
