package dev.stagedoor.reconciling;

import dev.stagedoor.inbox.LongWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What Ashby was last seen to say of its applications, and how old that is. */
@Component
public class SeenApplications {
    /**
     * How old what is known is.
     *
     * @param completeAt when the list was last read to its end, by the database's clock; null: never
     * @param problem why it cannot be read on, in words; what only holds it for a short while is none
     */
    public record Knowledge(
            @Nullable Instant completeAt, @Nullable String problem) {}

    /** The application that speaks for one candidate, and when it last changed in Ashby. */
    public record Person(String applicationId, Instant updatedAt) {}

    private final SeenTable seen;
    private final SweepTable sweeps;
    private final LongWork work;

    SeenApplications(SeenTable seen, SweepTable sweeps, LongWork work) {
        this.seen = seen;
        this.sweeps = sweeps;
        this.work = work;
    }

    public Mono<Knowledge> knowledge() {
        return sweeps.knowledge();
    }

    /** Whether the list was not read to its end for so long. */
    Mono<Boolean> isOlderThan(Duration age) {
        return sweeps.isOlderThan(age);
    }

    /** Asks for a sweep now, whatever stood in its way before; {@link Swept} tells when it is done. */
    public Mono<Void> refresh() {
        return work.start(SweepHandler.KIND, SweepTable.APPLICATIONS).then(Mono.defer(sweeps::forgetProblem));
    }

    /** As {@link #refresh}, but leaves alone what waits already. */
    public Mono<Void> refreshSoon() {
        return work.ensure(SweepHandler.KIND, SweepTable.APPLICATIONS);
    }

    /**
     * Asks for the whole list when it has an application that it did not name since then, and that Ashby does not find: what changed
     * does not tell what was removed. Not within a transaction: a sweep takes the same rows in another order.
     */
    public Mono<Void> readAllFor(String applicationId, Instant since) {
        return sweeps.startOverFor(applicationId, since).filter(begun -> begun).flatMap(_ -> refreshSoon());
    }

    /**
     * Those who changed last, each candidate once.
     *
     * @param stages ids; none: any stage
     * @param status null: any
     */
    public Flux<Person> newest(Collection<String> stages, @Nullable String status, int limit) {
        return seen.newest(stages, status, limit);
    }

    /** When an application changed in Ashby, as far as is known; empty for one that was never seen. */
    public Mono<Instant> updatedAt(String applicationId) {
        return seen.updatedAt(applicationId);
    }
}
