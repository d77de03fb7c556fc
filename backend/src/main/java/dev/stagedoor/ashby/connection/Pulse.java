package dev.stagedoor.ashby.connection;

import dev.stagedoor.ashby.AshbyClient;
import dev.stagedoor.ashby.AshbyFailure;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Whether Ashby may be asked. A gate whose time is over is tried with one small call, by one node, also when no work is due:
 * so a key that works again opens it by itself, and the screen tells the truth.
 */
@Component
public class Pulse {
    private static final String SMALL_CALL = "application.list";
    private static final Map<String, ?> ONE = Map.of("limit", 1);

    private final Gate gate;
    private final AshbyClient client;
    private final AtomicReference<@Nullable Mono<String>> asking = new AtomicReference<>();

    Pulse(Gate gate, AshbyClient client) {
        this.gate = gate;
        this.client = client;
    }

    /** Empty when Ashby may be asked, else why not, in words. Who asks while another does gets the same answer. */
    public Mono<String> held() {
        return Mono.defer(() -> {
            Mono<String> underWay = asking.get();
            return underWay == null ? together() : underWay;
        });
    }

    private Mono<String> together() {
        Mono<String> mine = look().doFinally(_ -> asking.set(null)).cache();
        return asking.compareAndSet(null, mine) ? mine : Mono.defer(this::held);
    }

    /** Ends in any case: whoever asks meanwhile waits for this very look, and giving up waiting does not end it. */
    private Mono<String> look() {
        return gate.state()
                .flatMap(state -> state.probe() ? probe() : Mono.just(state))
                .timeout(Gate.PROBE_LEASE)
                .filter(Gate.State::closed)
                .map(state -> Objects.requireNonNullElse(state.reason(), "Ashby cannot be asked at the moment."));
    }

    /** The answer itself opens the gate. */
    private Mono<Gate.State> probe() {
        return client.results(SMALL_CALL, ONE)
                .then()
                .onErrorResume(AshbyFailure.class, gate::closeAfter)
                .then(Mono.defer(gate::state));
    }
}
