package dev.stagedoor.listener;

import dev.stagedoor.ashby.Stage;
import dev.stagedoor.ashby.StageCatalog;
import dev.stagedoor.ashby.Stages;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Checks what an administrator chose, and completes it from the stored catalog of plans. */
@Component
class Conditions {
    /** A choice that makes sense. */
    record Checked(String event, @Nullable Condition condition) {}

    private static final String STAGE_CHANGE = "candidateStageChange";
    private static final Set<String> EVENTS = Set.of(STAGE_CHANGE, "candidateHire", "pushToHRIS");

    private final StageCatalog catalog;

    Conditions(StageCatalog catalog) {
        this.catalog = catalog;
    }

    Mono<Checked> check(@Nullable String event, @Nullable Condition condition) {
        if (event == null || !EVENTS.contains(event)) {
            return Mono.error(Problem.invalid("event", "Choose an event."));
        }
        if (!event.equals(STAGE_CHANGE)) {
            return condition == null
                    ? Mono.just(new Checked(event, null))
                    : Mono.error(Problem.invalid("condition", "This event needs no stage."));
        }
        return condition == null
                ? Mono.error(Problem.invalid("condition", "Choose a stage."))
                : catalog.stored()
                        .defaultIfEmpty(Words.NO_STAGES)
                        .map(stages -> new Checked(event, complete(condition, stages)));
    }

    static Condition complete(Condition condition, Stages stages) {
        return switch (condition) {
            case Condition.OneStage one -> stage(one, stages);
            case Condition.EveryPlan every -> everyPlan(every, stages);
        };
    }

    private static Condition stage(Condition.OneStage one, Stages stages) {
        Stage stage = stages.stage(one.stageId())
                .orElseThrow(
                        () -> Problem.invalid("condition", "Ashby has no such stage any more. Choose another one."));
        refuseArchived(stage.type());
        return new Condition.OneStage(stage.id(), stage.title(), stage.type(), stage.planId(), one.orLater());
    }

    private static Condition everyPlan(Condition.EveryPlan every, Stages stages) {
        refuseArchived(every.type());
        List<String> known = stages.plans().stream()
                .flatMap(plan -> plan.stages().stream())
                .filter(stage -> Wanting.isOfThatName(every, stage))
                .map(Stage::id)
                .toList();
        if (known.isEmpty()) {
            throw Problem.invalid("condition", "Ashby has no such stage any more. Choose another one.");
        }
        return new Condition.EveryPlan(every.title(), every.type(), every.orLater(), known);
    }

    private static void refuseArchived(String type) {
        if ("Archived".equals(type)) {
            throw Problem.invalid("condition", "Archived applications are never enrolled. Choose another stage.");
        }
    }
}
