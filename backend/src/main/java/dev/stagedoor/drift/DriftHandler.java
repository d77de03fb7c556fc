package dev.stagedoor.drift;

import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.connection.Backoff;
import dev.stagedoor.ashby.connection.Gate;
import dev.stagedoor.ashby.connection.Pulse;
import dev.stagedoor.inbox.Claim;
import dev.stagedoor.inbox.LongWork;
import dev.stagedoor.inbox.WorkHandler;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The check as claimed work: one node does it, and it waits at Ashby's gate like all other work. */
@Component
class DriftHandler implements WorkHandler {
    static final String KIND = "drift";
    static final String KEY = "ashby";

    private final Pulse pulse;
    private final Gate gate;
    private final DriftCheck check;
    private final DriftTable table;
    private final LongWork work;
    private final Clock clock;

    DriftHandler(Pulse pulse, Gate gate, DriftCheck check, DriftTable table, LongWork work, Clock clock) {
        this.pulse = pulse;
        this.gate = gate;
        this.check = check;
        this.table = table;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<String> held() {
        return pulse.held();
    }

    @Override
    public Mono<Void> work(Claim claim) {
        return check.run()
                .onErrorResume(AshbyFailure.class, this::tellOrTryAgain)
                .then(Mono.defer(() -> work.end(claim)));
    }

    /** What trying again would not change is said on the screen; the next check comes at its time. */
    private Mono<Void> tellOrTryAgain(AshbyFailure failure) {
        return switch (failure.kind()) {
            case NOT_FOUND, MISSING_PERMISSION, REFUSED ->
                check.basis().flatMap(basis -> table.notChecked(failure.inWords(), basis, clock.instant()));
            case NOT_CONNECTED, WRONG_KEY, RATE_LIMITED, UNAVAILABLE -> Backoff.after(failure, gate);
        };
    }
}
