package dev.stagedoor.sandbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Moves applications to stages and tells the webhooks. One bulk move is one action: everything it sends shares one id. */
final class Moves {
    private final Company company;
    private final Views views;
    private final BadDays badDays;
    private final Deliveries deliveries;
    private final Clock clock;

    Moves(Company company, Views views, BadDays badDays, Deliveries deliveries, Clock clock) {
        this.company = company;
        this.views = views;
        this.badDays = badDays;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** As on the page, where nobody is asked why somebody is archived. */
    Mono<String> move(Map<String, String> stageByApplication) {
        return Mono.defer(() -> move(
                stageByApplication, Json.text(company.all(Kind.ARCHIVE_REASON).getFirst(), "id")));
    }

    /**
     * Application id to stage id. An application that is already there stays silent. Answers the webhookActionId.
     *
     * @param archiveReasonId for those who enter a stage of type Archived
     */
    Mono<String> move(Map<String, String> stageByApplication, String archiveReasonId) {
        return Mono.defer(() -> {
            stageByApplication.forEach(this::check);
            String actionId = UUID.randomUUID().toString();
            var sent = new ArrayList<ObjectNode>();
            new LinkedHashMap<>(stageByApplication).forEach((applicationId, stageId) -> {
                ObjectNode before = company.get(Kind.APPLICATION, applicationId);
                if (!Json.text(before, "stageId").equals(stageId)) {
                    sent.addAll(events(enter(applicationId, stageId, archiveReasonId), actionId));
                }
            });
            return company.flush().doOnSuccess(done -> deliveries.send(sent)).thenReturn(actionId);
        });
    }

    /** Somebody pressed the button that hands an application to the HR system. Answers the webhookActionId. */
    Mono<String> push(String applicationId) {
        return Mono.defer(() -> {
            String actionId = UUID.randomUUID().toString();
            var sent = event("pushToHRIS", company.get(Kind.APPLICATION, applicationId), actionId);
            return company.flush().doOnSuccess(done -> deliveries.send(sent)).thenReturn(actionId);
        });
    }

    private void check(String applicationId, String stageId) {
        ObjectNode now =
                company.get(Kind.INTERVIEW_STAGE, Json.text(company.get(Kind.APPLICATION, applicationId), "stageId"));
        ObjectNode next = company.get(Kind.INTERVIEW_STAGE, stageId);
        if (!Json.text(now, "interviewPlanId").equals(Json.text(next, "interviewPlanId"))) {
            throw ApiProblem.invalidInput("The stage belongs to another interview plan");
        }
    }

    private ObjectNode enter(String applicationId, String stageId, String archiveReasonId) {
        ObjectNode stage = company.get(Kind.INTERVIEW_STAGE, stageId);
        String now = Json.time(clock.instant());
        ObjectNode moved = company.change(Kind.APPLICATION, applicationId, application -> {
            application.put("stageId", stageId).put("updatedAt", now);
            enterStatus(application, Json.text(stage, "type"), archiveReasonId, now);
            ArrayNode history = application.withArray("history");
            if (history.get(history.size() - 1) instanceof ObjectNode last) {
                last.put("leftStageAt", now);
            }
            history.add(historyItem(stage, history.size(), now));
        });
        if ("Hired".equals(Json.text(stage, "type"))) {
            offers(applicationId).stream().reduce((a, b) -> b).ifPresent(offer -> accept(Json.text(offer, "id"), now));
        }
        return moved;
    }

    private static void enterStatus(ObjectNode application, String type, String archiveReasonId, String now) {
        application.remove(List.of("archivedAt", "archiveReasonId"));
        switch (type) {
            case "Lead", "Hired" -> application.put("status", type);
            case "Archived" ->
                application.put("status", type).put("archivedAt", now).put("archiveReasonId", archiveReasonId);
            default -> application.put("status", "Active");
        }
    }

    static ObjectNode historyItem(ObjectNode stage, int number, String enteredAt) {
        ObjectNode item = Json.object()
                .put("id", UUID.randomUUID().toString())
                .put("stageId", Json.text(stage, "id"))
                .put("title", Json.text(stage, "title"))
                .put("stageNumber", number)
                .put("enteredStageAt", enteredAt);
        item.putArray("allowedActions").add("set_entered_at");
        return item.putNull("actorId");
    }

    private void accept(String offerId, String now) {
        company.change(
                Kind.OFFER,
                offerId,
                offer -> offer.put("acceptanceStatus", "Accepted")
                        .put("offerStatus", "CandidateAccepted")
                        .put("decidedAt", now));
    }

    private List<ObjectNode> offers(String applicationId) {
        return company.all(Kind.OFFER).stream()
                .filter(offer -> Json.text(offer, "applicationId").equals(applicationId))
                .toList();
    }

    private List<ObjectNode> events(ObjectNode application, String actionId) {
        var sent = new ArrayList<ObjectNode>();
        sent.addAll(event("candidateStageChange", application, actionId));
        sent.addAll(event("applicationUpdate", application, actionId));
        if ("Hired".equals(Json.text(application, "status"))) {
            sent.addAll(event("candidateHire", application, actionId));
        }
        return sent;
    }

    private List<ObjectNode> event(String action, ObjectNode application, String actionId) {
        var sent = new ArrayList<ObjectNode>();
        int copies = badDays.duplicates() ? 2 : 1;
        for (ObjectNode webhook : company.all(Kind.WEBHOOK)) {
            if (webhook.path("enabled").asBoolean(false)
                    && Json.text(webhook, "webhookType").equals(action)) {
                for (int i = 0; i < copies; i++) {
                    String subject = Json.text(application, "id");
                    sent.add(deliveries.prepare(webhook, action, actionId, subject, data(action, application)));
                }
            }
        }
        return sent;
    }

    /** What a webhook of this type says of the application. */
    ObjectNode data(String action, ObjectNode application) {
        ObjectNode data = Json.object();
        data.set("application", views.application(application, Views.Sight.WEBHOOK));
        if ("candidateHire".equals(action)) {
            offers(Json.text(application, "id")).stream()
                    .filter(offer -> "Accepted".equals(Json.text(offer, "acceptanceStatus")))
                    .reduce((a, b) -> b)
                    .ifPresent(offer -> data.set("offer", views.offer(offer, true, true)));
        }
        return data;
    }
}
