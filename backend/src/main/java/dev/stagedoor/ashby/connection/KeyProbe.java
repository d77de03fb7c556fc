package dev.stagedoor.ashby.connection;

import dev.stagedoor.ashby.AshbyClient;
import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.AshbyFailure.Kind;
import dev.stagedoor.ashby.connection.Verification.Permission;
import dev.stagedoor.ashby.connection.Verification.State;
import dev.stagedoor.ashby.connection.Verification.Status;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Finds out, endpoint by endpoint, what an API key may do. */
@Component
class KeyProbe {
    private static final int CONCURRENCY = 4;

    private record Check(String key, String label, String endpoint, Map<String, ?> request, String without) {}

    private record Answer(
            Check check,
            @Nullable JsonNode results,
            @Nullable AshbyFailure failure) {}

    private static final Map<String, ?> ONE = Map.of("limit", 1);
    private static final String API_KEYS_READ = "apiKeysRead";
    private static final List<Check> CHECKS = List.of(
            new Check(
                    "candidatesRead",
                    "Read candidates and applications",
                    "application.list",
                    ONE,
                    "Nobody can be imported: candidates and applications cannot be read."),
            new Check(
                    "jobsRead",
                    "Read jobs",
                    "job.list",
                    ONE,
                    "Employment type, requisition ID and job custom fields stay empty."),
            new Check(
                    "interviewsRead",
                    "Read interview plans and stages",
                    "interviewPlan.list",
                    ONE,
                    "Stages cannot be listed, so a listener for a stage cannot be created."),
            new Check(
                    "offersRead",
                    "Read offers",
                    "offer.list",
                    ONE,
                    "Start date, salary and all other offer fields stay empty."),
            new Check(
                    "hiringProcessMetadataRead",
                    "Read custom field definitions",
                    "customField.list",
                    ONE,
                    "Custom fields cannot be listed and mapped."),
            new Check(
                    "organizationRead",
                    "Read departments, locations and users",
                    "department.list",
                    ONE,
                    "Department and location names stay empty, and a hiring manager's email may be missing."),
            new Check(
                    API_KEYS_READ,
                    "Read API key information",
                    "apiKey.info",
                    Map.of(),
                    "Stagedoor cannot look up what the key may do beyond trying it; importing works."));

    private final AshbyClient client;
    private final Clock clock;

    KeyProbe(AshbyClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** Never fails because of Ashby: a wrong key and an Ashby that is down are answers. */
    Mono<Verification> probe(String key) {
        return Flux.fromIterable(CHECKS)
                .flatMapSequential(check -> answer(key, check), CONCURRENCY)
                .collectList()
                .map(this::verification);
    }

    private Mono<Answer> answer(String key, Check check) {
        return client.probe(key, check.endpoint(), check.request())
                .map(results -> new Answer(check, results, null))
                .onErrorResume(AshbyFailure.class, failure -> Mono.just(new Answer(check, null, failure)));
    }

    private Verification verification(List<Answer> answers) {
        boolean someAnswered =
                answers.stream().anyMatch(answer -> state(answer) != State.UNKNOWN && !refusesKey(answer));
        boolean refused = answers.stream().anyMatch(KeyProbe::refusesKey);
        if (!someAnswered && refused) {
            return without(Status.WRONG_KEY, "Ashby does not accept this API key. Copy it again from Ashby.");
        }
        if (!someAnswered) {
            return without(
                    Status.UNREACHABLE, "Ashby could not be asked what this key may do. " + firstMessage(answers));
        }
        List<Permission> permissions = new ArrayList<>(answers.stream()
                .map(answer -> permission(answer.check(), state(answer)))
                .toList());
        permissions.add(writesKeys(answers.getLast()));
        return new Verification(
                Status.VALID, clock.instant(), List.copyOf(permissions), Verification.CANNOT_CHECK, null);
    }

    private Verification without(Status status, String message) {
        return new Verification(status, clock.instant(), List.of(), Verification.CANNOT_CHECK, message);
    }

    private static String firstMessage(List<Answer> answers) {
        return answers.stream()
                .map(Answer::failure)
                .filter(java.util.Objects::nonNull)
                .map(failure -> String.valueOf(failure.getMessage()))
                .findFirst()
                .orElse("");
    }

    private static boolean refusesKey(Answer answer) {
        return answer.failure() != null && answer.failure().kind() == Kind.WRONG_KEY;
    }

    /** A key that is accepted elsewhere and refused here lacks the permission, whatever words Ashby used. */
    private static State state(Answer answer) {
        AshbyFailure failure = answer.failure();
        if (failure == null) {
            return State.GRANTED;
        }
        return switch (failure.kind()) {
            case MISSING_PERMISSION, WRONG_KEY -> State.MISSING;
            case NOT_FOUND -> State.GRANTED;
            case NOT_CONNECTED, RATE_LIMITED, UNAVAILABLE, REFUSED -> State.UNKNOWN;
        };
    }

    private static Permission permission(Check check, State state) {
        return new Permission(check.key(), check.label(), state, check.without());
    }

    private static Permission writesKeys(Answer keyInfo) {
        JsonNode results = keyInfo.results();
        State state = State.UNKNOWN;
        if (results != null && results.path("scopes").isArray()) {
            state = State.MISSING;
            for (JsonNode scope : results.path("scopes")) {
                state = "apiKeys:write".equals(scope.stringValue("")) ? State.GRANTED : state;
            }
        }
        return new Permission(
                "apiKeysWrite",
                "Manage webhooks",
                state,
                "Stagedoor cannot create and repair the webhook in Ashby for you: you do it yourself, with the Secret key and"
                        + " Endpoint URL of the listener.");
    }
}
