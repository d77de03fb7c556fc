package dev.stagedoor.trial;

import dev.stagedoor.ashby.Stage;
import dev.stagedoor.ashby.StageCatalog;
import dev.stagedoor.ashby.Stages;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import dev.stagedoor.trial.Trial.Scope;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Trials: started, watched, cancelled. For administrators. */
@RestController
@RequestMapping("/api/v1/integrations/ashby/field-mapping/trials")
class TrialController {
    private static final Set<String> STATUSES = Set.of("Active", "Hired", "Archived", "Lead");
    private static final int FEW = 10;
    private static final int MOST_PEOPLE = 200;
    private static final int USUALLY = 50;

    /**
     * Whom to try a mapping on.
     *
     * @param stageId an interview stage of Ashby's, or
     * @param status Active, Hired, Archived or Lead
     * @param everyPlan whether the stages of the same title and type in other interview plans count too
     * @param people at most so many, those who changed last; 50 when nothing is said
     */
    record StartTrial(
            @Nullable String stageId,
            @Nullable String status,
            @Nullable Boolean everyPlan,
            @Nullable Integer people) {}

    private final Trials trials;
    private final StageCatalog catalog;

    TrialController(Trials trials, StageCatalog catalog) {
        this.trials = trials;
        this.catalog = catalog;
    }

    /** Starts to fetch the last people in a stage, or of a status. */
    @PostMapping
    Mono<Trial> start(@RequestBody StartTrial request) {
        int people = request.people() == null ? USUALLY : request.people();
        if (people < 1 || people > MOST_PEOPLE) {
            return Mono.error(Problem.invalid("people", "Try on 1 to " + MOST_PEOPLE + " people."));
        }
        return scope(request, people).flatMap(scope -> Person.current().flatMap(who -> trials.start(scope, who)));
    }

    /** The newest few. */
    @GetMapping
    Mono<List<Trial>> newest() {
        return trials.newest(FEW).collectList();
    }

    /** How far one is. */
    @GetMapping("/{id}")
    Mono<Trial> trial(@PathVariable UUID id) {
        return trials.find(id);
    }

    /** Stops one; the people fetched by then stay. */
    @PostMapping("/{id}/cancel")
    Mono<Trial> cancel(@PathVariable UUID id) {
        return Person.current().flatMap(who -> trials.cancel(id, who));
    }

    private Mono<Scope> scope(StartTrial request, int people) {
        String stage = request.stageId();
        String status = request.status();
        if (stage != null && status == null) {
            boolean everyPlan = Boolean.TRUE.equals(request.everyPlan());
            return catalog.stored().map(stages -> inStage(stages, stage, everyPlan, people));
        }
        if (stage == null && status != null && STATUSES.contains(status)) {
            return Mono.just(new Scope("Status " + status, List.of(), status, people));
        }
        return Mono.error(Problem.invalid("stageId", "Choose an interview stage or a status."));
    }

    private static Scope inStage(Stages stages, String id, boolean everyPlan, int people) {
        Stage stage = stages.stage(id)
                .orElseThrow(() -> Problem.invalid("stageId", "This stage is no longer in Ashby. Choose another."));
        return everyPlan
                ? new Scope(stage.title() + ", every interview plan", sameIn(stages, stage), null, people)
                : new Scope(stage.title() + plan(stages, stage), List.of(id), null, people);
    }

    private static String plan(Stages stages, Stage stage) {
        return stages.plan(stage.planId()).map(plan -> ", " + plan.title()).orElse("");
    }

    private static List<String> sameIn(Stages stages, Stage wanted) {
        return stages.plans().stream()
                .flatMap(plan -> plan.stages().stream())
                .filter(stage -> stage.title().equalsIgnoreCase(wanted.title())
                        && stage.type().equals(wanted.type()))
                .map(Stage::id)
                .toList();
    }
}
