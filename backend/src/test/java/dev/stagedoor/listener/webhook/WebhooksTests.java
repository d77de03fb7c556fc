package dev.stagedoor.listener.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.stagedoor.ashby.AshbyClient;
import dev.stagedoor.inbox.InboxFixture;
import dev.stagedoor.listener.ListenersFixture;
import dev.stagedoor.listener.PublicAddress;
import dev.stagedoor.listener.webhook.MadeWebhook.Wish;
import dev.stagedoor.platform.Problem;
import dev.stagedoor.testing.TestPostgres;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import reactor.test.StepVerifier;

class WebhooksTests {
    @Test
    void manyWebhooksAreLookedAtWithOneConnection() {
        var inbox = new InboxFixture(TestPostgres.freshDatabase().connectionFactory(1));
        for (int listener = 0; listener < 100; listener++) {
            inbox.listener();
        }
        inbox.execute("""
                insert into webhook (listener_id, type, asked_by, asked_at, state, webhook_id, made_type)
                select id, 'candidateStageChange', 'a test', now(), 'enabled', id::text, 'candidateStageChange' from listener""");
        var webhooks = webhooks(inbox);

        assertThat(webhooks.views().count().block(Duration.ofSeconds(20))).isEqualTo(100);
        assertThat(webhooks.alarms().collectList().block(Duration.ofSeconds(20)))
                .isNotNull();
    }

    @Test
    void whenOneWasMendedIsToldByTheDatabasesClock() {
        var inbox = new InboxFixture();
        UUID listener = inbox.listener();
        inbox.execute("""
                insert into webhook (listener_id, type, asked_by, asked_at, state)
                values ('%s', 'candidateStageChange', 'a test', now(), 'none')""".formatted(listener));
        var table = new MadeWebhookTable(inbox.db);

        table.mended(listener).block();

        assertThat(table.mendedAt(listener).block())
                .isBetween(inbox.time("select now() - interval '1 min'"), inbox.time("select now()"));
    }

    @Test
    void whatIsAskedWhileAshbyIsBeingAskedIsNotForgottenForWhatFailedOrIsDone() {
        var inbox = new InboxFixture();
        UUID listener = inbox.listener();
        inbox.execute("""
                insert into webhook (listener_id, type, wish, asked_by, asked_at, state, webhook_id, made_type)
                values ('%s', 'candidateStageChange', 'make', 'a test', now(), 'disabled', 'w1', 'candidateStageChange')""".formatted(listener));
        var table = new MadeWebhookTable(inbox.db);

        table.failed(listener, Wish.LOOK, "No permission.", false, inbox.clock.instant())
                .block();
        table.rest(listener, null).block();
        assertThat(inbox.text("select wish from webhook")).isEqualTo("make");

        table.failed(listener, Wish.MAKE, "No permission.", false, inbox.clock.instant())
                .block();
        assertThat(inbox.count("select count(*) from webhook where wish is null and problem = 'No permission.'"))
                .isEqualTo(1);
    }

    @Test
    void aListenerThatDoesNotExistIsNotLookedAt() {
        StepVerifier.create(webhooks(new InboxFixture()).lookAt(UUID.randomUUID()))
                .verifyErrorSatisfies(
                        error -> assertThat(((Problem) error).status()).isEqualTo(HttpStatus.NOT_FOUND));
    }

    private static Webhooks webhooks(InboxFixture inbox) {
        var address = mock(PublicAddress.class);
        when(address.base()).thenReturn("https://people.example");
        when(address.of(any())).thenReturn("https://people.example/webhooks/ashby/key");
        return new Webhooks(
                new MadeWebhookTable(inbox.db),
                new ListenersFixture(inbox).listeners,
                address,
                mock(AshbyClient.class),
                inbox.longWork,
                inbox.clock);
    }
}
