package dev.stagedoor.reconciling.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.stagedoor.ashby.StageCatalog;
import dev.stagedoor.ashby.Stages;
import dev.stagedoor.inbox.InboxFixture;
import dev.stagedoor.listener.ListenersFixture;
import dev.stagedoor.listener.webhook.Webhooks;
import dev.stagedoor.reconciling.SeenApplications;
import dev.stagedoor.reconciling.SweepFixture;
import dev.stagedoor.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class LedgersTests {
    @Test
    void manyListenersAreLookedAtWithOneConnection() {
        var inbox = new InboxFixture(TestPostgres.freshDatabase().connectionFactory(1));
        for (int listener = 0; listener < 100; listener++) {
            inbox.listener();
        }
        var webhooks = mock(Webhooks.class);
        when(webhooks.enabledAt(any())).thenReturn(Mono.empty());
        var ledgers = new Ledgers(
                new ListenersFixture(inbox).listeners,
                mock(StageCatalog.class),
                mock(SeenApplications.class),
                new LedgerTable(inbox.db),
                new LedgerView(inbox.db, inbox.clock),
                new EarlierPeople(inbox.db),
                webhooks,
                inbox.clock);

        assertThat(ledgers.quiet().block(Duration.ofSeconds(20))).isEmpty();
    }

    @Test
    void aListReadBeforeTheWebhookWasMendedIsReadAgainWhateverTheClockOfItsReaderSays() {
        try (var sweeps = new SweepFixture()) {
            var inbox = sweeps.inbox;
            var listeners = new ListenersFixture(inbox);
            UUID listener = listeners.draft().id();
            listeners.activate(listener);
            var catalog = mock(StageCatalog.class);
            when(catalog.stored()).thenReturn(Mono.just(new Stages(List.of(), null)));
            var mended = new AtomicReference<Mono<Instant>>(Mono.empty());
            var webhooks = mock(Webhooks.class);
            when(webhooks.mendedAt(listener)).thenAnswer(_ -> mended.get());
            when(webhooks.enabledAt(any())).thenReturn(Mono.empty());
            var ledgers = new Ledgers(
                    listeners.listeners,
                    catalog,
                    sweeps.seen,
                    new LedgerTable(inbox.db),
                    new LedgerView(inbox.db, inbox.clock),
                    new EarlierPeople(inbox.db),
                    webhooks,
                    inbox.clock);

            inbox.clock.advance(
                    Duration.between(inbox.clock.instant(), Instant.now()).plusHours(1));
            sweep(sweeps);
            mended.set(Mono.just(inbox.time("select clock_timestamp()")));

            assertThat(isComparing(ledgers, listener)).isTrue();
            sweep(sweeps);
            assertThat(isComparing(ledgers, listener)).as("read after it").isFalse();
        }
    }

    private static void sweep(SweepFixture sweeps) {
        sweeps.ashby.answer("application.list", SweepFixture.page(null, "t"));
        sweeps.sweep();
    }

    private static boolean isComparing(Ledgers ledgers, UUID listener) {
        return Objects.requireNonNull(ledgers.summary(listener).block()).comparing();
    }
}
