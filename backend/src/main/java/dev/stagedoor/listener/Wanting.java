package dev.stagedoor.listener;

import dev.stagedoor.ashby.Stage;
import dev.stagedoor.ashby.Stages;
import dev.stagedoor.listener.Listener.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PURE. The stages that a condition means, in a catalog of plans. */
final class Wanting {
    private static final List<String> RANKS = List.of("Lead", "PreInterviewScreen", "Active", "Offer", "Hired");
    private static final String ARCHIVED = "Archived";
    private static final String HIRED = "Hired";

    private Wanting() {}

    static Verdict decide(Condition condition, @Nullable Stage entered, Stages stages) {
        if (entered == null) {
            return new Verdict.UnknownStage("");
        }
        Stage stage = stages.stage(entered.id()).orElse(entered);
        if (ARCHIVED.equals(stage.type()) || ARCHIVED.equals(entered.type())) {
            return new Verdict.Unwanted("archived", "“" + stage.title() + "” is a stage for archived applications.");
        }
        if (isNamed(condition, stage)) {
            return new Verdict.Wanted("Entered “" + stage.title() + "”.");
        }
        if (stages.stage(stage.id()).isEmpty()) {
            return new Verdict.UnknownStage(stage.id());
        }
        return isMeant(condition, stage, stages)
                ? new Verdict.Wanted("Entered “" + stage.title() + "”, which is later than “" + title(condition) + "”.")
                : new Verdict.Unwanted(
                        "otherStage",
                        "Entered “" + stage.title() + "”; this listener waits for " + words(condition) + ".");
    }

    /** Archived stages are in neither: who stands there is not taken in. */
    static Reach reach(Condition condition, Stages stages) {
        var in = new HashSet<String>();
        var past = new HashSet<String>();
        stages.plans().stream()
                .flatMap(plan -> plan.stages().stream())
                .filter(stage -> !ARCHIVED.equals(stage.type()))
                .forEach(stage -> {
                    if (isNamed(condition, stage) || isMeant(condition, stage, stages)) {
                        in.add(stage.id());
                    } else if (isPast(condition, stage, stages)) {
                        past.add(stage.id());
                    }
                });
        return new Reach(Set.copyOf(in), Set.copyOf(past));
    }

    /** Every stage of being hired, in whatever plan. */
    static Reach hired(Stages stages) {
        return new Reach(
                stages.plans().stream()
                        .flatMap(plan -> plan.stages().stream())
                        .filter(stage -> HIRED.equals(stage.type()))
                        .map(Stage::id)
                        .collect(Collectors.toUnmodifiableSet()),
                Set.of());
    }

    /** Later in a plan that has the wanted stage: in another plan nobody can have been in it. */
    private static boolean isPast(Condition condition, Stage stage, Stages stages) {
        return switch (condition) {
            case Condition.OneStage one -> isLater(one, stage, stages);
            case Condition.EveryPlan every ->
                stages.plan(stage.planId()).stream()
                                .flatMap(plan -> plan.stages().stream())
                                .anyMatch(other -> isNamed(every, other) || isOfThatName(every, other))
                        && isLater(every, stage, stages);
        };
    }

    /** By id alone: so a renamed stage keeps matching, and no catalog is needed. */
    private static boolean isNamed(Condition condition, Stage stage) {
        return switch (condition) {
            case Condition.OneStage one -> one.stageId().equals(stage.id());
            case Condition.EveryPlan every -> every.stageIds().contains(stage.id());
        };
    }

    private static boolean isMeant(Condition condition, Stage stage, Stages stages) {
        return switch (condition) {
            case Condition.OneStage one -> one.orLater() && isLater(one, stage, stages);
            case Condition.EveryPlan every ->
                isOfThatName(every, stage) || (every.orLater() && isLater(every, stage, stages));
        };
    }

    private static boolean isLater(Condition.OneStage one, Stage stage, Stages stages) {
        String planId = stages.stage(one.stageId()).map(Stage::planId).orElse(one.planId());
        if (!planId.equals(stage.planId())) {
            return false;
        }
        var wanted = stages.stage(one.stageId());
        return HIRED.equals(stage.type())
                || (wanted.isPresent()
                        ? stage.order() >= wanted.get().order()
                        : rank(stage.type()) >= rank(one.type()));
    }

    private static boolean isLater(Condition.EveryPlan every, Stage stage, Stages stages) {
        OptionalInt first = stages.plan(stage.planId()).stream()
                .flatMap(plan -> plan.stages().stream())
                .filter(other -> isNamed(every, other) || isOfThatName(every, other))
                .mapToInt(Stage::order)
                .min();
        return HIRED.equals(stage.type())
                || (first.isPresent() ? stage.order() >= first.getAsInt() : rank(stage.type()) >= rank(every.type()));
    }

    static boolean isOfThatName(Condition.EveryPlan every, Stage stage) {
        return normal(every.title()).equals(normal(stage.title())) && Objects.equals(every.type(), stage.type());
    }

    private static String normal(String title) {
        return title.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Ashby's types are an open set: a new one counts as Active. */
    private static int rank(String type) {
        int rank = RANKS.indexOf(type);
        return rank < 0 ? RANKS.indexOf("Active") : rank;
    }

    private static String words(Condition condition) {
        return switch (condition) {
            case Condition.OneStage one ->
                "“" + one.title() + "”" + (one.orLater() ? " or later" : "") + " of one plan";
            case Condition.EveryPlan every ->
                "“" + every.title() + "”" + (every.orLater() ? " or later" : "") + " in every plan";
        };
    }

    private static String title(Condition condition) {
        return switch (condition) {
            case Condition.OneStage one -> one.title();
            case Condition.EveryPlan every -> every.title();
        };
    }
}
