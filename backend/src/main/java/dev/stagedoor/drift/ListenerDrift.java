package dev.stagedoor.drift;

import dev.stagedoor.ashby.Stage;
import dev.stagedoor.ashby.Stages;
import dev.stagedoor.drift.Finding.Kind;
import dev.stagedoor.listener.Condition;
import dev.stagedoor.listener.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** PURE. Listeners that wait for what Ashby no longer has, or has under another name. */
final class ListenerDrift {
    private ListenerDrift() {}

    /** @param jobs the jobs that are known, with their plans, now and before */
    static List<Finding> of(List<Listener> listeners, Stages stages, List<JobPlan> jobs) {
        var findings = new ArrayList<Finding>();
        for (Listener listener : listeners) {
            switch (listener.condition()) {
                case null -> {}
                case Condition.OneStage one -> {
                    findings.addAll(oneStage(listener, one, stages));
                    findings.addAll(movedJobs(listener, one, listeners, stages, jobs));
                }
                case Condition.EveryPlan every -> findings.addAll(everyPlan(listener, every, stages));
            }
        }
        return List.copyOf(findings);
    }

    private static List<Finding> oneStage(Listener listener, Condition.OneStage wanted, Stages stages) {
        var stage = stages.stage(wanted.stageId()).orElse(null);
        if (stage == null) {
            return List.of(Finding.ofListener(
                    Kind.STAGE_GONE,
                    wanted.stageId(),
                    "Ashby no longer has the stage “" + wanted.title() + "” that a listener of "
                            + workflow(listener) + " waits for. Nobody would enter by it. Remove the listener and add"
                            + " one with another stage.",
                    listener.id(),
                    listener.workflowId()));
        }
        var findings = new ArrayList<Finding>();
        if (!stage.title().equals(wanted.title())) {
            findings.add(renamed(listener, wanted.title(), stage));
        }
        stages.plan(stage.planId())
                .filter(Stages.Plan::archived)
                .ifPresent(plan -> findings.add(Finding.ofListener(
                        Kind.PLAN_ARCHIVED,
                        plan.id(),
                        "The interview plan “" + plan.title() + "” was archived in Ashby. A listener of "
                                + workflow(listener) + " waits for its stage “" + stage.title()
                                + "”: new jobs follow other plans, and their people would not enter by it. Add a"
                                + " listener for their plan.",
                        listener.id(),
                        listener.workflowId())));
        return findings;
    }

    /** By id a renamed stage keeps matching; what is told is that people may look for the old name. */
    private static Finding renamed(Listener listener, String title, Stage stage) {
        return Finding.ofListener(
                Kind.STAGE_RENAMED,
                stage.id() + ":" + stage.title(),
                "The stage “" + title + "” is called “" + stage.title() + "” in Ashby now. The listener of "
                        + workflow(listener) + " keeps working, because it goes by the stage and not by its name.",
                listener.id(),
                listener.workflowId());
    }

    private static List<Finding> everyPlan(Listener listener, Condition.EveryPlan wanted, Stages stages) {
        var known = wanted.stageIds().stream()
                .map(id -> stages.stage(id).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        boolean named = stages.plans().stream()
                .filter(plan -> !plan.archived())
                .flatMap(plan -> plan.stages().stream())
                .anyMatch(stage ->
                        isOfThatName(wanted, stage) || wanted.stageIds().contains(stage.id()));
        if (!named) {
            return List.of(Finding.ofListener(
                    Kind.STAGE_GONE,
                    wanted.title(),
                    "No interview plan in Ashby has a stage “" + wanted.title() + "” any more. Nobody would enter "
                            + workflow(listener) + " by this listener. Remove it and add one with another stage.",
                    listener.id(),
                    listener.workflowId()));
        }
        return known.stream()
                .filter(stage -> !isOfThatName(wanted, stage))
                .map(stage -> renamed(listener, wanted.title(), stage))
                .toList();
    }

    private static boolean isOfThatName(Condition.EveryPlan wanted, Stage stage) {
        return stage.title().strip().equalsIgnoreCase(wanted.title().strip())
                && stage.type().equals(wanted.type());
    }

    /** Another plan gives a job's people other stages: a listener for one stage of the old plan does not see them. */
    private static List<Finding> movedJobs(
            Listener listener, Condition.OneStage wanted, List<Listener> listeners, Stages stages, List<JobPlan> jobs) {
        return jobs.stream()
                .filter(JobPlan::open)
                .filter(job ->
                        job.earlier().contains(wanted.planId()) && !job.planId().equals(wanted.planId()))
                .filter(job -> listeners.stream()
                        .filter(other -> other.workflowId().equals(listener.workflowId()))
                        .noneMatch(other -> watches(other, job.planId(), stages)))
                .map(job -> Finding.ofListener(
                        Kind.PLAN_CHANGED,
                        job.jobId() + ":" + job.planId(),
                        "The job “" + job.title() + "” follows the interview plan “" + title(stages, job.planId())
                                + "” in Ashby now. The listener of " + workflow(listener) + " waits for “"
                                + wanted.title() + "” of “" + title(stages, wanted.planId())
                                + "” only, so this job's people would not enter by it. Add a listener for the new"
                                + " plan, or one for all plans.",
                        listener.id(),
                        listener.workflowId()))
                .toList();
    }

    /** Whether any stage of the plan is one that the listener waits for. */
    private static boolean watches(Listener listener, String planId, Stages stages) {
        return stages.plan(planId).stream()
                .flatMap(plan -> plan.stages().stream())
                .anyMatch(stage -> listener.means(stage, stages));
    }

    private static String title(Stages stages, String planId) {
        return stages.plan(planId).map(Stages.Plan::title).orElse("another plan");
    }

    private static String workflow(Listener listener) {
        return "“" + listener.workflow().name() + "”";
    }
}
