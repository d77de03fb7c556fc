package dev.stagedoor.mapping.document;

import static dev.stagedoor.mapping.MappingRig.MAPPING;
import static dev.stagedoor.mapping.MappingRig.TABLES;
import static dev.stagedoor.mapping.MappingRig.field;
import static dev.stagedoor.mapping.MappingRig.rule;
import static dev.stagedoor.mapping.MappingRig.stateBy;
import static dev.stagedoor.mapping.MappingRig.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.mapping.MappingRig;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.WebTestClient;

@NullUnmarked
class DocumentControllerTests {
    private static final String STATES = "[{\"from\": \"CA\", \"to\": \"California\"}]";

    private final MappingRig rig = new MappingRig();

    private String export(MappingRig from) {
        return Objects.requireNonNull(from.call("GET", MAPPING + "/export", null, null)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient.ResponseSpec show(String document) {
        return rig.call("POST", MAPPING + "/import", null, "{\"document\": " + document + "}");
    }

    private WebTestClient.ResponseSpec apply(String document, @Nullable String ifMatch) {
        return rig.call("POST", MAPPING + "/import/apply", ifMatch, "{\"document\": " + document + "}");
    }

    /** Another Stagedoor, on another Ashby. */
    private String elsewhere() {
        var other = new MappingRig();
        other.ashbyHas(
                field("candidate.region", "Region", "text", false),
                field("candidate.custom.elsewhere", "T-shirt size", "text", true));
        String table = other.table("US states", STATES);
        other.save("\"0\"", "[" + stateBy(table) + "," + rule("city", "candidate.custom.elsewhere", "[]") + "]");
        return export(other);
    }

    @Test
    void anExportedVersionIsADocumentOfThePublishedSchema() {
        String table = rig.table("US states", STATES);
        rig.save("\"0\"", "[" + stateBy(table) + "]");
        rig.save("\"1\"", "[]");

        var answer = rig.call("GET", MAPPING + "/export?version=1", null, null)
                .expectStatus()
                .isOk();
        answer.expectHeader().valueEquals("Content-Disposition", "attachment; filename=\"field-mapping-1.json\"");
        String document = answer.expectBody(String.class).returnResult().getResponseBody();
        assertThat(DocumentSchema.problems(document)).isEmpty();
        assertThat(document)
                .contains("\"words\":\"Candidate · Region, then look up in US states", "\"table\":\"US states\"")
                .doesNotContain(table);
        assertThat(DocumentSchema.problems(export(rig))).isEmpty();
        rig.call("GET", MAPPING + "/export?version=9", null, null)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aDocumentIsShownByTheNamesOfFieldsWhereNothingWasEverSaved() {
        show(elsewhere())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.differences[*].label")
                .isEqualTo(List.of("City", "State"));
    }

    @Test
    void aDocumentIsShownBeforeAnythingIsDone() {
        rig.save("\"0\"", "[" + rule("state", "candidate.region", "[]") + "]");

        show(elsewhere())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.tables[0].name")
                .isEqualTo("US states")
                .jsonPath("$.tables[0].isNew")
                .isEqualTo(true)
                .jsonPath("$.tables[0].changed")
                .isEqualTo(false)
                .jsonPath("$.differences[*].label")
                .isEqualTo(List.of("City", "State"))
                .jsonPath("$.differences[0].after")
                .isEqualTo("Candidate · T-shirt size")
                .jsonPath("$.differences[1].before")
                .isEqualTo("Candidate · Region")
                .jsonPath("$.rules[1].source.field")
                .isEqualTo("candidate.custom.1f0e")
                .jsonPath("$.problems")
                .isEqualTo(
                        List.of("The custom field “T-shirt size” (Candidate) was found here by its title, for City."));

        rig.call("GET", TABLES, null, null).expectBody().jsonPath("$.length()").isEqualTo(0);
        rig.call("GET", MAPPING + "/draft", null, null).expectStatus().isNoContent();
        assertThat(rig.column("select kind from audit")).containsExactly("fieldMapping.saved");
    }

    @Test
    void putsTheRulesIntoOnesOwnDraftAndMakesTheTables() {
        rig.call(
                "PUT",
                MAPPING + "/draft",
                null,
                "{\"baseVersion\": 0, \"rules\": [" + rule("country", "candidate.region", "[]") + "]}");

        apply(elsewhere(), null)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.rules.length()")
                .isEqualTo(2);

        String table = text(rig.call("GET", TABLES, null, null), "$[0].id");
        rig.call("GET", MAPPING + "/draft", null, null)
                .expectBody()
                .jsonPath("$.baseVersion")
                .isEqualTo(0)
                .jsonPath("$.rules[0].transforms[0].table")
                .isEqualTo(table)
                .jsonPath("$.rules[1].source.field")
                .isEqualTo("candidate.custom.1f0e");
        rig.call("GET", MAPPING, null, null).expectBody().jsonPath("$.version").isEqualTo(0);
        assertThat(rig.column("""
                select kind || coalesce(' ' || (before -> 'rules' -> 0 ->> 'employeeField'), '') from audit order by id""")).containsExactly("lookupTable.created", "fieldMapping.imported country");
        String rules = "[" + stateBy(table) + "]";
        rig.save("\"0\"", rules);
    }

    @Test
    void aTableThatTheSavedMappingUsesIsSaidToChangeForEverybody() {
        String table = rig.table("us STATES", "[{\"from\": \"CA\", \"to\": \"Calif.\"}]");
        rig.save("\"0\"", "[" + stateBy(table) + "]");
        String document = elsewhere();

        show(document)
                .expectBody()
                .jsonPath("$.tables[0].changed")
                .isEqualTo(true)
                .jsonPath("$.problems[1]")
                .isEqualTo(
                        "The saved mapping uses the lookup table us STATES. Its new lines count for everybody as soon as"
                                + " you put the document into your draft.");
        apply(document, "\"7\"").expectStatus().isEqualTo(412);
        assertThat(rig.column("select version from lookup_table")).containsExactly("1");
        apply(document, "\"1\"")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.baseVersion")
                .isEqualTo(2);

        rig.call("GET", MAPPING, null, null)
                .expectBody()
                .jsonPath("$.note")
                .isEqualTo("Lookup table us STATES was changed")
                .jsonPath("$.tables[0].entries[0].to")
                .isEqualTo("California");
        assertThat(rig.column("select kind from audit order by id desc limit 2"))
                .containsExactly("fieldMapping.imported", "lookupTable.changed");
    }

    @Test
    void aTableThatWasChangedSinceItWasShownIsNotOverwritten() {
        String table = rig.table("US states", "[{\"from\": \"CA\", \"to\": \"Calif.\"}]");
        String document = elsewhere();
        show(document)
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(0)
                .jsonPath("$.tables[0].version")
                .isEqualTo(1);
        rig.call("PUT", TABLES + "/" + table, "\"1\"", "{\"name\": \"US states\", \"entries\": []}")
                .expectStatus()
                .isOk();

        applySeen(document, "1")
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("The lookup table US states was changed by someone else");
        applySeen(document, "null").expectStatus().isEqualTo(412);
        rig.call("GET", TABLES + "/" + table, null, null)
                .expectBody()
                .jsonPath("$.entries.length()")
                .isEqualTo(0);
        applySeen(document, "2").expectStatus().isOk();
    }

    private WebTestClient.ResponseSpec applySeen(String document, String version) {
        return rig.call(
                "POST",
                MAPPING + "/import/apply",
                "\"0\"",
                "{\"document\": %s, \"tables\": [{\"name\": \"us states\", \"version\": %s}]}"
                        .formatted(document, version));
    }

    @Test
    void aRuleWithoutItsEmployeeFieldIsLeftOutAndAnotherTypeIsSaid() {
        String document = elsewhere();
        rig.column("update employee_field set retired_at = now() where key = 'city' returning key");
        rig.column("update employee_field set type = 'longText' where key = 'state' returning key");

        show(document)
                .expectBody()
                .jsonPath("$.rules[*].employeeField")
                .isEqualTo(List.of("state"))
                .jsonPath("$.problems")
                .isEqualTo(List.of(
                        "State is of the type text in the document and of the type longText here. Look at its rule.",
                        "There is no employee field City (city) here, so its rule is left out. Add the field, then import"
                                + " again."));
    }

    @Test
    void aTableThatTheDocumentDoesNotHoldIsSaid() {
        String document = """
                {"$schema": "%s", "rules": [%s]}""".formatted(MappingDocument.SCHEMA, stateBy("US states"));

        show(document)
                .expectBody()
                .jsonPath("$.problems[0]")
                .isEqualTo("The document does not hold its lookup table “US states”. Choose one"
                        + " for the rules that use it.");
        String table = rig.table("US states", STATES);
        show(document)
                .expectBody()
                .jsonPath("$.problems[0]")
                .isEqualTo("The document does not hold its lookup table “US states”; the one here is used.")
                .jsonPath("$.rules[0].transforms[0].table")
                .isEqualTo(table);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            null | document | This is not a field mapping
            [] | document | This is not a field mapping
            {"rules": {}} | document | This is not a field mapping
            {"rules": []} | document | does not say its format
            {"$schema": "x/schemas/field-mapping-2.json", "rules": []} | document | another Stagedoor
            {"$schema": "/schemas/field-mapping-1.json", "rules": [{"employeeField": "city"}]} | document.rules[0] | format
            {"$schema": "/schemas/field-mapping-1.json", "rules": [null]} | document | format
            {"$schema": "/schemas/field-mapping-1.json", "rules": [], "lookupTables": [{"name": " ", "entries": []}]} | document.lookupTables[0].name | A name has
            {"$schema": "/schemas/field-mapping-1.json", "rules": [], "lookupTables": [{"name": "a", "entries": null}]} | document.lookupTables[0] | format
            {"$schema": "/schemas/field-mapping-1.json", "rules": [], "lookupTables": [{"name": "a", "entries": [null]}]} | document.lookupTables[0].entries[0].from | looked up
            {"$schema": "/schemas/field-mapping-1.json", "rules": [], "lookupTables": [{"name": "a", "entries": [{"to": "b"}]}]} | document.lookupTables[0].entries[0] | format
            {"$schema": "/schemas/field-mapping-1.json", "rules": [], "candidateFields": [{"custom": true}]} | document.candidateFields[0] | format
            {"$schema": "/schemas/field-mapping-1.json", "rules": [], "lookupTables": [{"name": "a", "entries": []}, {"name": "A", "entries": []}]} | document.lookupTables[1].name | twice
            """)
    void whatIsNoDocumentIsRefusedInWords(String document, String path, String message) {
        for (String address : List.of("/import", "/import/apply")) {
            rig.call("POST", MAPPING + address, null, "{\"document\": " + document + "}")
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.errors[0].path")
                    .isEqualTo(path)
                    .jsonPath("$.errors[0].message")
                    .value(String.class, said -> assertThat(said).contains(message));
        }
    }
}
