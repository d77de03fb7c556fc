package dev.stagedoor.platform.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Something that this node counts from its start on, by the values of one label: an enum's, so there are few, and they say nothing
 * of a person. Who counts keeps it in a field, made with it and not wired: a node is one process, and has one registry.
 */
public final class Counted<E extends Enum<E>> {
    private final Map<E, Counter> counters;

    private Counted(Class<E> values) {
        counters = new EnumMap<>(values);
    }

    /** Zero of each from the first reading on: what is missing cannot be compared. */
    public static <E extends Enum<E>> Counted<E> of(String name, String what, String label, Class<E> values) {
        var counted = new Counted<>(values);
        for (E value : values.getEnumConstants()) {
            counted.counters.put(
                    value,
                    Counter.builder(name)
                            .description(what)
                            .tag(label, word(value))
                            .register(Metrics.globalRegistry));
        }
        return counted;
    }

    /** One more. */
    public void add(E value) {
        add(value, 1);
    }

    /** So many more. */
    public void add(E value, long howMany) {
        Counter counter = counters.get(value);
        if (counter != null) {
            counter.increment((double) howMany);
        }
    }

    /** As a label says it. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
