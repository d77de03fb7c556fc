package dev.stagedoor.activity;

import dev.stagedoor.platform.Wakeups;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** Live hints for screens: a topic and an id, never data. Publish after the commit. */
@Component
public class Hints {
    private static final String CHANNEL = "hint";

    /** By name: a newer node may tell of topics that this one does not know, and those are not for members. */
    private static final Set<String> FOR_EVERYONE =
            Set.of(Topic.ENROLLMENT.name(), Topic.EMPLOYEE.name(), Topic.WORKFLOW.name());

    /** What changed. Members are told of enrollment, employee and workflow only. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    public enum Topic {
        ENROLLMENT,
        EMPLOYEE,
        WORKFLOW,
        DELIVERY,
        LISTENER,
        CONNECTION,
        MAPPING,
        TRIAL,
        REPLAY
    }

    record Hint(Topic topic, String id) {}

    private final Wakeups wakeups;

    public Hints(Wakeups wakeups) {
        this.wakeups = wakeups;
    }

    public void publish(Topic topic, String id) {
        wakeups.wake(CHANNEL, topic.name() + ":" + id);
    }

    Flux<Hint> stream(boolean administrator) {
        return wakeups.on(CHANNEL)
                .map(text -> text.split(":", 2))
                .filter(parts -> parts.length == 2)
                .filter(parts -> administrator || FOR_EVERYONE.contains(parts[0]))
                .mapNotNull(parts -> hint(parts[0], parts[1]));
    }

    /** None for a topic of a newer node. */
    private static @Nullable Hint hint(String topic, String id) {
        return Stream.of(Topic.values())
                .filter(known -> known.name().equals(topic))
                .map(known -> new Hint(known, id))
                .findFirst()
                .orElse(null);
    }
}
