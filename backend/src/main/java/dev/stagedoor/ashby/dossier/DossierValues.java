package dev.stagedoor.ashby.dossier;

import dev.stagedoor.ashby.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** PURE. From Ashby's objects to the values of the candidate fields; what Ashby does not have is absent. */
final class DossierValues {
    /**
     * What was read, as Ashby sent it; a missing node where there is none or it may not be read.
     *
     * @param hiringManager a member of the hiring team, with an e-mail address if one could be found
     */
    record Facts(
            JsonNode application,
            JsonNode candidate,
            JsonNode job,
            JsonNode department,
            JsonNode location,
            JsonNode hiringManager,
            OfferChoice offer,
            CustomFields customFields) {}

    private final Map<String, JsonNode> values = new LinkedHashMap<>();

    private DossierValues() {}

    static Map<String, JsonNode> of(Facts facts) {
        DossierValues all = new DossierValues();
        all.candidate(facts.candidate());
        all.application(facts.application());
        all.job(facts);
        JsonNode offer = facts.offer().offer();
        JsonNode version = offer == null ? MissingNode.getInstance() : offer.path("latestVersion");
        if (offer != null) {
            all.offer(offer, version);
        }
        facts.customFields().addValues("Candidate", facts.candidate().path("customFields"), all.values);
        facts.customFields().addValues("Application", facts.application().path("customFields"), all.values);
        facts.customFields().addValues("Job", facts.job().path("customFields"), all.values);
        facts.customFields().addValues("Offer", version.path("customFields"), all.values);
        return Map.copyOf(all.values);
    }

    /** All addresses, the primary one first, each once whatever its case. */
    static List<String> emails(JsonNode candidate) {
        Map<String, String> byLowerCase = new LinkedHashMap<>();
        List<JsonNode> contacts = new ArrayList<>();
        contacts.add(candidate.path("primaryEmailAddress"));
        candidate.path("emailAddresses").forEach(contacts::add);
        for (JsonNode contact : contacts) {
            String address = Json.text(contact, "value");
            if (address != null) {
                byLowerCase.putIfAbsent(address.toLowerCase(Locale.ROOT), address);
            }
        }
        return List.copyOf(byLowerCase.values());
    }

    /** The first of a hiring team whose role says so; a missing node when nobody has it. */
    static JsonNode member(JsonNode holder, String role) {
        for (JsonNode member : holder.path("hiringTeam")) {
            if (Json.textOr("", member, "role").toLowerCase(Locale.ROOT).contains(role.toLowerCase(Locale.ROOT))) {
                return member;
            }
        }
        return MissingNode.getInstance();
    }

    private void candidate(JsonNode candidate) {
        PersonName name = PersonName.split(Json.text(candidate, "name"));
        put("candidate.name", Json.text(candidate, "name"));
        put("candidate.firstName", name.first());
        put("candidate.lastName", name.last());
        put("candidate.primaryEmail", contact(candidate, "primaryEmailAddress", "emailAddresses"));
        put("candidate.workEmail", ofType(candidate.path("emailAddresses"), "Work", "value"));
        put("candidate.personalEmail", ofType(candidate.path("emailAddresses"), "Personal", "value"));
        put("candidate.primaryPhone", contact(candidate, "primaryPhoneNumber", "phoneNumbers"));
        JsonNode components = candidate.path("location").path("locationComponents");
        put("candidate.city", ofType(components, "City", "name"));
        put("candidate.region", ofType(components, "Region", "name"));
        put("candidate.country", ofType(components, "Country", "name"));
        put("candidate.location", Json.text(candidate, "location", "locationSummary"));
        put("candidate.timezone", Json.text(candidate, "timezone"));
        put("candidate.position", Json.text(candidate, "position"));
        put("candidate.company", Json.text(candidate, "company"));
        put("candidate.school", Json.text(candidate, "school"));
        put("candidate.linkedIn", ofType(candidate.path("socialLinks"), "LinkedIn", "url"));
        put("candidate.profileUrl", Json.text(candidate, "profileUrl"));
        ArrayNode tags = JsonNodeFactory.instance.arrayNode();
        for (JsonNode tag : candidate.path("tags")) {
            String title = Json.text(tag, "title");
            if (title != null) {
                tags.add(title);
            }
        }
        put("candidate.tags", tags.isEmpty() ? null : tags);
    }

    private void application(JsonNode application) {
        put("application.status", Json.text(application, "status"));
        put("application.stage", Json.text(application, "currentInterviewStage", "title"));
        put("application.source", Json.text(application, "source", "title"));
        put("application.sourceType", Json.text(application, "source", "sourceType", "title"));
        put("application.createdAt", Json.text(application, "createdAt"));
        put("application.creditedTo", personName(application.path("creditedToUser")));
    }

    private void job(Facts facts) {
        JsonNode job = facts.job();
        put("job.title", Json.text(job, "title"));
        put("job.department", Json.text(facts.department(), "name"));
        put("job.location", Json.text(facts.location(), "name"));
        put("job.workplaceType", workplaceType(Json.text(facts.location(), "workplaceType")));
        put("job.employmentType", employmentType(Json.text(job, "employmentType")));
        put("job.requisitionId", Json.text(job, "customRequisitionId"));
        put("job.hiringManagerName", personName(facts.hiringManager()));
        put("job.hiringManagerEmail", Json.text(facts.hiringManager(), "email"));
        JsonNode recruiter = member(facts.application(), "Recruiter");
        put("job.recruiterName", personName(recruiter.isMissingNode() ? member(job, "Recruiter") : recruiter));
    }

    private void offer(JsonNode offer, JsonNode version) {
        put("offer.status", OfferChoice.status(offer));
        if (!version.path("startDate").isMissingNode()) {
            put("offer.startDate", CustomFields.day(version.path("startDate")));
        }
        JsonNode salary = version.path("salary");
        put("offer.salary", salary.isObject() ? CustomFields.money(salary) : null);
        put("offer.salaryAmount", salary.path("value").isNumber() ? salary.path("value") : null);
        put("offer.salaryCurrency", Json.text(salary, "currencyCode"));
    }

    private static @Nullable String contact(JsonNode candidate, String primary, String all) {
        String value = Json.text(candidate, primary, "value");
        if (value != null) {
            return value;
        }
        String first = null;
        for (JsonNode contact : candidate.path(all)) {
            String other = Json.text(contact, "value");
            if (other != null && contact.path("isPrimary").asBoolean(false)) {
                return other;
            }
            first = first == null ? other : first;
        }
        return first;
    }

    private static @Nullable String ofType(JsonNode items, String type, String field) {
        for (JsonNode item : items) {
            String value = Json.text(item, field);
            if (value != null && type.equalsIgnoreCase(Json.text(item, "type"))) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable String personName(JsonNode person) {
        String name = (Json.textOr("", person, "firstName") + " " + Json.textOr("", person, "lastName")).strip();
        return name.isEmpty() ? null : name;
    }

    private static @Nullable String employmentType(@Nullable String type) {
        return switch (type) {
            case "FullTime" -> "Full-time";
            case "PartTime" -> "Part-time";
            case null, default -> type;
        };
    }

    private static @Nullable String workplaceType(@Nullable String type) {
        return "OnSite".equals(type) ? "On-site" : type;
    }

    private void put(String key, @Nullable String text) {
        put(key, text == null ? null : StringNode.valueOf(text));
    }

    private void put(String key, @Nullable JsonNode value) {
        if (value != null) {
            values.put(key, value);
        }
    }
}
