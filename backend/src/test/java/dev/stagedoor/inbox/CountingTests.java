package dev.stagedoor.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.inbox.Inbox.Settling;
import dev.stagedoor.testing.CountedMeters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What is counted is what is committed. */
class CountingTests {
    private final InboxFixture fixture = new InboxFixture();
    private final CountedMeters meters = new CountedMeters();
    private final UUID listener = fixture.listener();

    @AfterEach
    void close() {
        meters.close();
    }

    @Test
    void whatCameAgainIsCountedByItself() {
        accept("a");
        accept("a");
        accept("a");
        accept("b");

        assertThat(received("accepted")).isEqualTo(fixture.count("select count(*) from delivery"));
        assertThat(received("repeated")).isEqualTo(fixture.count("select sum(repetitions) from delivery"));
        assertThat(received("repeated")).isEqualTo(2);
    }

    @Test
    void anOutcomeIsCountedWithItsCommit() {
        UUID delivery = accept("a");
        Claim claim = fixture.claim(WorkHandler.DELIVERIES).orElseThrow();
        settle(claim, delivery, Mono.error(new IllegalStateException("rolled back")))
                .onErrorComplete()
                .block();
        assertThat(settled("ignored")).isZero();

        settle(claim, delivery, Mono.empty()).block();

        assertThat(settled("ignored")).isEqualTo(1);
        assertThat(settled("imported")).isZero();
        assertThat(fixture.count("select count(*) from attempt where outcome = 'ignored'"))
                .isEqualTo(1);
    }

    private UUID accept(String identity) {
        var receipt = fixture.inbox
                .accept(InboxFixture.delivery(listener, "app", identity))
                .block();
        return receipt instanceof Receipt.Stored stored ? stored.deliveryId() : new UUID(0, 0);
    }

    private Mono<Void> settle(Claim claim, UUID delivery, Mono<Void> then) {
        var settlement = new Settlement(
                delivery,
                Settlement.Outcome.IGNORED,
                "removed",
                "Nobody wants it.",
                List.of(),
                null,
                List.of(),
                Map.of());
        return fixture.inbox
                .settleAll(List.of(new Settling(claim, settlement)))
                .then(then)
                .as(fixture.transaction::transactional);
    }

    private long received(String result) {
        return meters.count("stagedoor.deliveries.received", "result", result);
    }

    private long settled(String outcome) {
        return meters.count("stagedoor.deliveries.settled", "outcome", outcome);
    }
}
