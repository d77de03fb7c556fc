package dev.stagedoor.drift;

import dev.stagedoor.activity.ActivityLog;
import dev.stagedoor.activity.Hints;
import dev.stagedoor.ashby.AshbyClient;
import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.Json;
import dev.stagedoor.ashby.StageCatalog;
import dev.stagedoor.ashby.dossier.CandidateFields;
import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.Listeners;
import dev.stagedoor.mapping.FieldMapping;
import dev.stagedoor.mapping.FieldMappings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Compares mapping, lookup tables and listeners with Ashby as it is now. Fields and jobs are read whole and not by sync
 * token: Ashby's tokens do not tell what was deleted, and that is what a check is for.
 */
@Component
class DriftCheck {
    private static final Map<String, ?> OPEN_JOBS = Map.of("status", List.of("Open"));
    private static final String JOBS_UNREAD =
            "The API key may not read jobs, so whether jobs were given other interview plans is not known; what was found"
                    + " about them before is kept. Add the permission to read jobs in Ashby, then check again.";

    private final AshbyClient client;
    private final CandidateFields candidateFields;
    private final StageCatalog catalog;
    private final EmployeeFields employeeFields;
    private final FieldMappings mappings;
    private final Listeners listeners;
    private final DriftTable table;
    private final ActivityLog activity;
    private final Hints hints;
    private final Clock clock;

    DriftCheck(
            AshbyClient client,
            CandidateFields candidateFields,
            StageCatalog catalog,
            EmployeeFields employeeFields,
            FieldMappings mappings,
            Listeners listeners,
            DriftTable table,
            ActivityLog activity,
            Hints hints,
            Clock clock) {
        this.client = client;
        this.candidateFields = candidateFields;
        this.catalog = catalog;
        this.employeeFields = employeeFields;
        this.mappings = mappings;
        this.listeners = listeners;
        this.table = table;
        this.activity = activity;
        this.hints = hints;
        this.clock = clock;
    }

    /**
     * Asks Ashby, compares, keeps what was found. Fails with an AshbyFailure when Ashby cannot be read now.
     *
     * @param step the transaction in which it is kept
     */
    Mono<Void> run(UnaryOperator<Mono<Void>> step) {
        return Mono.zip(mappings.current(), listeners.inUse().collectList())
                .flatMap(here -> compare(here.getT1(), here.getT2()))
                .flatMap(compared -> step.apply(keep(compared)))
                .doOnSuccess(_ -> hints.publish(Hints.Topic.MAPPING, "drift"));
    }

    /** Which mapping and listeners there are now: another one than last time is compared anew. */
    Mono<String> basis() {
        return Mono.zip(mappings.current(), listeners.inUse().collectList())
                .map(here -> basis(here.getT1(), here.getT2()));
    }

    private static String basis(FieldMapping mapping, List<Listener> listeners) {
        return listeners.stream()
                .map(listener -> listener.id() + "@" + listener.version())
                .sorted()
                .collect(Collectors.joining(" ", mapping.version() + " ", ""));
    }

    private record Compared(String basis, List<Finding> findings, Jobs jobs) {}

    /**
     * The jobs that are known.
     *
     * @param problem in words, when Ashby did not tell of jobs, and these are as they were known
     */
    private record Jobs(List<JobPlan> all, @Nullable String problem) {}

    private Mono<Compared> compare(FieldMapping mapping, List<Listener> inUse) {
        return Mono.zip(ofRules(mapping), catalog.refresh(), jobs()).map(read -> {
            var findings = new ArrayList<>(read.getT1());
            findings.addAll(ListenerDrift.of(inUse, read.getT2(), read.getT3().all()));
            return new Compared(basis(mapping, inUse), findings, read.getT3());
        });
    }

    private Mono<List<Finding>> ofRules(FieldMapping mapping) {
        return Mono.zip(candidateFields.present(), employeeFields.all())
                .map(read -> new MappingDrift(
                                read.getT1().fields(),
                                read.getT2(),
                                read.getT1().selectable(),
                                mapping.lookups())
                        .of(mapping.rules()));
    }

    private Mono<Jobs> jobs() {
        return table.jobs()
                .collectMap(JobPlan::jobId)
                .flatMap(known -> client.list("job.list", OPEN_JOBS)
                        .mapNotNull(DriftCheck::plan)
                        .distinct(JobPlan::jobId)
                        .map(job -> job.since(known.get(job.jobId())))
                        .collectList()
                        .map(open -> new Jobs(open, null))
                        .onErrorResume(
                                DriftCheck::mayNotReadJobs,
                                _ -> Mono.just(new Jobs(List.copyOf(known.values()), JOBS_UNREAD))));
    }

    private static boolean mayNotReadJobs(Throwable error) {
        return error instanceof AshbyFailure failure && failure.kind() == AshbyFailure.Kind.MISSING_PERMISSION;
    }

    private static @Nullable JobPlan plan(JsonNode job) {
        String id = Json.text(job, "id");
        String plan = Objects.requireNonNullElseGet(
                Json.text(job, "defaultInterviewPlanId"),
                () -> Objects.requireNonNullElse(
                        Json.scalar(job.path("interviewPlanIds").path(0)), ""));
        return id == null || plan.isEmpty()
                ? null
                : new JobPlan(id, Json.textOr("Untitled job", job, "title"), plan, Set.of(), true);
    }

    private Mono<Void> keep(Compared compared) {
        var jobs = compared.jobs();
        return table.replace(compared.findings(), compared.basis(), jobs.problem(), clock.instant())
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::tell)
                .then(Mono.defer(() -> jobs.problem() == null ? table.keepJobs(jobs.all()) : Mono.empty()));
    }

    private Mono<Void> tell(Finding finding) {
        return activity.append(
                "drift.found",
                ActivityLog.Audience.ADMINISTRATORS,
                new ActivityLog.Refs(null, finding.workflowId(), null),
                Map.of("message", finding.message()));
    }
}
