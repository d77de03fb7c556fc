package dev.stagedoor.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills the company on the first start, always the same way, from {@code sandbox/company.json}. */
final class Seed {
    private static final String CREATED = "2026-09-01T08:00:00.000Z";
    private static final int CROWD = 10_000;
    private static final int MOST_CROWD = 20_000;

    private final Company company;

    Seed(Company company) {
        this.company = company;
    }

    void plant(boolean empty, @Nullable String apiKey) {
        if (empty) {
            ObjectNode seed = read();
            seed.path("documents")
                    .properties()
                    .forEach(kind -> kind.getValue()
                            .valueStream()
                            .forEach(doc -> company.put(Kind.valueOf(kind.getKey()), (ObjectNode) doc)));
            seed.path("people").valueStream().forEach(this::person);
            keys();
            company.put(Kind.SETTING, BadDays.none());
        }
        if (apiKey != null && !apiKey.isBlank()) {
            company.change(Kind.API_KEY, Kind.API_KEY.id(1), key -> key.put("key", apiKey));
        }
    }

    /** Makes sure that there are so many plain applicants who wait for their offer; the ids of their applications. */
    List<String> crowd(int people) {
        return IntStream.rangeClosed(1, Math.clamp(people, 0, MOST_CROWD))
                .mapToObj(number -> {
                    int n = CROWD + number;
                    if (company.find(Kind.CANDIDATE, Kind.CANDIDATE.id(n)).isEmpty()) {
                        person(applicant(n, number));
                    }
                    return Kind.APPLICATION.id(n * 10);
                })
                .toList();
    }

    private static ObjectNode applicant(int n, int number) {
        ObjectNode person = Json.object().put("n", n).put("name", "Applicant No" + number);
        person.putArray("emails").add("applicant" + number + "@mail.example");
        ObjectNode application =
                person.putArray("applications").addObject().put("job", 1).put("stage", "Onsite");
        application
                .putArray("offers")
                .addObject()
                .put("start", "2027-03-" + String.format("%02d", 1 + number % 28))
                .put("salary", 50_000 + number)
                .put("currency", "EUR");
        return person;
    }

    private void keys() {
        var all = List.of(
                "candidates:read",
                "candidates:write",
                "jobs:read",
                "interviews:read",
                "hiringProcessMetadata:read",
                "offers:read",
                "organization:read",
                "apiKeys:read",
                "apiKeys:write");
        key(1, "Stagedoor", all, true);
        key(
                2,
                "Without offers",
                all.stream().filter(s -> !s.startsWith("offers")).toList(),
                true);
        key(3, "Disabled", all, false);
    }

    private void key(int n, String title, List<String> scopes, boolean enabled) {
        ObjectNode key = Json.object()
                .put("id", Kind.API_KEY.id(n))
                .put("title", title)
                .put("key", "sandbox-" + UUID.randomUUID().toString().replace("-", ""))
                .put("createdAt", CREATED)
                .put("enabled", enabled)
                .put("confidential", false)
                .put("privateFields", true);
        var list = key.putArray("scopes");
        scopes.forEach(list::add);
        company.put(Kind.API_KEY, key);
    }

    private void person(JsonNode person) {
        int n = person.path("n").asInt();
        ObjectNode candidate = Json.object()
                .put("id", Kind.CANDIDATE.id(n))
                .put("createdAt", CREATED)
                .put("updatedAt", CREATED)
                .put("name", Json.text(person, "name"));
        var emails = candidate.putArray("emailAddresses");
        person.path("emails")
                .valueStream()
                .forEach(email -> emails.addObject()
                        .put("value", email.asString())
                        .put("type", emails.size() == 1 ? "Personal" : "Work")
                        .put("isPrimary", emails.size() == 1));
        if (!emails.isEmpty()) {
            candidate.set("primaryEmailAddress", emails.get(0));
        }
        var phones = candidate.putArray("phoneNumbers");
        if (person.has("phone")) {
            ObjectNode phone = phones.addObject()
                    .put("value", Json.text(person, "phone"))
                    .put("type", "Personal")
                    .put("isPrimary", true);
            candidate.set("primaryPhoneNumber", phone);
        }
        List.of("socialLinks", "tags", "fileHandles").forEach(candidate::putArray);
        candidate.set(
                "customFields",
                person.has("fields") ? person.path("fields") : Json.object().putArray("x"));
        List.of("source", "creditedToUser", "timezone", "fraudStatus").forEach(candidate::putNull);
        copy(person, candidate, "source");
        place(candidate, person, n);
        var applications = candidate.putArray("applicationIds");
        person.path("applications").valueStream().forEach(application -> {
            applications.add(Kind.APPLICATION.id(n * 10 + applications.size()));
            application(application, n, n * 10 + applications.size() - 1);
        });
        company.put(Kind.CANDIDATE, candidate);
    }

    private static void place(ObjectNode candidate, JsonNode person, int n) {
        var parts = person.path("place");
        if (parts.isArray()) {
            ObjectNode location = candidate.putObject("location").put("id", Kind.LOCATION.id(1000 + n));
            location.put(
                    "locationSummary",
                    String.join(
                            ", ", parts.valueStream().map(JsonNode::asString).toList()));
            var components = location.putArray("locationComponents");
            var types = List.of("Country", "Region", "City");
            parts.valueStream()
                    .forEach(part -> components
                            .addObject()
                            .put("type", types.get(components.size() - 1))
                            .put("name", part.asString()));
        }
    }

    private void application(JsonNode seed, int candidate, int n) {
        ObjectNode job = company.get(Kind.JOB, Kind.JOB.id(seed.path("job").asInt()));
        String plan = job.path("interviewPlanIds").path(0).asString();
        ObjectNode stage = company.all(Kind.INTERVIEW_STAGE).stream()
                .filter(s -> Json.text(s, "interviewPlanId").equals(plan)
                        && Json.text(s, "title").equals(Json.text(seed, "stage")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No such stage: " + seed));
        String type = Json.text(stage, "type");
        ObjectNode application = Json.object()
                .put("id", Kind.APPLICATION.id(n))
                .put("createdAt", CREATED)
                .put("updatedAt", CREATED)
                .put("candidateId", Kind.CANDIDATE.id(candidate))
                .put("jobId", Json.text(job, "id"))
                .put("stageId", Json.text(stage, "id"))
                .put(
                        "status",
                        Map.of("Lead", "Lead", "Hired", "Hired", "Archived", "Archived")
                                .getOrDefault(type, "Active"));
        copy(seed, application, "sourceId", "creditedToUserId");
        if (type.equals("Archived")) {
            application.put("archivedAt", CREATED).put("archiveReasonId", Kind.ARCHIVE_REASON.id(1));
        }
        application.set(
                "customFields",
                seed.has("fields") ? seed.path("fields") : Json.object().putArray("x"));
        application.putArray("history").add(Moves.historyItem(stage, 0, CREATED));
        company.put(Kind.APPLICATION, application);
        seed.path("offers").valueStream().forEach(offer -> offer(offer, n));
    }

    private void offer(JsonNode seed, int application) {
        int n = application * 10 + company.docs(Kind.OFFER).size() % 10;
        ObjectNode offer = Json.object()
                .put("id", Kind.OFFER.id(n))
                .putNull("decidedAt")
                .put("applicationId", Kind.APPLICATION.id(application))
                .put("acceptanceStatus", "WaitingOnResponse")
                .put("offerStatus", "WaitingOnCandidateResponse");
        copy(seed, offer, "acceptanceStatus", "offerStatus", "decidedAt");
        ObjectNode version = offer.putArray("versions").addObject().put("id", Kind.OFFER.id(500_000 + n));
        if (seed.has("start")) {
            version.set("startDate", seed.path("start"));
        }
        if (seed.has("salary")) {
            version.putObject("salary")
                    .put("currencyCode", seed.path("currency").asString("EUR"))
                    .set("value", seed.path("salary"));
        }
        version.put("createdAt", seed.path("createdAt").asString(CREATED))
                .putNull("approvalStatus")
                .set("author", company.get(Kind.USER, Kind.USER.id(1)));
        version.putArray("fileHandles");
        version.set(
                "customFields",
                seed.has("fields") ? seed.path("fields") : Json.object().putArray("x"));
        company.put(Kind.OFFER, offer);
    }

    private static void copy(JsonNode from, ObjectNode to, String... names) {
        for (String name : names) {
            if (from.has(name)) {
                to.set(name, from.path(name));
            }
        }
    }

    private static ObjectNode read() {
        try (InputStream in = Seed.class.getResourceAsStream("/sandbox/company.json")) {
            if (in == null) {
                throw new IllegalStateException("sandbox/company.json is missing");
            }
            return Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
