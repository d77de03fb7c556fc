package dev.stagedoor.importing;

import dev.stagedoor.employee.Employees;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.Listeners;
import dev.stagedoor.mapping.FieldMappings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Is still so what a plan assumed? Asked inside its transaction. Asking a person assumes at most who it could be. */
@Component
class Assumptions {
    private final Employees employees;
    private final FieldMappings mappings;
    private final Listeners listeners;

    Assumptions(Employees employees, FieldMappings mappings, Listeners listeners) {
        this.employees = employees;
        this.mappings = mappings;
        this.listeners = listeners;
    }

    /**
     * What comes before the fence: waiting for who changes all records, with the work's row in hand, would keep intake waiting
     * as well. The fence is still compared before anything is read or written, and after the wait.
     */
    Mono<Void> before(Decided decided) {
        return writesRecords(decided) ? employees.together() : Mono.empty();
    }

    private static boolean writesRecords(Decided decided) {
        return decided.facts() != null
                && !decided.wanted().isEmpty()
                && !(decided.plan() instanceof ImportPlan.AskAPerson);
    }

    /** After {@link #before}. Fails with {@link StaleException}. */
    Mono<Void> verify(Decided decided) {
        return pauses(listeners, decided.keptOut().toList()).then(Mono.defer(() -> plan(decided)));
    }

    /** What a pause keeps out is ignored while it lasts: whoever ends it may take that in, and must see all of it. */
    static Mono<Void> pauses(Listeners listeners, List<Listener> paused) {
        return paused.isEmpty()
                ? Mono.empty()
                : listeners
                        .keepOut(paused)
                        .filter(kept -> kept)
                        .switchIfEmpty(Mono.error(() -> new StaleException("The listener")))
                        .then();
    }

    private Mono<Void> plan(Decided decided) {
        var facts = decided.facts();
        if (facts == null || !decided.goesByWhoItIs()) {
            return Mono.empty();
        }
        if (decided.wanted().isEmpty()) {
            return match(facts);
        }
        return decided.plan() instanceof ImportPlan.AskAPerson ask
                ? (ask.choices().isEmpty() ? Mono.empty() : match(facts))
                : mapping(saved(decided, facts))
                        .then(listeners(decided.wanted()))
                        .then(match(facts));
    }

    /** Another version is run on purpose by a replay; it is stale all the same when a newer one was saved. */
    private static long saved(Decided decided, Facts facts) {
        var replay = decided.replay();
        return replay == null ? facts.mapping().version() : replay.saved();
    }

    /** The same for an import that no delivery asked for. */
    Mono<Void> verify(Facts facts) {
        return employees
                .together()
                .then(Mono.defer(() -> mapping(facts.mapping().version())))
                .then(Mono.defer(() -> match(facts)));
    }

    private Mono<Void> mapping(long saved) {
        return mappings.currentVersion()
                .filter(current -> current == saved)
                .switchIfEmpty(Mono.error(() -> new StaleException("The field mapping")))
                .then();
    }

    private Mono<Void> listeners(List<Sorted.Wanted> wanted) {
        return Flux.fromIterable(wanted)
                .map(Sorted.Wanted::listener)
                .concatMap(listener -> listeners
                        .find(listener.id())
                        .filter(listener::isAsItWas)
                        .switchIfEmpty(Mono.error(() -> new StaleException("The listener"))))
                .then();
    }

    /** Two imports that share an address meet at its lock, and the second one sees what the first did. */
    private Mono<Void> match(Facts facts) {
        var matching = facts.matching();
        var dossier = facts.dossier();
        var given = facts.addresses().given(facts.results(), facts.employee());
        var addresses = Stream.of(matching.emails().stream(), given.stream(), facts.ownAddresses())
                .flatMap(each -> each)
                .toList();
        var locked = addresses.isEmpty() ? Mono.<Void>empty() : employees.lockEmails(addresses);
        return locked.then(Mono.defer(
                        () -> employees.match(dossier.applicationId(), dossier.candidateId(), matching.emails())))
                .filter(matching.seen()::equals)
                .switchIfEmpty(Mono.error(() -> new StaleException("Who this is")))
                .then(Mono.defer(() -> free(given, facts)));
    }

    /** Of two imports that would give the same work address, the second one takes the next. */
    private Mono<Void> free(Set<String> given, Facts facts) {
        return given.isEmpty()
                ? Mono.empty()
                : employees
                        .owners(given, facts.addresses().fields())
                        .filter(Map::isEmpty)
                        .switchIfEmpty(Mono.error(() -> new StaleException("The work e-mail address")))
                        .then();
    }
}
