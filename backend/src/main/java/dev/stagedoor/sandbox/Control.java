package dev.stagedoor.sandbox;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The page and the controls behind it. {@code GET /control/state}: everything the page shows. {@code POST /control/move
 * {moves:{applicationId:stageId}}}: one action, also for several. {@code /control/push {applicationId}}: sends
 * pushToHRIS. {@code /control/webhook {id?,webhookType,requestUrl,
 * secretToken}}, {@code /control/webhook-delete {id}}, {@code /control/again {webhookId}}, {@code /control/forged
 * {webhookId}}, {@code /control/bad-days {...}}, {@code /control/crowd {people}}: so many more applicants with an offer, one
 * step before the stage Offer, {@code /control/change {kind,id,set:{...}}}: sets or (null) removes
 * properties of a stored document.
 */
final class Control {
    private final Company company;
    private final Seed seed;
    private final Moves moves;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final BadDays badDays;

    Control(Company company, Seed seed, Moves moves, Webhooks webhooks, Deliveries deliveries, BadDays badDays) {
        this.company = company;
        this.seed = seed;
        this.moves = moves;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.badDays = badDays;
    }

    RouterFunction<ServerResponse> routes(Api api) {
        return route().GET(
                        "/",
                        r -> ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .header("Content-Security-Policy", "frame-ancestors 'none'; form-action 'self'")
                                .bodyValue(new ClassPathResource("sandbox/page.html")))
                .GET("/control/state", r -> json(state()))
                .POST("/control/{verb}", this::control)
                .POST("/{name}", api::handle)
                .filter((request, next) -> local(request)
                        ? next.handle(request)
                        : ServerResponse.status(403).build())
                .build();
    }

    /** Neither another host name nor a page of another origin may drive the sandbox. */
    private static boolean local(ServerRequest request) {
        String host = request.headers().firstHeader("Host");
        String origin = request.headers().firstHeader("Origin");
        return host != null
                && Loopback.hostHeader(host)
                && (origin == null || !request.method().name().equals("POST") || origin.equals("http://" + host));
    }

    private Mono<ServerResponse> control(ServerRequest request) {
        Function<ObjectNode, Mono<ObjectNode>> verb = body -> switch (request.pathVariable("verb")) {
            case "move" -> move(body);
            case "push" -> moves.push(Json.text(body, "applicationId")).map(Control::action);
            case "webhook" -> webhook(body);
            case "webhook-delete" ->
                webhooks.delete(Json.text(body, "id")).map(id -> Json.object().put("id", id));
            case "again" ->
                deliveries
                        .again(Json.text(body, "webhookId"))
                        .map(Control::posted)
                        .switchIfEmpty(
                                Mono.fromSupplier(() -> Json.object().put("message", "Nothing was delivered yet")));
            case "forged" -> forged(Json.text(body, "webhookId"));
            case "bad-days" -> Mono.fromSupplier(() -> badDays.set(body));
            case "crowd" -> Mono.fromSupplier(() -> crowd(body));
            case "change" -> Mono.fromSupplier(() -> change(body));
            default -> Mono.error(ApiProblem.invalidInput("No such control"));
        };
        return request.bodyToMono(byte[].class)
                .map(Json::request)
                .flatMap(verb)
                .flatMap(answer -> company.flush().then(json(answer)))
                .onErrorResume(
                        ApiProblem.class,
                        e -> ServerResponse.badRequest()
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(Json.write(Json.object().put("message", e.getMessage()))));
    }

    private Mono<ObjectNode> move(ObjectNode body) {
        var wanted = new LinkedHashMap<String, String>();
        body.path("moves")
                .properties()
                .forEach(move -> wanted.put(move.getKey(), move.getValue().asString()));
        return moves.move(wanted).map(Control::action);
    }

    private static ObjectNode action(String id) {
        return Json.object().put("webhookActionId", id);
    }

    private Mono<ObjectNode> webhook(ObjectNode body) {
        String id = Json.text(body, "id");
        String secret = Json.text(body, "secretToken");
        return id.isEmpty()
                ? webhooks.create(Json.text(body, "webhookType"), Json.text(body, "requestUrl"), secret)
                : webhooks.update(id, true, Json.text(body, "requestUrl"), secret.isEmpty() ? null : secret);
    }

    private Mono<ObjectNode> forged(String webhookId) {
        ObjectNode webhook = company.get(Kind.WEBHOOK, webhookId);
        ObjectNode application = company.all(Kind.APPLICATION).getFirst();
        return deliveries
                .forged(webhookId, moves.data(Json.text(webhook, "webhookType"), application))
                .map(Control::posted);
    }

    private ObjectNode crowd(ObjectNode body) {
        var applications = Json.object();
        seed.crowd(body.path("people").asInt(0)).forEach(applications.putArray("applications")::add);
        return applications;
    }

    private ObjectNode change(ObjectNode body) {
        Kind kind = Kind.valueOf(Json.text(body, "kind"));
        return company.change(
                kind,
                Json.text(body, "id"),
                doc -> body.path("set").properties().forEach(p -> {
                    if (p.getValue().isNull()) {
                        doc.remove(p.getKey());
                    } else {
                        doc.set(p.getKey(), p.getValue());
                    }
                }));
    }

    private ObjectNode state() {
        ObjectNode state = Json.object();
        var applications = state.putArray("applications");
        company.all(Kind.APPLICATION).forEach(a -> {
            ObjectNode candidate = company.get(Kind.CANDIDATE, Json.text(a, "candidateId"));
            ObjectNode stage = company.get(Kind.INTERVIEW_STAGE, Json.text(a, "stageId"));
            ObjectNode row = applications
                    .addObject()
                    .put("id", Json.text(a, "id"))
                    .put("candidateId", Json.text(candidate, "id"))
                    .put("name", Json.text(candidate, "name"))
                    .put("email", Json.text(candidate.path("primaryEmailAddress"), "value"))
                    .put("job", Json.text(company.get(Kind.JOB, Json.text(a, "jobId")), "title"))
                    .put("status", Json.text(a, "status"));
            row.set("stage", stage);
            row.set("place", place(candidate));
        });
        list(state, "stages", Kind.INTERVIEW_STAGE);
        list(state, "plans", Kind.INTERVIEW_PLAN);
        list(state, "fields", Kind.CUSTOM_FIELD);
        list(state, "keys", Kind.API_KEY);
        list(state, "deliveries", Kind.DELIVERY);
        var hooks = state.putArray("webhooks");
        company.all(Kind.WEBHOOK).forEach(webhook -> {
            ObjectNode view = WebhookEndpoints.webhookView(webhook, false);
            deliveries.last(Json.text(webhook, "id"), false).ifPresent(last -> view.set("last", last));
            hooks.add(view);
        });
        state.set("badDays", badDays.now());
        return state;
    }

    private static JsonNode place(ObjectNode candidate) {
        JsonNode components = candidate.path("location").path("locationComponents");
        return components.isArray() ? components : Json.object().arrayNode();
    }

    private void list(ObjectNode state, String name, Kind kind) {
        var array = state.putArray(name);
        company.all(kind).forEach(array::add);
    }

    private static ObjectNode posted(Deliveries.Posted posted) {
        return Json.object().put("status", posted.status()).put("error", posted.error());
    }

    private static Mono<ServerResponse> json(@Nullable JsonNode body) {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Json.write(Objects.requireNonNull(body)));
    }
}
