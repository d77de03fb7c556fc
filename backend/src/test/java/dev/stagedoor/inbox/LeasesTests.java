package dev.stagedoor.inbox;

import static dev.stagedoor.inbox.InboxFixture.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.platform.Pool;
import dev.stagedoor.platform.TestPools;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class LeasesTests {
    private static final String LASTS = "select count(*) from work where lease_until > now() + interval '50 s'";

    private final InboxFixture fixture = new InboxFixture();
    private final Leases leases = new Leases(fixture.work, fixture.properties);
    private Claim claim;

    @BeforeEach
    void claim() {
        fixture.inbox.accept(delivery(fixture.listener(), "a", "one")).block();
        claim = fixture.claim("application").orElseThrow();
        fixture.execute("update work set lease_until = now() + interval '1 s'");
    }

    @Test
    void whatIsInHandIsRenewed() {
        leases.holding(claim, leases.renew()).block();

        assertThat(fixture.count(LASTS)).isEqualTo(1);
    }

    @Test
    void whatIsDoneWithIsNotRenewedHoweverItEnded() {
        leases.holding(claim, Mono.error(new IllegalStateException("a test")))
                .onErrorComplete()
                .block();
        leases.renew().block();

        assertThat(fixture.count(LASTS)).isZero();
    }

    @Test
    void whatAnotherHasTakenOverIsNotRenewed() {
        fixture.execute("update work set fence = nextval('work_fence')");

        leases.holding(claim, leases.renew()).block();

        assertThat(fixture.count(LASTS)).isZero();
    }

    @Test
    void aRenewalThatFailsEndsNothing() {
        fixture.execute("alter table work rename to elsewhere");

        leases.holding(claim, leases.renew()).block();

        assertThat(fixture.count("select count(*) from elsewhere where fence = " + claim.fence()))
                .isEqualTo(1);
    }

    @Test
    void aRenewalThatHangsLeavesTimeForTheNext() {
        var shorter = new Leases(fixture.work, WorkerTests.SHORT);
        var hangs = Mono.fromRunnable(
                        () -> shorter.holding(claim, shorter.renew()).block())
                .subscribeOn(Schedulers.boundedElastic());
        fixture.db
                .sql("lock table work in access exclusive mode")
                .then()
                .then(hangs)
                .as(fixture.transaction::transactional)
                .block(Duration.ofSeconds(30));

        shorter.holding(claim, shorter.renew()).block(Duration.ofSeconds(30));

        assertThat(fixture.count("select count(*) from work where lease_until > now() + interval '2 s'"))
                .isEqualTo(1);
    }

    @Test
    void isRenewedAlthoughWorkHasTakenAllItsConnections() {
        try (var pools = new TestPools()) {
            var crowded = new InboxFixture(pools.connectionFactory());
            crowded.inbox.accept(delivery(crowded.listener(), "a", "one")).block();
            Claim one = crowded.claim("application").orElseThrow();
            crowded.execute("update work set lease_until = now() + interval '1 s'");
            pools.takeAllOf(Pool.WORK);
            var its = new Leases(crowded.work, crowded.properties);

            its.holding(one, its.renew()).block();

            assertThat(crowded.count(LASTS)).isEqualTo(1);
        }
    }
}
