package dev.stagedoor.sandbox;

import static dev.stagedoor.sandbox.Answers.one;
import static dev.stagedoor.sandbox.Answers.results;
import static dev.stagedoor.sandbox.Answers.whole;
import static dev.stagedoor.sandbox.Filters.applicationFilter;
import static dev.stagedoor.sandbox.Filters.both;
import static dev.stagedoor.sandbox.Filters.createdAfter;
import static dev.stagedoor.sandbox.Filters.equal;
import static dev.stagedoor.sandbox.Filters.jobStatus;
import static dev.stagedoor.sandbox.Filters.unlessArchived;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** The endpoints of the simulated API: the scope that each needs and what it answers. */
final class Endpoints {
    /** What an endpoint is. */
    record Endpoint(String scope, Function<Call, Mono<ObjectNode>> answer) {}

    private final Company company;
    private final Views views;
    private final BadDays badDays;
    private final Moves moves;
    private final Map<String, Endpoint> table = new LinkedHashMap<>();

    Endpoints(Company company, Views views, BadDays badDays, Moves moves) {
        this.company = company;
        this.views = views;
        this.badDays = badDays;
        this.moves = moves;
        candidates();
        hiring();
        organization();
        key();
    }

    Optional<Endpoint> find(String name) {
        return Optional.ofNullable(table.get(name));
    }

    private void candidates() {
        String scope = "candidates:read";
        read("application.info", scope, call -> one(views.applicationInfo(application(call), call.sight())));
        read(
                "application.list",
                scope,
                call -> page(
                        call,
                        Kind.APPLICATION,
                        both(a -> views.visible(a, call.sight()), applicationFilter(call)),
                        a -> views.application(a, call.sight()),
                        true));
        read("application.listHistory", scope, call -> history(call, application(call)));
        add("application.changeStage", "candidates:write", this::changeStage);
        read("candidate.info", scope, call -> one(views.candidate(candidate(call), call.sight())));
        read(
                "candidate.list",
                scope,
                call -> page(
                        call,
                        Kind.CANDIDATE,
                        both(c -> views.candidateVisible(c, call.sight()), createdAfter(call)),
                        c -> views.candidate(c, call.sight()),
                        true));
        read("candidate.search", scope, this::search);
    }

    private void hiring() {
        read(
                "job.info",
                "jobs:read",
                call -> one(views.job(
                        seen(
                                Kind.JOB,
                                call.required("id"),
                                job -> call.sight().confidential()
                                        || !job.path("confidential").asBoolean(false)),
                        call.sight())));
        read(
                "job.list",
                "jobs:read",
                call -> page(
                        call,
                        Kind.JOB,
                        both(
                                job -> call.sight().confidential()
                                        || !job.path("confidential").asBoolean(false),
                                jobStatus(call)),
                        job -> views.job(job, call.sight()),
                        true));
        read(
                "offer.info",
                "offers:read",
                call -> one(views.offer(
                        seen(Kind.OFFER, call.required("offerId"), offer -> offerVisible(offer, call)),
                        true,
                        !call.flag("excludeFormDefinition"))));
        read(
                "offer.list",
                "offers:read",
                call -> page(
                        call,
                        Kind.OFFER,
                        both(offer -> offerVisible(offer, call), equal(call, "applicationId")),
                        offer -> views.offer(offer, false, false),
                        true));
        read(
                "interviewPlan.list",
                "interviews:read",
                call -> page(call, Kind.INTERVIEW_PLAN, unlessArchived(call, "includeArchived"), plan -> plan, true));
        read("interviewStage.list", "interviews:read", this::stages);
        read(
                "interviewStage.info",
                "interviews:read",
                call -> one(company.get(Kind.INTERVIEW_STAGE, call.required("interviewStageId"))));
        read(
                "customField.list",
                "hiringProcessMetadata:read",
                call -> page(
                        call,
                        Kind.CUSTOM_FIELD,
                        both(
                                unlessArchived(call, "includeArchived"),
                                field -> call.sight().privateFields()
                                        || !field.path("isPrivate").asBoolean(false)),
                        field -> field,
                        true));
        read(
                "archiveReason.list",
                "hiringProcessMetadata:read",
                call -> whole(company.all(Kind.ARCHIVE_REASON).stream()
                        .filter(unlessArchived(call, "includeArchived"))
                        .toList()));
    }

    private void organization() {
        String scope = "organization:read";
        read("department.info", scope, call -> one(company.get(Kind.DEPARTMENT, call.required("departmentId"))));
        read(
                "department.list",
                scope,
                call -> page(call, Kind.DEPARTMENT, unlessArchived(call, "includeArchived"), d -> d, true));
        read("location.info", scope, call -> one(company.get(Kind.LOCATION, call.required("locationId"))));
        read(
                "location.list",
                scope,
                call -> page(call, Kind.LOCATION, unlessArchived(call, "includeArchived"), l -> l, true));
        read("user.info", scope, call -> one(company.get(Kind.USER, call.required("userId"))));
        read(
                "user.list",
                scope,
                call -> page(
                        call,
                        Kind.USER,
                        user -> call.flag("includeDeactivated")
                                || user.path("isEnabled").asBoolean(true),
                        u -> u,
                        true));
    }

    private void key() {
        read("apiKey.info", "apiKeys:read", call -> {
            ObjectNode view = Json.object();
            view.set("title", call.key().path("title"));
            view.set("createdAt", call.key().path("createdAt"));
            view.set("scopes", call.key().path("scopes"));
            return one(view);
        });
    }

    private void read(String name, String scope, Function<Call, ObjectNode> answer) {
        add(name, scope, call -> Mono.fromSupplier(() -> answer.apply(call)));
    }

    void add(String name, String scope, Function<Call, Mono<ObjectNode>> answer) {
        table.put(name, new Endpoint(scope, answer));
    }

    private ObjectNode application(Call call) {
        return seen(Kind.APPLICATION, call.required("applicationId"), a -> views.visible(a, call.sight()));
    }

    private ObjectNode candidate(Call call) {
        return seen(Kind.CANDIDATE, call.required("id"), c -> views.candidateVisible(c, call.sight()));
    }

    private boolean offerVisible(ObjectNode offer, Call call) {
        return views.visible(company.get(Kind.APPLICATION, Json.text(offer, "applicationId")), call.sight());
    }

    /** Not allowed to see is answered like not there. */
    private ObjectNode seen(Kind kind, String id, Predicate<ObjectNode> visible) {
        return company.find(kind, id).filter(visible).orElseThrow(() -> ApiProblem.notFound(kind));
    }

    /** A reason belongs to a move into a stage of type Archived, and to no other. */
    private Mono<ObjectNode> changeStage(Call call) {
        ObjectNode stage = company.get(Kind.INTERVIEW_STAGE, call.required("interviewStageId"));
        String reason = call.optional("archiveReasonId");
        if ("Archived".equals(Json.text(stage, "type")) != (reason != null)) {
            throw ApiProblem.invalidInput("archiveReasonId is for stages of type Archived, which need it");
        }
        var move = Map.of(Json.text(application(call), "id"), Json.text(stage, "id"));
        var moved = reason == null
                ? moves.move(move)
                : moves.move(move, Json.text(company.get(Kind.ARCHIVE_REASON, reason), "id"));
        return moved.map(id -> one(views.application(application(call), call.sight())));
    }

    private ObjectNode search(Call call) {
        String email = call.optional("email");
        String name = call.optional("name");
        if (email == null && name == null) {
            throw ApiProblem.invalidInput("email or name is required");
        }
        return results(company.all(Kind.CANDIDATE).stream()
                .filter(c -> views.candidateVisible(c, call.sight()))
                .filter(c -> email == null
                        || c.path("emailAddresses")
                                .valueStream()
                                .anyMatch(a -> Json.text(a, "value").strip().equalsIgnoreCase(email.strip())))
                .filter(c -> name == null || lower(Json.text(c, "name")).contains(lower(name)))
                .limit(100)
                .map(c -> views.candidate(c, call.sight()))
                .toList());
    }

    private ObjectNode stages(Call call) {
        String plan = call.required("interviewPlanId");
        company.get(Kind.INTERVIEW_PLAN, plan);
        return whole(company.all(Kind.INTERVIEW_STAGE).stream()
                .filter(stage -> Json.text(stage, "interviewPlanId").equals(plan))
                .sorted(Comparator.comparingInt(
                        stage -> stage.path("orderInInterviewPlan").asInt()))
                .toList());
    }

    private ObjectNode history(Call call, ObjectNode application) {
        var docs = application
                .path("history")
                .valueStream()
                .map(item -> new Doc(Kind.APPLICATION, Json.text(item, "id"), 0, 1, (ObjectNode) item))
                .toList();
        return Paging.page(call.name(), call.body(), company, docs, item -> true, item -> item, false);
    }

    private ObjectNode page(
            Call call,
            Kind kind,
            Predicate<ObjectNode> wanted,
            Function<ObjectNode, ObjectNode> view,
            boolean syncable) {
        if (call.body().path("syncToken").isString() && badDays.tokenIsStale()) {
            throw ApiProblem.paging("sync_token_expired");
        }
        return Paging.page(call.name(), call.body(), company, company.docs(kind), wanted, view, syncable);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
