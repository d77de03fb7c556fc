package dev.stagedoor.ashby.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.ashby.Json;
import dev.stagedoor.ashby.Specimens;
import dev.stagedoor.ashby.dossier.Dossier.Offers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

class DossierValuesTests {
    private static final JsonNode MISSING = MissingNode.getInstance();
    private static final CustomFields FIELDS = new CustomFields(Specimens.results("customField.list"));

    @Test
    void readsTheStandardFields() {
        assertThat(texts(full()))
                .containsEntry("candidate.firstName", "\"Imre\"")
                .containsEntry("candidate.lastName", "\"Szőke-Lindqvist\"")
                .containsEntry("candidate.primaryEmail", "\"imre.szoke@mail.example\"")
                .containsEntry("candidate.workEmail", "\"imre@oldjob.example\"")
                .containsEntry("candidate.country", "\"Hungary\"")
                .containsEntry("candidate.tags", "[\"Silver medallist\"]")
                .containsEntry("application.sourceType", "\"Referral\"")
                .containsEntry("application.creditedTo", "\"Noor Halvorsen\"")
                .containsEntry("job.department", "\"Firmware\"")
                .containsEntry("job.location", "\"Budapest office\"")
                .containsEntry("job.employmentType", "\"Full-time\"")
                .containsEntry("job.hiringManagerEmail", "\"ines.okafor@corp.example\"")
                .containsEntry("job.recruiterName", "\"Noor Halvorsen\"")
                .containsEntry("offer.startDate", "\"2026-11-02\"")
                .containsEntry("offer.salary", "{\"amount\":\"84000\",\"currency\":\"EUR\"}")
                .containsEntry("offer.salaryAmount", "84000")
                .containsEntry("offer.status", "\"Accepted\"");
    }

    @Test
    void readsCustomFieldsByTheirType() {
        assertThat(texts(full()))
                .containsEntry("application.custom.a5000029-1a2b-4c3d-8e4f-000000000029", "false")
                .containsEntry("application.custom.a500002a-1a2b-4c3d-8e4f-00000000002a", "6")
                .containsEntry("candidate.custom.a500002b-1a2b-4c3d-8e4f-00000000002b", "\"Hybrid, 3 days\"")
                .containsEntry("candidate.custom.a500002c-1a2b-4c3d-8e4f-00000000002c", "[\"French\",\"German\"]")
                .containsEntry(
                        "candidate.custom.a500002d-1a2b-4c3d-8e4f-00000000002d",
                        "{\"amount\":\"84000\",\"currency\":\"EUR\"}")
                .containsEntry("offer.custom.a5000054-1a2b-4c3d-8e4f-000000000054", "\"Permanent\"");
    }

    @Test
    void leavesOutWhatAshbyDoesNotHave() {
        var values = DossierValues.of(new DossierValues.Facts(
                Specimens.json("webhook.candidateStageChange.sparse")
                        .path("data")
                        .path("application"),
                Specimens.results("candidate.info.sparse"),
                MISSING,
                MISSING,
                MISSING,
                MISSING,
                OfferChoice.among(List.of()),
                FIELDS));

        assertThat(values.keySet()).noneMatch(key -> key.startsWith("offer.") || key.startsWith("job."));
        assertThat(values).doesNotContainKeys("candidate.primaryEmail", "candidate.tags", "application.source");
        assertThat(values.values()).noneMatch(JsonNode::isNull);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-02", "2026-11-02T00:00:00.000Z", "2026-11-02T23:59:59+14:00"})
    void neverMovesAStartDate(String sent) {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("Pacific/Kiritimati", "America/Los_Angeles", "UTC")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(String.valueOf(CustomFields.day(json("\"" + sent + "\""))))
                        .isEqualTo("\"2026-11-02\"");
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void keepsExactAmounts() {
        assertThat(String.valueOf(CustomFields.money(json("{\"value\":84000.10,\"currencyCode\":\"EUR\"}"))))
                .isEqualTo("{\"amount\":\"84000.10\",\"currency\":\"EUR\"}");
        assertThat(String.valueOf(CustomFields.money(json("{\"value\":8.4E4}"))))
                .isEqualTo("{\"amount\":\"84000\"}");
    }

    @Test
    void convertsAwkwardCustomValuesWithoutDroppingAny() {
        var fields = new CustomFields(json("""
                [{"id":"choice","fieldType":"ValueSelect","objectType":"Job",
                  "selectableValues":[{"label":"Large","value":"l"}]},
                 {"id":"place","fieldType":"Location","objectType":"Job"},
                 {"id":"count","fieldType":"Number","objectType":"Job"},
                 {"id":"range","fieldType":"CompensationRange","objectType":"Job"}]"""));
        Map<String, JsonNode> values = new TreeMap<>();

        fields.addValues("Job", json("""
                [{"id":"choice","value":["l"]}, {"id":"place","value":{"city":"Pécs"}}, {"id":"count","value":"many"},
                 {"id":"range","value":{"type":"compensation-range","minValue":1,"maxValue":2,"currencyCode":"EUR",
                  "interval":"1 YEAR"}},
                 {"id":"nobody knows","value":["a","b"]}, {"id":"cleared","value":null}]"""), values);

        assertThat(texts(values))
                .containsOnly(
                        Map.entry("job.custom.choice", "\"Large\""),
                        Map.entry("job.custom.place", "\"{\\\"city\\\":\\\"Pécs\\\"}\""),
                        Map.entry("job.custom.count", "\"many\""),
                        Map.entry(
                                "job.custom.range",
                                "{\"min\":1,\"max\":2,\"currency\":\"EUR\",\"interval\":\"1 YEAR\"}"),
                        Map.entry("job.custom.nobody knows", "[\"a\",\"b\"]"));
    }

    @Test
    void choosesTheAcceptedOfferThenTheNewest() {
        JsonNode old = offer("Accepted", "2026-01-01T00:00:00Z");
        JsonNode newer = offer("Declined", "2026-02-01T00:00:00Z");
        JsonNode newest = offer("Pending", "2026-03-01T00:00:00Z");

        assertThat(OfferChoice.among(List.of(newer, old, newest)).offer()).isEqualTo(old);
        assertThat(OfferChoice.among(List.of(newest, newer)).offer()).isEqualTo(newest);
        assertThat(OfferChoice.among(List.of(old)).note()).isEqualTo("Accepted offer of 1 Jan 2026");
        assertThat(OfferChoice.among(List.of(offer("WaitingOnResponse", "2026-03-01T00:00:00Z")))
                        .note())
                .isEqualTo("Offer of 1 Mar 2026, not accepted: waiting on response");
        assertThat(OfferChoice.among(List.of()).offer()).isNull();
    }

    @Test
    void choosesAnOfferThatStillStandsBeforeANewerOneThatWasWithdrawn() {
        JsonNode stands = offer("WaitingOnResponse", "2026-01-01T00:00:00Z");
        JsonNode cancelled = offer("Cancelled", "2026-02-01T00:00:00Z");

        assertThat(OfferChoice.among(List.of(stands, cancelled)).offer()).isEqualTo(stands);
    }

    @ParameterizedTest
    @CsvSource({
        "Accepted, CandidateAccepted, STANDING",
        "Accepted, CandidateRejected, STANDING",
        "Pending, WaitingOnOfferApproval, STANDING",
        "WaitingOnResponse, WaitingOnCandidateResponse, STANDING",
        "Declined, WaitingOnCandidateResponse, WITHDRAWN",
        "Cancelled, WaitingOnCandidateResponse, WITHDRAWN",
        "Pending, CandidateRejected, WITHDRAWN",
        "Pending, OfferCancelled, WITHDRAWN"
    })
    void saysWhetherAnOfferStands(String acceptance, String status, Offers standing) {
        JsonNode offer = Json.MAPPER
                .createObjectNode()
                .put("acceptanceStatus", acceptance)
                .put("offerStatus", status);

        assertThat(OfferChoice.among(List.of(offer)).standing()).isEqualTo(standing);
    }

    @Test
    void offersAreWithdrawnOnlyWhenAllAre() {
        JsonNode declined = offer("Declined", "2026-01-01T00:00:00Z");
        JsonNode pending = offer("Pending", "2026-01-02T00:00:00Z");

        assertThat(OfferChoice.among(List.of(declined, declined)).standing()).isEqualTo(Offers.WITHDRAWN);
        assertThat(OfferChoice.among(List.of(declined, pending)).standing()).isEqualTo(Offers.STANDING);
        assertThat(OfferChoice.among(List.of()).standing()).isEqualTo(Offers.NONE);
    }

    @Test
    void everyStandardValueHasAField() {
        var keys = StandardFields.ALL.stream().map(CandidateField::key).toList();

        assertThat(keys).doesNotHaveDuplicates();
        assertThat(full().keySet().stream().filter(key -> !key.contains(".custom.")))
                .isSubsetOf(keys);
    }

    private static Map<String, JsonNode> full() {
        JsonNode application = Specimens.results("application.info");
        return DossierValues.of(new DossierValues.Facts(
                application,
                Specimens.results("candidate.info"),
                Specimens.results("job.info"),
                Specimens.results("department.info"),
                Specimens.results("location.info"),
                DossierValues.member(application, "hiring manager"),
                OfferChoice.among(List.of(Specimens.results("offer.list").path(0))),
                FIELDS));
    }

    private static JsonNode offer(String status, String at) {
        return json("{\"acceptanceStatus\":\"" + status + "\",\"latestVersion\":{\"createdAt\":\"" + at + "\"}}");
    }

    private static JsonNode json(String text) {
        return Objects.requireNonNull(Json.parse(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static Map<String, String> texts(Map<String, JsonNode> values) {
        Map<String, String> texts = new TreeMap<>();
        values.forEach((key, value) -> texts.put(key, value.toString()));
        return texts;
    }
}
