package dev.stagedoor.backlog;

import dev.stagedoor.platform.Recurring;
import dev.stagedoor.platform.metrics.Counted;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The backlog as meters. Every node tells the same, and asks every ten seconds whoever reads it and how often; what is older than
 * a few rounds is not told any more: a database that does not answer must not look like one that has no work.
 */
@Component
class BacklogMeters extends Recurring implements MeterBinder {
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration TOLD_FOR = EVERY.multipliedBy(3);

    private record Known(Backlog backlog, long at) {}

    private final BacklogTable table;
    private volatile @Nullable Known known;

    BacklogMeters(BacklogTable table) {
        super(EVERY);
        this.table = table;
    }

    @Override
    protected Mono<?> once() {
        return table.now().doOnNext(backlog -> known = new Known(backlog, System.nanoTime()));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        open(registry, "waiting", Backlog::waiting);
        open(registry, "held", Backlog::held);
        gauge("stagedoor.deliveries.oldest", "How long the oldest open delivery waits", Backlog::oldestSeconds)
                .baseUnit("seconds")
                .register(registry);
        work(registry, "due", Backlog::due);
        work(registry, "later", Backlog::later);
        work(registry, "claimed", Backlog::claimed);
        for (Backlog.Gate state : Backlog.Gate.values()) {
            gauge("stagedoor.gate", "1 for how the gate to Ashby is", now -> now.gate() == state ? 1 : 0)
                    .tag("state", Counted.word(state))
                    .register(registry);
        }
    }

    private void open(MeterRegistry registry, String state, ToDoubleFunction<Backlog> value) {
        gauge("stagedoor.deliveries.open", "Deliveries that are not settled", value)
                .tag("state", state)
                .register(registry);
    }

    private void work(MeterRegistry registry, String state, ToDoubleFunction<Backlog> value) {
        gauge("stagedoor.work", "Work of every kind", value).tag("state", state).register(registry);
    }

    private Gauge.Builder<BacklogMeters> gauge(String name, String what, ToDoubleFunction<Backlog> value) {
        return Gauge.builder(name, this, meters -> meters.told(value)).description(what);
    }

    private double told(ToDoubleFunction<Backlog> value) {
        Known last = known;
        return last == null || System.nanoTime() - last.at() > TOLD_FOR.toNanos()
                ? Double.NaN
                : value.applyAsDouble(last.backlog());
    }
}
