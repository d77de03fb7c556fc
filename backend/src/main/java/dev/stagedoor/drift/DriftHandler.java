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
import org.springframework.transaction.reactive.TransactionalOperator;
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
    private final TransactionalOperator transactions;
    private final Clock clock;

    DriftHandler(
            Pulse pulse,
            Gate gate,
            DriftCheck check,
            DriftTable table,
            LongWork work,
            TransactionalOperator transactions,
            Clock clock) {
        this.pulse = pulse;
        this.gate = gate;
        this.check = check;
        this.table = table;
        this.work = work;
        this.transactions = transactions;
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
        return check.run(kept -> last(claim, kept))
                .onErrorResume(AshbyFailure.class, failure -> tellOrTryAgain(claim, failure));
    }

    /** Nothing is kept when the claim was lost: whoever has it now asks again. */
    private Mono<Void> last(Claim claim, Mono<Void> step) {
        return work.fence(claim)
                .filter(ours -> ours)
                .flatMap(_ -> step.then(Mono.defer(() -> work.end(claim))))
                .as(transactions::transactional);
    }

    /** What trying again would not change is said on the screen; the next check comes at its time. */
    private Mono<Void> tellOrTryAgain(Claim claim, AshbyFailure failure) {
        return switch (failure.kind()) {
            case NOT_FOUND, MISSING_PERMISSION, REFUSED ->
                check.basis()
                        .flatMap(basis -> last(claim, table.notChecked(failure.inWords(), basis, clock.instant())));
            case NOT_CONNECTED, WRONG_KEY, RATE_LIMITED, UNAVAILABLE -> Backoff.after(failure, gate);
        };
    }
}
