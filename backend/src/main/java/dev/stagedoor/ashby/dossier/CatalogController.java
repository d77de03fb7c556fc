package dev.stagedoor.ashby.dossier;

import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.StageCatalog;
import dev.stagedoor.ashby.Stages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What can be chosen on the screens: candidate fields, and stages by interview plan. */
@RestController
@RequestMapping("/api/v1/integrations/ashby")
class CatalogController {
    private static final Duration FRESH = Duration.ofMinutes(1);

    record StageView(String id, String title, String type, int order) {}

    record PlanView(String id, String title, boolean archived, List<StageView> stages) {}

    record StagesView(
            List<PlanView> plans,
            @Nullable Instant fetchedAt,
            @Nullable String problem) {}

    private final CandidateFields fields;
    private final StageCatalog catalog;
    private final Clock clock;

    CatalogController(CandidateFields fields, StageCatalog catalog, Clock clock) {
        this.fields = fields;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** What can be mapped: standard, derived and custom fields. */
    @GetMapping("/candidate-fields")
    Mono<CandidateFields.Listing> candidateFields() {
        return fields.all();
    }

    /** The stages of every interview plan. */
    @GetMapping("/stages")
    Mono<StagesView> stages() {
        return catalog.stored().flatMap(this::refreshedIfOld);
    }

    private Mono<StagesView> refreshedIfOld(Stages stored) {
        Instant fetchedAt = stored.fetchedAt();
        if (fetchedAt != null && fetchedAt.isAfter(clock.instant().minus(FRESH))) {
            return Mono.just(view(stored, null));
        }
        return catalog.refresh()
                .map(refreshed -> view(refreshed, null))
                .onErrorResume(AshbyFailure.class, failure -> Mono.just(view(stored, failure.getMessage())));
    }

    private static StagesView view(Stages stages, @Nullable String problem) {
        return new StagesView(
                stages.plans().stream().map(CatalogController::view).toList(), stages.fetchedAt(), problem);
    }

    private static PlanView view(Stages.Plan plan) {
        return new PlanView(
                plan.id(),
                plan.title(),
                plan.archived(),
                plan.stages().stream()
                        .map(stage -> new StageView(stage.id(), stage.title(), stage.type(), stage.order()))
                        .toList());
    }
}
