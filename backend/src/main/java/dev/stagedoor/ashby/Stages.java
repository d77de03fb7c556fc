package dev.stagedoor.ashby;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PURE snapshot of the stored catalog of interview plans. */
public record Stages(List<Plan> plans, @Nullable Instant fetchedAt) {
    /** One interview plan with its stages in order. */
    public record Plan(String id, String title, boolean archived, List<Stage> stages) {}

    public Optional<Stage> stage(String id) {
        return plans.stream()
                .flatMap(plan -> plan.stages().stream())
                .filter(stage -> stage.id().equals(id))
                .findFirst();
    }

    public Optional<Plan> plan(String id) {
        return plans.stream().filter(plan -> plan.id().equals(id)).findFirst();
    }
}
