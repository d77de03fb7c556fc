package dev.stagedoor.importing;

import dev.stagedoor.activity.ActivityLog;
import dev.stagedoor.activity.ActivityLog.Audience;
import dev.stagedoor.activity.ActivityLog.Refs;
import dev.stagedoor.listener.Listener;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Appends what an import did to the activities, inside its transaction. */
@Component
class Chronicle {
    private final ActivityLog activities;

    Chronicle(ActivityLog activities) {
        this.activities = activities;
    }

    Mono<Void> imported(UUID employee, UUID delivery, String name, boolean created) {
        return created
                ? tell("employee.imported", new Refs(employee, null, delivery), name, " was imported as an employee.")
                : tell("employee.updated", new Refs(employee, null, delivery), name, " was updated from Ashby.");
    }

    Mono<Void> entered(UUID employee, Listener.Workflow workflow, UUID delivery, String name) {
        return activities.append(
                "enrollment.entered",
                Audience.EVERYONE,
                new Refs(employee, workflow.id(), delivery),
                Map.of(
                        "name",
                        name,
                        "workflow",
                        workflow.name(),
                        "sentence",
                        name + " entered " + workflow.name() + "."));
    }

    private Mono<Void> tell(String kind, Refs refs, String name, String did) {
        return activities.append(kind, Audience.EVERYONE, refs, Map.of("name", name, "sentence", name + did));
    }

    Mono<Void> needsAttention(Sorted sorted, ImportProblem problem) {
        var listener = sorted.listener();
        var delivery = sorted.delivery();
        var refs = new Refs(null, listener == null ? null : listener.workflowId(), delivery.id());
        String who = delivery.personLabel().isBlank() ? "A delivery" : delivery.personLabel();
        return activities.append(
                "delivery.needsAttention",
                Audience.ADMINISTRATORS,
                refs,
                Map.of(
                        "name",
                        who,
                        "reason",
                        problem.message(),
                        "sentence",
                        who + " needs attention: " + problem.message()));
    }
}
