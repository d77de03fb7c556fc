package dev.stagedoor.activity;

import dev.stagedoor.platform.Wakeups;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** Live hints for screens: a topic and an id, never data. Publish after the commit. */
@Component
public class Hints {
    private static final String CHANNEL = "hint";
    private static final Set<Topic> FOR_EVERYONE = Set.of(Topic.ENROLLMENT, Topic.EMPLOYEE, Topic.WORKFLOW);

    /** What changed. Members are told of enrollment, employee and workflow only. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    public enum Topic {
        ENROLLMENT,
        EMPLOYEE,
        WORKFLOW,
        DELIVERY,
        LISTENER,
        CONNECTION,
        MAPPING
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
                .filter(parts -> administrator || FOR_EVERYONE.contains(Topic.valueOf(parts[0])))
                .map(parts -> new Hint(Topic.valueOf(parts[0]), parts[1]));
    }
}
