package dev.stagedoor.importing;

import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.connection.Backoff;
import dev.stagedoor.ashby.connection.Gate;
import dev.stagedoor.ashby.connection.Pulse;
import dev.stagedoor.ashby.dossier.Dossiers;
import dev.stagedoor.inbox.Claim;
import dev.stagedoor.inbox.Inbox;
import dev.stagedoor.inbox.WorkHandler;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * A delivery's whole life after the door: its listener is asked, Ashby is asked, a plan is made, and one transaction
 * carries it out. Whatever is not settled stays open and is looked at again.
 */
@Component
class ImportHandler implements WorkHandler {
    private static final int PLANS = 3;

    private final Pulse pulse;
    private final Gate gate;
    private final Inbox inbox;
    private final Sorter sorter;
    private final Dossiers dossiers;
    private final FactsReader facts;
    private final Execution execution;

    ImportHandler(
            Pulse pulse,
            Gate gate,
            Inbox inbox,
            Sorter sorter,
            Dossiers dossiers,
            FactsReader facts,
            Execution execution) {
        this.pulse = pulse;
        this.gate = gate;
        this.inbox = inbox;
        this.sorter = sorter;
        this.dossiers = dossiers;
        this.facts = facts;
        this.execution = execution;
    }

    @Override
    public String kind() {
        return "application";
    }

    @Override
    public Mono<String> held() {
        return pulse.held();
    }

    @Override
    public Mono<Void> work(Claim claim) {
        return inbox.open(claim.key())
                .collectList()
                .flatMap(sorter::sort)
                .flatMap(deliveries -> decide(claim, deliveries))
                .flatMap(decided -> execution.of(claim, decided))
                .retryWhen(planAgainWhenStale())
                .onErrorResume(AshbyFailure.class, failure -> Backoff.after(failure, gate));
    }

    private Mono<Decided> decide(Claim claim, List<Sorted> deliveries) {
        var wanted = Decided.wanted(deliveries);
        if (wanted.isEmpty()) {
            return Mono.just(new Decided(deliveries, null, new ImportPlan.Nothing()));
        }
        return dossiers.load(wanted.getLast().application().id())
                .flatMap(dossier -> facts.read(wanted, dossier, null))
                .map(known -> Planner.decide(deliveries, known))
                .onErrorResume(AshbyFailure.class, failure -> askAPerson(claim, deliveries, failure));
    }

    private static Mono<Decided> askAPerson(Claim claim, List<Sorted> deliveries, AshbyFailure failure) {
        var problem = Problems.after(failure, claim.failures());
        return problem == null
                ? Mono.error(failure)
                : Mono.just(new Decided(deliveries, null, ImportPlan.AskAPerson.of(problem)));
    }

    /** By somebody else's change, or by a person who decided about a delivery: no failure, and nothing to wait for. */
    private static boolean isOvertaken(Throwable error) {
        return error instanceof StaleException || error instanceof Inbox.SettledMeanwhile;
    }

    private static Retry planAgainWhenStale() {
        return Retry.max(PLANS - 1)
                .filter(ImportHandler::isOvertaken)
                .onRetryExhaustedThrow((retry, last) -> last.failure());
    }
}
