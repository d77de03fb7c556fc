package dev.stagedoor.reconciling.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.stagedoor.ashby.StageCatalog;
import dev.stagedoor.inbox.InboxFixture;
import dev.stagedoor.listener.ListenersFixture;
import dev.stagedoor.listener.webhook.Webhooks;
import dev.stagedoor.reconciling.SeenApplications;
import dev.stagedoor.testing.TestPostgres;
import java.time.Duration;
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
}
