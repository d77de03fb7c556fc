package dev.stagedoor.testing;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** What is counted in this JVM while it is open; what was counted before does not count. */
public final class CountedMeters implements AutoCloseable {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    public CountedMeters() {
        Metrics.addRegistry(registry);
    }

    /** Fails when there is no such meter. */
    public long count(String name, String... tags) {
        return (long) registry.get(name).tags(tags).counter().count();
    }

    @Override
    public void close() {
        Metrics.removeRegistry(registry);
        registry.close();
    }
}
