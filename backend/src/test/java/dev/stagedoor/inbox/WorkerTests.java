package dev.stagedoor.inbox;

import static dev.stagedoor.inbox.InboxFixture.delivery;
import static dev.stagedoor.story.StagedoorProcess.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.stagedoor.inbox.Inbox.Settling;
import dev.stagedoor.platform.Pool;
import dev.stagedoor.platform.TestPools;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class WorkerTests {
    private final TestPools pools = new TestPools();
    private final InboxFixture fixture = new InboxFixture(pools.connectionFactory());
    private final UUID listener = fixture.listener();
    static final WorkerProperties SHORT = new WorkerProperties(
            2, Duration.ofMillis(50), Duration.ofSeconds(3), Duration.ofSeconds(45), Duration.ZERO);

    private final List<Worker> started = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (Worker worker : started) {
            var stopped = new CountDownLatch(1);
            worker.stop(stopped::countDown);
            assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
        }
        pools.close();
    }

    @Test
    void twoWorkersDoEachWorkOnce() throws InterruptedException {
        int many = 30;
        accept(many);
        var done = new CountDownLatch(many);
        Set<String> keys = ConcurrentHashMap.newKeySet();
        Function<Claim, Mono<Void>> work = claim -> ignoreAll(claim).doOnSuccess(_ -> {
            assertThat(keys.add(claim.key())).isTrue();
            done.countDown();
        });

        start(work);
        start(work);

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(keys).hasSize(many);
        assertThat(fixture.count("select count(*) from attempt")).isEqualTo(many);
    }

    @Test
    void aWakeUpIsEnoughToBeginAtOnce() throws InterruptedException {
        var done = new CountDownLatch(1);
        start(claim -> ignoreAll(claim).doOnSuccess(_ -> done.countDown()));

        accept(1);

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void worksAlthoughScreensHaveTakenAllTheirConnections() throws InterruptedException {
        accept(1);
        pools.takeAllOf(Pool.SCREENS);
        var done = new CountDownLatch(1);

        start(claim -> ignoreAll(claim).doOnSuccess(_ -> done.countDown()));

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aFailureIsCountedAndSaidAtTheDelivery() {
        accept(1);
        Worker worker = worker(_ -> Mono.error(new IllegalStateException("boom")), Mono.empty());

        performAll(worker);

        assertThat(fixture.count("select failures::bigint from work where due_at > now()"))
                .isEqualTo(1);
        assertThat(fixture.text("select waiting from delivery"))
                .startsWith("Retrying")
                .doesNotContain("boom");
        assertThat(fixture.text("select outcome from attempt")).isEqualTo("retrying");
    }

    @Test
    void aHandlerThatIsHeldCostsNoFailure() {
        accept(1);
        Worker worker = worker(
                _ -> Mono.error(new WorkHandler.Held("Ashby asks to wait", Duration.ofMinutes(2))), Mono.empty());

        performAll(worker);

        assertThat(fixture.count("select failures::bigint from work where due_at > now()"))
                .isZero();
        assertThat(fixture.text("select waiting from delivery")).isEqualTo("Ashby asks to wait");
        assertThat(fixture.count("select count(*) from attempt")).isZero();
    }

    @Test
    void aClosedGateIsAskedBeforeClaimingAndSaysWhy() {
        accept(1);
        Worker worker = worker(this::ignoreAll, Mono.just("The connection is not Active"));

        assertThat(worker.claims().collectList().block()).isEmpty();

        assertThat(reason()).isEqualTo("The connection is not Active");
        assertThat(fixture.count("select count(*) from work where lease_until is null and failures = 0"))
                .isEqualTo(1);
    }

    private String reason() {
        return fixture.text("select " + Holds.REASON + " from delivery d");
    }

    @Test
    void whatHeldEverythingIsTakenBackAndEachKeepsItsOwnReason() {
        accept(1);
        fixture.execute("update delivery set waiting = 'Retrying at noon'");
        var closed = new AtomicBoolean(true);
        Worker worker =
                worker(this::ignoreAll, Mono.defer(() -> closed.get() ? Mono.just("Ashby is away") : Mono.empty()));

        worker.claims().blockLast();
        assertThat(reason()).isEqualTo("Ashby is away");
        closed.set(false);
        worker.claims().blockLast();

        assertThat(reason()).isEqualTo("Retrying at noon");
    }

    @Test
    void whatADeadNodeSaidIsTakenBackByAnother() {
        fixture.execute("insert into work_hold (kind, reason) values ('application', 'Ashby was away')");

        worker(this::ignoreAll, Mono.empty()).claims().blockLast();

        assertThat(fixture.count("select count(*) from work_hold")).isZero();
    }

    @Test
    void workOfADeadNodeIsDoneByAnother() throws InterruptedException {
        accept(1);
        fixture.work.claim(List.of("application"), 1, Duration.ofSeconds(60)).blockLast();
        fixture.execute("update work set lease_until = now() - interval '1 second'");
        var done = new CountDownLatch(1);

        start(claim -> ignoreAll(claim).doOnSuccess(_ -> done.countDown()));

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void workThatTakesLongerThanItsLeaseStaysItsOwn() throws InterruptedException {
        accept(1);
        var end = Sinks.<Void>empty();
        var done = new CountDownLatch(1);
        start(claim -> end.asMono().then(ignoreAll(claim)).doOnSuccess(_ -> done.countDown()));

        await("its lease to be renewed", Duration.ofSeconds(30), this::renewed);
        end.tryEmitEmpty();

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(fixture.text("select outcome from delivery")).isEqualTo("ignored");
    }

    /** The worker's claims are for a minute at first, and renewed for three seconds. */
    private boolean renewed() {
        return fixture.count("select count(*) from work where lease_until < claimed_at + interval '50 s'") == 1;
    }

    @Test
    void afterAnOutageItClaimsNothingThatItIsWorkingOn() {
        accept(1);
        var leases = new Leases(fixture.work, SHORT);
        Worker worker = worker(this::ignoreAll, Mono.empty(), fixture.retries, leases);
        Claim claim = Objects.requireNonNull(worker.claims().blockFirst());

        var again = leases.holding(
                        claim,
                        Mono.fromCallable(() -> afterAnOutage(worker, leases)).subscribeOn(Schedulers.boundedElastic()))
                .block(Duration.ofSeconds(30));

        assertThat(again).isEmpty();
        assertThat(fixture.count("select count(*) from work where lease_until > now() and fence = " + claim.fence()))
                .isEqualTo(1);
    }

    /** What the worker claims when its database is there again and all leases have ended. */
    private List<Claim> afterAnOutage(Worker worker, Leases leases) {
        fixture.execute("alter table work rename to away");
        leases.renew().block();
        fixture.execute("alter table away rename to work");
        fixture.execute("update work set lease_until = now() - interval '1 s'");
        return Objects.requireNonNull(worker.claims().collectList().block());
    }

    @Test
    void whatCannotEvenBePutBackIsLeftToItsLease() {
        accept(1);
        Retries silent = mock(Retries.class);
        when(silent.later(any(), any())).thenReturn(Mono.never());
        Worker worker = worker(
                _ -> Mono.error(new IllegalStateException("boom")),
                Mono.empty(),
                silent,
                new Leases(fixture.work, SHORT));
        Claim claim = Objects.requireNonNull(worker.claims().blockFirst());

        StepVerifier.withVirtualTime(() -> worker.perform(claim))
                .expectSubscription()
                .thenAwait(fixture.properties.attempt())
                .expectComplete()
                .verify(Duration.ofSeconds(30));
    }

    @Test
    void claimsNoMoreThanItHasHandsFor() {
        accept(5);
        Worker worker = worker(this::ignoreAll, Mono.empty());

        assertThat(worker.claims().collectList().block()).hasSize(fixture.properties.concurrency());
        assertThat(worker.claims().collectList().block()).isEmpty();
    }

    @Test
    void whileEverythingIsHeldNothingThatArrivesIsAReasonToLook() throws InterruptedException {
        var asked = new AtomicInteger();
        var closed = new AtomicBoolean(true);
        var done = new CountDownLatch(20);
        Mono<String> held = Mono.defer(() -> {
            asked.incrementAndGet();
            return closed.get() ? Mono.just("not now") : Mono.empty();
        });
        Worker worker = worker(claim -> ignoreAll(claim).doOnSuccess(_ -> done.countDown()), held);
        assertThat(worker.claims().collectList().block()).isEmpty();
        int before = asked.get();

        StepVerifier.create(worker.signals(Flux.never()).take(2))
                .then(() -> accept(20))
                .then(() -> assertThat(asked).hasValue(before))
                .then(() -> fixture.wakeups.wake(Waking.WORK, "connection"))
                .expectNextCount(1)
                .thenCancel()
                .verify(Duration.ofSeconds(30));

        closed.set(false);
        started.add(worker);
        worker.start();
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private void accept(int many) {
        Flux.range(0, many)
                .concatMap(i -> fixture.inbox.accept(delivery(listener, "a" + i, "one")))
                .blockLast();
    }

    private Mono<Void> ignoreAll(Claim claim) {
        return fixture.inbox
                .fence(claim)
                .filter(ours -> ours)
                .flatMapMany(_ -> fixture.inbox.open(claim.key()))
                .concatMap(open -> fixture.inbox.settleAll(List.of(new Settling(claim, ignored(open.id())))))
                .then(fixture.inbox.finish(claim))
                .as(fixture.transaction::transactional);
    }

    private static Settlement ignored(UUID id) {
        return new Settlement(
                id, Settlement.Outcome.IGNORED, "otherStage", "Other", List.of(), null, List.of(), java.util.Map.of());
    }

    private static void performAll(Worker worker) {
        worker.claims().concatMap(worker::perform).blockLast();
    }

    private void start(Function<Claim, Mono<Void>> work) {
        Worker worker = worker(work, Mono.empty());
        started.add(worker);
        worker.start();
    }

    private Worker worker(Function<Claim, Mono<Void>> work, Mono<String> held) {
        return worker(work, held, fixture.retries, new Leases(fixture.work, SHORT));
    }

    private Worker worker(Function<Claim, Mono<Void>> work, Mono<String> held, Retries retries, Leases leases) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("handler", new Handler(work, held));
        var worker = new Worker(
                fixture.work,
                fixture.holds,
                retries,
                leases,
                fixture.wakeups,
                fixture.properties,
                fixture.headroom,
                beans.getBeanProvider(WorkHandler.class));
        worker.findHandlers();
        return worker;
    }

    private record Handler(Function<Claim, Mono<Void>> does, Mono<String> held) implements WorkHandler {
        @Override
        public String kind() {
            return DELIVERIES;
        }

        @Override
        public Mono<Void> work(@Nullable Claim claim) {
            return does.apply(Objects.requireNonNull(claim));
        }
    }
}
