package dev.stagedoor.ashby.dossier;

import dev.stagedoor.ashby.AshbyClient;
import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.AshbyFailure.Kind;
import dev.stagedoor.ashby.Json;
import dev.stagedoor.ashby.Stage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Reads dossiers from Ashby over HTTP; never call it inside a transaction. Failures are {@link AshbyFailure}. */
@Component
public class Dossiers {
    /** What {@link #load} asks Ashby for, in words. */
    public static final String CALLS =
            "application.info, candidate.info, offer.list; job, department, location and hiring manager as lately read";

    private static final int CONCURRENCY = 4;

    /** A candidate found by e-mail with their applications. */
    public record Found(String candidateId, String name, List<Choice> applications) {}

    /** One application to choose: label says job, stage and status. */
    public record Choice(String applicationId, String label) {}

    private record JobFacts(JsonNode job, JsonNode department, JsonNode location, JsonNode hiringManager) {}

    private final AshbyClient client;
    private final References references;
    private final CandidateFields fields;
    private final Clock clock;

    Dossiers(AshbyClient client, References references, CandidateFields fields, Clock clock) {
        this.client = client;
        this.references = references;
        this.fields = fields;
        this.clock = clock;
    }

    public Mono<Dossier> load(String applicationId) {
        return application(applicationId).flatMap(this::complete);
    }

    /** Candidates with exactly this address (any case), newest application first; empty list when none. */
    public Mono<List<Found>> findByEmail(String email) {
        String wanted = email.strip();
        return client.results("candidate.search", Map.of("email", wanted))
                .flatMapIterable(results -> results)
                .filter(candidate -> hasAddress(candidate, wanted))
                .flatMapSequential(this::found, 1)
                .collectList();
    }

    /** The applications of a candidate, newest first. */
    public Mono<List<Choice>> applicationsOf(String candidateId) {
        return candidate(candidateId).flatMap(this::choices);
    }

    private Mono<Dossier> complete(JsonNode application) {
        return Mono.zip(
                        candidate(Json.textOr("", application, "candidate", "id")),
                        jobFacts(application),
                        offer(Json.textOr("", application, "id")),
                        fields.definitions())
                .map(read -> new DossierValues.Facts(
                        application,
                        read.getT1(),
                        read.getT2().job(),
                        read.getT2().department(),
                        read.getT2().location(),
                        read.getT2().hiringManager(),
                        read.getT3(),
                        read.getT4()))
                .map(this::dossier);
    }

    private Dossier dossier(DossierValues.Facts facts) {
        JsonNode application = facts.application();
        JsonNode candidate = facts.candidate();
        Instant updatedAt = Json.instant(application, "updatedAt");
        Stage stage = Stage.read(application.path("currentInterviewStage"));
        return new Dossier(
                Json.textOr("", application, "id"),
                Json.textOr("", candidate, "id"),
                Json.textOr("", candidate, "name"),
                DossierValues.emails(candidate),
                Json.textOr("", application, "status"),
                stage == null ? new Stage("", "", "", 0, "") : stage,
                Json.text(facts.job(), "title"),
                updatedAt == null ? Instant.EPOCH : updatedAt,
                DossierValues.of(facts),
                facts.offer().standing(),
                facts.offer().note(),
                Json.text(candidate, "profileUrl"),
                clock.instant());
    }

    private Mono<JsonNode> application(String id) {
        return client.results("application.info", Map.of("applicationId", id));
    }

    private Mono<JsonNode> candidate(String id) {
        return client.results("candidate.info", Map.of("id", id));
    }

    private Mono<OfferChoice> offer(String applicationId) {
        return client.list("offer.list", Map.of("applicationId", applicationId))
                // should a filter ever be ignored, nobody gets another person's salary
                .filter(offer -> applicationId.equals(Json.text(offer, "applicationId")))
                .collectList()
                .map(OfferChoice::among)
                .onErrorResume(AshbyFailure.class, Dossiers::withoutOffer);
    }

    private static Mono<OfferChoice> withoutOffer(AshbyFailure failure) {
        return failure.kind() == Kind.MISSING_PERMISSION ? Mono.just(OfferChoice.NOT_PERMITTED) : Mono.error(failure);
    }

    private Mono<JobFacts> jobFacts(JsonNode application) {
        JsonNode embedded = application.path("job");
        return references
                .job(Json.textOr("", embedded, "id"))
                .map(job -> job.isMissingNode() ? embedded : job)
                .flatMap(job -> Mono.zip(
                                references.department(Json.textOr("", job, "departmentId")),
                                references.location(Json.textOr("", job, "locationId")),
                                hiringManager(application, job))
                        .map(names -> new JobFacts(job, names.getT1(), names.getT2(), names.getT3())));
    }

    /** The team member, or the user behind it when the team does not tell the address. */
    private Mono<JsonNode> hiringManager(JsonNode application, JsonNode job) {
        JsonNode ofApplication = DossierValues.member(application, "Hiring Manager");
        JsonNode member = ofApplication.isMissingNode() ? DossierValues.member(job, "Hiring Manager") : ofApplication;
        String userId = Json.text(member, "userId");
        if (userId == null || Json.text(member, "email") != null) {
            return Mono.just(member);
        }
        return references.user(userId).map(user -> user.isMissingNode() ? member : user);
    }

    private Mono<Found> found(JsonNode candidate) {
        return choices(candidate)
                .map(choices -> new Found(
                        Json.textOr("", candidate, "id"), Json.textOr("Unnamed", candidate, "name"), choices));
    }

    private Mono<List<Choice>> choices(JsonNode candidate) {
        List<String> ids = new ArrayList<>();
        candidate.path("applicationIds").forEach(id -> ids.add(Objects.requireNonNullElse(Json.scalar(id), "")));
        return Flux.fromIterable(ids)
                .filter(id -> !id.isEmpty())
                .flatMap(this::visibleApplication, CONCURRENCY)
                .sort(Comparator.comparing(Dossiers::createdAt).reversed())
                .map(Dossiers::choice)
                .collectList();
    }

    /** One that is confidential looks absent and is left out. */
    private Mono<JsonNode> visibleApplication(String id) {
        return application(id)
                .onErrorResume(
                        AshbyFailure.class,
                        failure -> failure.kind() == Kind.NOT_FOUND ? Mono.empty() : Mono.error(failure));
    }

    private static Instant createdAt(JsonNode application) {
        return Objects.requireNonNullElse(Json.instant(application, "createdAt"), Instant.EPOCH);
    }

    private static Choice choice(JsonNode application) {
        @Nullable
        String[] parts = {
            Json.text(application, "job", "title"),
            Json.text(application, "currentInterviewStage", "title"),
            Json.text(application, "status")
        };
        return new Choice(
                Json.textOr("", application, "id"),
                Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · ")));
    }

    private static boolean hasAddress(JsonNode candidate, String wanted) {
        return DossierValues.emails(candidate).stream().anyMatch(wanted::equalsIgnoreCase);
    }
}
