package dev.stagedoor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The company has somebody for everything that is legal in Ashby and hard to bring along. */
@org.jspecify.annotations.NullUnmarked
class CompanyTests {
    private static Rig rig;
    private static List<JsonNode> candidates;
    private static List<JsonNode> applications;
    private static List<JsonNode> offers;

    @BeforeAll
    static void read() throws Exception {
        rig = new Rig();
        // Also those who are only seen by a key that may see confidential jobs.
        ObjectNode seeing = Json.object().put("kind", "API_KEY").put("id", Kind.API_KEY.id(1));
        seeing.putObject("set").put("confidential", true);
        rig.control("change", seeing);
        candidates = all("candidate.list");
        applications = all("application.list");
        offers = all("offer.list");
    }

    @AfterAll
    static void stop() throws Exception {
        rig.close();
    }

    @Test
    void thePageKnowsWhatItsFormsChange() throws Exception {
        ObjectNode state = rig.state();

        assertThat(state.path("fields")).hasSameSizeAs(all("customField.list"));
        assertThat(state.path("fields").path(0).path("selectableValues").isEmpty())
                .isFalse();
        assertThat(state.path("plans").isEmpty()).isFalse();
        assertThat(state.path("applications"))
                .allMatch(row -> row.path("place").isArray())
                .anyMatch(row ->
                        row.path("place").path(0).path("type").asString("").equals("Country"));
    }

    @Test
    void everyTypeOfFieldHasAValueSomewhere() throws Exception {
        var values = new HashSet<String>();
        candidates.forEach(c -> ids(c.path("customFields"), values));
        applications.forEach(a -> ids(a.path("customFields"), values));
        offers.forEach(o -> ids(o.path("latestVersion").path("customFields"), values));
        all("job.list").forEach(j -> ids(j.path("customFields"), values));

        List<JsonNode> definitions = all("customField.list");
        Set<String> types = definitions.stream()
                .filter(field -> values.contains(field.path("id").asString()))
                .map(field -> field.path("fieldType").asString())
                .collect(Collectors.toSet());

        assertThat(types)
                .containsExactlyInAnyOrder(
                        "String",
                        "LongText",
                        "Email",
                        "Phone",
                        "Url",
                        "UUID",
                        "Boolean",
                        "Number",
                        "Date",
                        "ValueSelect",
                        "MultiValueSelect",
                        "Currency",
                        "NumberRange",
                        "CompensationRange",
                        "Location");
    }

    @Test
    void aFieldMayBeClearedOrSayItsOneChoiceAsAList() {
        assertThat(fieldValues()).anyMatch(JsonNode::isNull).anyMatch(value -> value.isArray() && value.size() == 1);
    }

    @Test
    void somebodyHasEachAwkwardName() {
        for (String name :
                List.of("Sukarno", "陳怡君", "محمد الأحمد", "  Robert \"Bobby\" Tables  ", "Anonymized Candidate")) {
            assertThat(candidates)
                    .as(name)
                    .anyMatch(c -> c.path("name").asString().equals(name));
        }
    }

    @Test
    void addressesAreMissingSharedSeveralAndBelongToOnePersonTwice() {
        assertThat(candidates)
                .anyMatch(c -> c.path("emailAddresses").isEmpty() && !c.has("primaryEmailAddress"))
                .anyMatch(c -> c.path("emailAddresses").size() > 2)
                .anyMatch(c -> c.path("phoneNumbers").isEmpty() && !c.has("primaryPhoneNumber"));
        assertThat(named("Hoffmann")).hasSize(2).map(CompanyTests::email).containsOnly("the.hoffmanns@mail.example");
        assertThat(named("Dora Double")).hasSize(2).map(CompanyTests::email).containsOnly("dora.double@mail.example");
    }

    @Test
    void applicationsAreOpenHiredArchivedLeadsSeveralAndConfidential() {
        assertThat(applications).map(a -> a.path("status").asString()).contains("Active", "Hired", "Archived", "Lead");
        assertThat(candidates).anyMatch(c -> c.path("applicationIds").size() > 2);
        assertThat(applications)
                .anyMatch(a -> a.path("source")
                        .path("sourceType")
                        .path("title")
                        .asString("")
                        .equals("Internal"))
                .anyMatch(a -> a.path("source").isNull())
                .anyMatch(a -> a.path("creditedToUser").isObject())
                .anyMatch(a -> a.path("hiringTeam").isEmpty())
                .anyMatch(a -> a.path("job").path("title").asString().equals("Chief of Staff"));
    }

    @Test
    void offersAreMissingUndatedUnpaidRenewedAndLateAndTheirDatesHaveTwoForms() {
        assertThat(versions())
                .anyMatch(v -> !v.has("startDate"))
                .anyMatch(v -> v.path("startDate").asString("").length() == 10)
                .anyMatch(v -> v.path("startDate").asString("").endsWith("T00:00:00.000Z"))
                .anyMatch(v -> !v.has("salary"))
                .anyMatch(v -> v.path("salary").path("value").asInt(-1) == 0);
        assertThat(of("Rosa Renewed"))
                .map(o -> o.path("acceptanceStatus").asString())
                .containsExactlyInAnyOrder("Declined", "WaitingOnResponse");
        assertThat(of("Hugo Hiredlate"))
                .map(o -> o.path("offerStatus").asString())
                .containsExactly("WaitingOnCandidateResponse");
        assertThat(of("Olive O'Shea-Brandt")).isEmpty();
    }

    @Test
    void aReasonBelongsToArchivingAndToNothingElse() throws Exception {
        JsonNode application = applications.stream()
                .filter(a -> a.path("candidate").path("name").asString().equals("Finn Jansen"))
                .findFirst()
                .orElseThrow();
        String plan = application
                .path("currentInterviewStage")
                .path("interviewPlanId")
                .asString();
        String reason = all("archiveReason.list").get(1).path("id").asString();

        assertThat(move(application, stage(plan, "Archived"), null)).contains("invalid_input");
        assertThat(move(application, stage(plan, "Onsite"), reason)).contains("invalid_input");
        assertThat(move(application, stage(plan, "Archived"), reason)).contains("\"success\":true", reason);
    }

    private static String move(JsonNode application, String stage, String reason) throws Exception {
        ObjectNode body = Json.object()
                .put("applicationId", application.path("id").asString())
                .put("interviewStageId", stage);
        if (reason != null) {
            body.put("archiveReasonId", reason);
        }
        return rig.api("application.changeStage", body).body();
    }

    private static String stage(String plan, String title) throws Exception {
        var answer = rig.api("interviewStage.list", Json.object().put("interviewPlanId", plan));
        return Json.parse(answer.body())
                .path("results")
                .valueStream()
                .filter(stage -> stage.path("title").asString().equals(title))
                .map(stage -> stage.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> all(String list) throws Exception {
        return Json.parse(rig.api(list, Json.object()).body())
                .path("results")
                .valueStream()
                .toList();
    }

    private static void ids(JsonNode fields, Set<String> into) {
        fields.valueStream().forEach(field -> into.add(field.path("id").asString()));
    }

    private static List<JsonNode> fieldValues() {
        var values = new ArrayList<JsonNode>();
        candidates.forEach(c -> c.path("customFields").valueStream().forEach(f -> values.add(f.path("value"))));
        applications.forEach(a -> a.path("customFields").valueStream().forEach(f -> values.add(f.path("value"))));
        return values;
    }

    private static List<JsonNode> named(String part) {
        return matching(c -> c.path("name").asString().contains(part));
    }

    private static List<JsonNode> matching(Predicate<JsonNode> wanted) {
        return candidates.stream().filter(wanted).toList();
    }

    private static String email(JsonNode candidate) {
        return candidate.path("primaryEmailAddress").path("value").asString();
    }

    private static List<JsonNode> versions() {
        return offers.stream().map(offer -> offer.path("latestVersion")).toList();
    }

    private static List<JsonNode> of(String name) {
        Set<String> ids = named(name).stream()
                .flatMap(c -> c.path("applicationIds").valueStream())
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        return offers.stream()
                .filter(offer -> ids.contains(offer.path("applicationId").asString()))
                .toList();
    }
}
