package dev.stagedoor.importing;

import dev.stagedoor.inbox.Claim;
import dev.stagedoor.platform.Batcher;
import dev.stagedoor.platform.Pool;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries plans out. Simple ones that are ready together share a transaction, for a commit costs more than what it commits; when
 * that fails, for whatever one of them did, each goes alone and fails or succeeds for itself.
 */
@Component
class Execution {
    private static final Logger log = LoggerFactory.getLogger(Execution.class);
    /** One: while it writes the next convoy gathers, and what is shared by many costs each least. */
    private static final int WRITERS = 1;

    private static final int TOGETHER = 64;
    /** Longer than anybody waits for it: a database that does not answer must not keep a writer for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Executor executor;
    private final Convoy convoy;
    private final Batcher<Passenger, Optional<Throwable>> departures;

    Execution(Executor executor, Convoy convoy) {
        this.executor = executor;
        this.convoy = convoy;
        this.departures = new Batcher<>(
                new Batcher.Bounds(WRITERS, TOGETHER, TOGETHER),
                _ -> 1,
                ready -> depart(ready).timeout(PATIENCE).contextWrite(Pool.WORK),
                _ -> false);
    }

    /** As {@link Executor#execute}. */
    Mono<Void> of(Claim claim, Decided decided) {
        var passenger = new Passenger(claim, decided);
        return passenger.mayShare()
                ? departures
                        .submit(passenger)
                        .flatMap(failure -> failure.<Mono<Void>>map(Mono::error).orElseGet(Mono::empty))
                : executor.execute(claim, decided);
    }

    /** What became of each, in their order: how it failed, or nothing. */
    private Mono<List<Optional<Throwable>>> depart(List<Passenger> ready) {
        var together = Passenger.independent(ready);
        var claims = together.stream().map(Passenger::claim).collect(Collectors.toSet());
        var others =
                ready.stream().filter(each -> !claims.contains(each.claim())).toList();
        var outcomes = new HashMap<Claim, Optional<Throwable>>();
        return (together.size() == 1 ? alone(together, outcomes) : shared(together, outcomes))
                .then(Mono.defer(() -> alone(others, outcomes)))
                .then(Mono.fromSupplier(() -> ready.stream()
                        .map(each -> outcomes.getOrDefault(each.claim(), Optional.empty()))
                        .toList()));
    }

    private Mono<Void> shared(List<Passenger> together, Map<Claim, Optional<Throwable>> outcomes) {
        return convoy.carry(together).onErrorResume(error -> {
            log.debug("{} plans go alone: {}", together.size(), error.toString());
            return alone(together, outcomes);
        });
    }

    private Mono<Void> alone(List<Passenger> passengers, Map<Claim, Optional<Throwable>> outcomes) {
        return Flux.fromIterable(passengers)
                .concatMap(each -> executor.execute(each.claim(), each.decided())
                        .onErrorResume(error -> {
                            outcomes.put(each.claim(), Optional.of(error));
                            return Mono.empty();
                        }))
                .then();
    }
}
