package dev.stagedoor.inbox;

import dev.stagedoor.platform.Pool;
import dev.stagedoor.platform.Wakeups;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Claims due work and hands it to the handler of its kind. Woken by the inbox, by other nodes and by a slow poll; any
 * number of nodes may do so at once. Work whose lease ended (its node died) is claimed again like any other.
 */
@Component
class Worker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration SOON = Duration.ofMillis(10);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final WorkTable work;
    private final Holds holds;
    private final Retries retries;
    private final Leases leases;
    private final Wakeups wakeups;
    private final WorkerProperties properties;
    private final Headroom headroom;
    private final ObjectProvider<WorkHandler> handlerBeans;

    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile Map<String, WorkHandler> handlers = Map.of();
    private volatile boolean allHeld;
    private volatile Sinks.@Nullable Empty<Void> stopping;

    Worker(
            WorkTable work,
            Holds holds,
            Retries retries,
            Leases leases,
            Wakeups wakeups,
            WorkerProperties properties,
            Headroom headroom,
            ObjectProvider<WorkHandler> handlerBeans) {
        this.work = work;
        this.holds = holds;
        this.retries = retries;
        this.leases = leases;
        this.wakeups = wakeups;
        this.properties = properties;
        this.headroom = headroom;
        this.handlerBeans = handlerBeans;
    }

    @Override
    public void start() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        findHandlers();
        Sinks.Empty<Void> stop = Sinks.empty();
        stopping = stop;
        var renewing = leases.renewals().subscribe();
        Flux.defer(() -> run(stop.asMono()))
                .doOnError(error -> log.error("The worker begins again", error))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, AGAIN).filter(_ -> running.get()))
                .doFinally(_ -> {
                    running.set(false);
                    renewing.dispose();
                })
                .subscribe();
    }

    void findHandlers() {
        handlers = handlerBeans.stream().collect(Collectors.toUnmodifiableMap(WorkHandler::kind, Function.identity()));
    }

    /** Until told to stop; then ends when what it holds is done. */
    Flux<Claim> run(Mono<Void> stop) {
        Sinks.Many<String> freed = Sinks.many().multicast().directBestEffort();
        return Flux.merge(poll(), signals(freed.asFlux()))
                .takeUntilOther(stop)
                .onBackpressureLatest()
                .concatMap(_ -> claims(), 1)
                .flatMap(
                        claim -> perform(claim).doFinally(_ -> free(freed)).thenReturn(claim), properties.concurrency())
                .contextWrite(Pool.WORK);
    }

    private Flux<String> poll() {
        return Flux.interval(properties.firstDelay(), properties.poll())
                .onBackpressureDrop()
                .map(_ -> "poll");
    }

    /** Reasons to look at once. */
    Flux<String> signals(Flux<String> freed) {
        return Flux.merge(
                wakeups.on(Waking.WORK).filter(this::isWorthALook),
                freed.bufferTimeout(someHands(), SOON, true).map(_ -> "freed"),
                Flux.interval(Headroom.PORTION)
                        .onBackpressureDrop()
                        .filter(_ -> headroom.isPaced())
                        .map(_ -> "portion"));
    }

    /** A look for each hand that is freed would cost as much as the work it finds. */
    private int someHands() {
        return Math.max(1, properties.concurrency() / 4);
    }

    /** While everything is held nothing that comes in changes that: whoever ends it wakes too, and the poll looks anyway. */
    private boolean isWorthALook(String wakeup) {
        return !allHeld || !wakeup.equals(Waking.ARRIVED);
    }

    /** As much due work as there are free hands. Each claim returned must be performed. */
    Flux<Claim> claims() {
        // Before anything is asked: while work waits for its portion, every webhook would ask in vain.
        return headroom.room(busy.get()) == 0 ? Flux.empty() : claimsOfWhoMay();
    }

    private Flux<Claim> claimsOfWhoMay() {
        // All are asked at once: those that ask the same question share the answer.
        return Flux.fromIterable(handlers.values())
                .flatMap(
                        handler -> mayClaim(handler).filter(may -> may).map(_ -> handler.kind()),
                        Math.max(1, handlers.size()))
                .collectList()
                .timeout(properties.attempt())
                .doOnNext(kinds -> allHeld = kinds.isEmpty())
                .filter(kinds -> !kinds.isEmpty())
                .flatMapMany(this::claim)
                .doOnNext(_ -> busy.incrementAndGet())
                .onErrorResume(this::lookAgainLater);
    }

    /** Claims that come later than their lease lasts would be worth nothing. */
    private Flux<Claim> claim(List<String> kinds) {
        int room = headroom.room(busy.get());
        return leases.catchUp()
                .thenMany(work.claim(kinds, room, properties.lease()))
                .collectList()
                .timeout(properties.lease())
                .flatMapIterable(claims -> claims)
                .doOnNext(_ -> headroom.began(1));
    }

    private Mono<Claim> lookAgainLater(Throwable error) {
        log.warn("Could not claim work, trying again soon: {}", error.toString());
        return Mono.empty();
    }

    private Mono<Boolean> mayClaim(WorkHandler handler) {
        return handler.held()
                .flatMap(reason -> holds.begin(handler.kind(), reason).thenReturn(false))
                .switchIfEmpty(Mono.defer(() -> holds.end(handler.kind()).thenReturn(true)));
    }

    /** Never fails: what cannot even be put back is claimed again when its lease ends. */
    Mono<Void> perform(Claim claim) {
        return leases.holding(
                claim,
                Mono.defer(() -> timed(claim))
                        .timeout(properties.attempt())
                        .onErrorResume(error -> retries.later(claim, error).timeout(properties.attempt()))
                        .onErrorResume(error -> leaveToItsLease(claim, error)));
    }

    private static Mono<Void> leaveToItsLease(Claim claim, Throwable error) {
        log.warn("Work {} {} waits for its lease to end: {}", claim.kind(), claim.key(), error.toString());
        return Mono.empty();
    }

    private Mono<Void> timed(Claim claim) {
        long begun = System.nanoTime();
        return handler(claim).work(claim).doFinally(_ -> headroom.worked(System.nanoTime() - begun));
    }

    private WorkHandler handler(Claim claim) {
        WorkHandler handler = handlers.get(claim.kind());
        if (handler == null) {
            throw new IllegalStateException("no handler for work of kind " + claim.kind());
        }
        return handler;
    }

    private void free(Sinks.Many<String> freed) {
        busy.decrementAndGet();
        synchronized (freed) {
            freed.tryEmitNext("freed");
        }
    }

    @Override
    public void stop(Runnable callback) {
        stop();
        Flux.interval(Duration.ofMillis(20))
                .takeUntil(_ -> busy.get() == 0)
                .then()
                .subscribe(null, null, callback);
    }

    @Override
    public void stop() {
        Sinks.Empty<Void> stop = stopping;
        if (stop != null) {
            stop.tryEmitEmpty();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }
}
