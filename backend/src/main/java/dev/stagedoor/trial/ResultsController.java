package dev.stagedoor.trial;

import dev.stagedoor.ashby.dossier.Dossier;
import dev.stagedoor.importing.Rehearsals;
import dev.stagedoor.importing.Reimports;
import dev.stagedoor.importing.Reimports.Reimport;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import dev.stagedoor.reconciling.SeenApplications;
import dev.stagedoor.trial.kept.KeptDossiers;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a mapping would do with the people of a trial, and doing it for chosen ones. For administrators. */
@RestController
@RequestMapping("/api/v1/integrations/ashby/field-mapping/trials/{id}")
class ResultsController {
    private static final int CONCURRENCY = 3;
    private static final int MOST_PEOPLE = 200;
    private static final String CHANGED = "Changed in Ashby since it was fetched. Try on these people again first.";
    private static final String NOT_KEPT = "What Ashby said is no longer kept. Try on these people again first.";

    /**
     * Which mapping: these rules, or a version; neither: the saved one.
     *
     * @param required the key of an employee field that is held for required, to see whom that would stop
     */
    record TryMapping(
            @Nullable List<Rule> rules,
            @Nullable Long version,
            @Nullable String required) {}

    record ApplyMapping(@Nullable List<String> applicationIds) {}

    /** What was done: how many employees were changed, and who was left as they were. */
    record Applied(int applied, List<Skipped> skipped) {}

    /** One left as they were, and why. */
    record Skipped(String applicationId, String name, String reason) {}

    private final Trials trials;
    private final KeptDossiers kept;
    private final Rehearsals rehearsals;
    private final Reimports reimports;
    private final SeenApplications seen;

    ResultsController(
            Trials trials, KeptDossiers kept, Rehearsals rehearsals, Reimports reimports, SeenApplications seen) {
        this.trials = trials;
        this.kept = kept;
        this.rehearsals = rehearsals;
        this.reimports = reimports;
        this.seen = seen;
    }

    /** What a mapping would do with the people fetched so far; nothing is written. */
    @PostMapping("/results")
    Mono<Results> results(@PathVariable UUID id, @RequestBody TryMapping request) {
        return trials.find(id)
                .then(Mono.defer(() -> tried(request)))
                .map(tried -> request.required() == null ? tried : tried.requiring(request.required()))
                .flatMapMany(tried -> kept.ofTrial(id)
                        .flatMapSequential(dossier -> rehearsals.rehearse(dossier, tried), CONCURRENCY, CONCURRENCY))
                .collectList()
                .map(Results::of);
    }

    private Mono<Rehearsals.Tried> tried(TryMapping request) {
        var rules = request.rules();
        Long version = request.version();
        if (rules != null && version != null) {
            return Mono.error(Problem.invalid("version", "Try rules or a version, not both."));
        }
        if (rules != null) {
            return rehearsals.unsaved(rules.stream().filter(Objects::nonNull).toList());
        }
        return version == null ? rehearsals.saved() : rehearsals.version(version);
    }

    /** Imports chosen people again under the saved mapping; each either whole or not at all. */
    @PostMapping("/apply")
    Mono<Applied> apply(@PathVariable UUID id, @RequestBody ApplyMapping request) {
        var chosen = new LinkedHashSet<String>();
        if (request.applicationIds() != null) {
            request.applicationIds().stream().filter(Objects::nonNull).forEach(chosen::add);
        }
        if (chosen.isEmpty() || chosen.size() > MOST_PEOPLE) {
            return Mono.error(Problem.invalid("applicationIds", "Choose 1 to " + MOST_PEOPLE + " people."));
        }
        return trials.find(id)
                .then(Mono.defer(() -> kept.ofTrial(id).collectMap(Dossier::applicationId)))
                .flatMap(dossiers -> Person.current().flatMap(who -> apply(chosen, dossiers, who)));
    }

    private Mono<Applied> apply(Set<String> chosen, Map<String, Dossier> dossiers, Person who) {
        return Flux.fromIterable(chosen)
                .concatMap(application -> apply(application, dossiers.get(application), who))
                .collectList()
                .map(ResultsController::applied);
    }

    private Mono<Reimport> apply(String applicationId, @Nullable Dossier dossier, Person who) {
        return dossier == null
                ? Mono.just(new Reimport(applicationId, "", NOT_KEPT))
                : seen.updatedAt(applicationId)
                        .defaultIfEmpty(Instant.EPOCH)
                        .flatMap(updatedAt -> updatedAt.isAfter(dossier.updatedAt())
                                ? Mono.just(new Reimport(applicationId, dossier.candidateName(), CHANGED))
                                : reimports.reimport(dossier, who));
    }

    private static Applied applied(List<Reimport> all) {
        var skipped = all.stream()
                .flatMap(one -> one.skipped() == null
                        ? Stream.of()
                        : Stream.of(new Skipped(one.applicationId(), one.name(), one.skipped())))
                .toList();
        return new Applied(all.size() - skipped.size(), skipped);
    }
}
