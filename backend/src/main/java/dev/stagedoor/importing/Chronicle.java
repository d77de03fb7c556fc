package dev.stagedoor.importing;

import dev.stagedoor.activity.ActivityLog;
import dev.stagedoor.activity.ActivityLog.Audience;
import dev.stagedoor.activity.ActivityLog.Happening;
import dev.stagedoor.activity.ActivityLog.Refs;
import dev.stagedoor.listener.Listener;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Appends what an import did to the activities, inside its transaction. */
@Component
class Chronicle {
    private final ActivityLog activities;

    Chronicle(ActivityLog activities) {
        this.activities = activities;
    }

    /** @param delivery null when a person asked for it */
    Mono<Void> imported(UUID employee, @Nullable UUID delivery, String name, boolean created) {
        return append(importing(employee, delivery, name, created));
    }

    static Happening importing(UUID employee, @Nullable UUID delivery, String name, boolean created) {
        return new Happening(
                created ? "employee.imported" : "employee.updated",
                Audience.EVERYONE,
                new Refs(employee, null, delivery),
                Map.of("name", name));
    }

    Mono<Void> entered(UUID employee, Listener.Workflow workflow, UUID delivery, String name) {
        return append(entering(employee, workflow, delivery, name));
    }

    static Happening entering(UUID employee, Listener.Workflow workflow, UUID delivery, String name) {
        return new Happening(
                "enrollment.entered",
                Audience.EVERYONE,
                new Refs(employee, workflow.id(), delivery),
                Map.of("name", name, "workflow", workflow.name()));
    }

    private Mono<Void> append(Happening one) {
        return activities.append(one.kind(), one.audience(), one.refs(), one.details());
    }

    /** Many things that imports did, in their order. */
    Mono<Void> append(List<Happening> all) {
        return activities.append(all);
    }

    Mono<Void> needsAttention(Sorted sorted, ImportProblem problem) {
        var listener = sorted.listener();
        var delivery = sorted.delivery();
        String who = delivery.personLabel().isBlank() ? "A delivery" : delivery.personLabel();
        return activities.append(
                "delivery.needsAttention",
                Audience.ADMINISTRATORS,
                new Refs(null, listener == null ? null : listener.workflowId(), delivery.id()),
                Map.of("name", who, "reason", problem.message()));
    }
}
