package dev.stagedoor.sandbox;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents as Ashby shows them; what is null and what is absent follows what has been recorded. */
final class Views {
    /** What the two extra switches of an API key let it see. */
    record Sight(boolean confidential, boolean privateFields) {
        static final Sight WEBHOOK = new Sight(true, false);
    }

    private final Company company;
    private final String candidates;

    /** @param candidates where the page shows a candidate, whose id follows */
    Views(Company company, String candidates) {
        this.company = company;
        this.candidates = candidates;
    }

    boolean visible(ObjectNode application, Sight sight) {
        return sight.confidential() || !confidential(application);
    }

    boolean candidateVisible(ObjectNode candidate, Sight sight) {
        var applications = candidate.path("applicationIds");
        return sight.confidential()
                || applications.isEmpty()
                || applications
                        .valueStream()
                        .anyMatch(id -> visible(company.get(Kind.APPLICATION, id.asString()), sight));
    }

    private boolean confidential(ObjectNode application) {
        return company.get(Kind.JOB, Json.text(application, "jobId"))
                .path("confidential")
                .asBoolean(false);
    }

    ObjectNode candidate(ObjectNode stored, Sight sight) {
        ObjectNode view = stored.deepCopy();
        view.put("profileUrl", candidates + Json.text(stored, "id"));
        ArrayNode ids = view.putArray("applicationIds");
        stored.path("applicationIds")
                .valueStream()
                .filter(id -> visible(company.get(Kind.APPLICATION, id.asString()), sight))
                .forEach(ids::add);
        hidePrivate(view, sight);
        return view;
    }

    /** The application as webhooks and lists carry it. */
    ObjectNode application(ObjectNode stored, Sight sight) {
        ObjectNode candidate = company.get(Kind.CANDIDATE, Json.text(stored, "candidateId"));
        ObjectNode job = company.get(Kind.JOB, Json.text(stored, "jobId"));
        ObjectNode view = Json.object();
        copy(stored, view, "id", "createdAt", "updatedAt");
        ObjectNode person = view.putObject("candidate");
        copy(candidate, person, "id", "name", "primaryEmailAddress", "primaryPhoneNumber");
        copy(stored, view, "status", "customFields");
        view.set("currentInterviewStage", company.get(Kind.INTERVIEW_STAGE, Json.text(stored, "stageId")));
        view.set("source", reference(Kind.SOURCE, stored.path("sourceId")));
        view.set("creditedToUser", reference(Kind.USER, stored.path("creditedToUserId")));
        view.set("archiveReason", reference(Kind.ARCHIVE_REASON, stored.path("archiveReasonId")));
        copy(stored, view, "archivedAt");
        copy(job, view.putObject("job"), "id", "title", "locationId", "departmentId", "brandId");
        view.set("hiringTeam", job.path("hiringTeam"));
        view.putNull("appliedViaJobPostingId").putNull("submitterClientIp").putNull("submitterUserAgent");
        hidePrivate(view, sight);
        return view;
    }

    ObjectNode applicationInfo(ObjectNode stored, Sight sight) {
        ObjectNode view = application(stored, sight);
        view.set("applicationHistory", stored.path("history"));
        return view;
    }

    ObjectNode job(ObjectNode stored, Sight sight) {
        ObjectNode view = stored.deepCopy();
        hidePrivate(view, sight);
        return view;
    }

    /** With versions and form for {@code offer.info} and webhooks, without for {@code offer.list}. */
    ObjectNode offer(ObjectNode stored, boolean complete, boolean form) {
        ObjectNode view = stored.deepCopy();
        JsonNode versions = stored.path("versions");
        view.set("latestVersion", versions.path(versions.size() - 1));
        view.remove("versions");
        if (complete) {
            view.set("versions", versions);
        }
        if (form) {
            formDefinition(view);
        }
        return view;
    }

    private static void formDefinition(ObjectNode view) {
        ObjectNode section =
                view.putObject("formDefinition").putArray("sections").addObject();
        section.put("title", "Offer terms");
        ObjectNode entry = section.putArray("fields").addObject().put("isRequired", true);
        String id = Kind.OFFER.id(900);
        entry.putObject("field")
                .put("id", id)
                .put("type", "Date")
                .put("path", id)
                .put("humanReadablePath", "Offer.Start date")
                .put("title", "Start date")
                .put("isNullable", false);
    }

    private JsonNode reference(Kind kind, JsonNode id) {
        return id.isString() ? company.get(kind, id.asString()) : NullNode.getInstance();
    }

    private static void hidePrivate(ObjectNode view, Sight sight) {
        if (!sight.privateFields() && view.get("customFields") instanceof ArrayNode fields) {
            ArrayNode shown = view.putArray("customFields");
            fields.valueStream()
                    .filter(field -> !field.path("isPrivate").asBoolean(false))
                    .forEach(shown::add);
        }
    }

    private static void copy(ObjectNode from, ObjectNode to, String... names) {
        for (String name : names) {
            JsonNode value = from.get(name);
            if (value != null) {
                to.set(name, value);
            }
        }
    }
}
