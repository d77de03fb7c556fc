package dev.stagedoor.mapping;

import static dev.stagedoor.mapping.MappingRig.MAPPING;
import static dev.stagedoor.mapping.MappingRig.TABLES;
import static dev.stagedoor.mapping.MappingRig.rule;
import static dev.stagedoor.mapping.MappingRig.stateBy;
import static dev.stagedoor.testing.Screen.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.employee.FieldsChanged;
import dev.stagedoor.mapping.engine.LookupTable.Entry;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.lookup.SavedTable;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

@NullUnmarked
class VersionControllerTests {
    private static final String CITY = rule("city", "candidate.region", "[]");

    private final MappingRig rig = new MappingRig();
    private final FieldMappings mappings = rig.context.getBean(FieldMappings.class);

    private WebTestClient.ResponseSpec get(String path) {
        return rig.call("GET", MAPPING + path, null, null);
    }

    private WebTestClient.ResponseSpec restore(int version, String ifMatch) {
        return rig.call("POST", MAPPING + "/versions/" + version + "/restore", ifMatch, null);
    }

    private void change(String table, String ifMatch, String entries) {
        String body = "{\"name\": \"US states\", \"entries\": " + entries + "}";
        rig.call("PUT", TABLES + "/" + table, ifMatch, body).expectStatus().isOk();
    }

    private String states(String target) {
        return "[{\"from\": \"CA\", \"to\": \"" + target + "\"}, {\"from\": \"NY\", \"to\": \"New York\"}]";
    }

    @Test
    void areListedNewestFirstPageByPage() {
        rig.call("PUT", MAPPING, "\"0\"", "{\"rules\": [], \"note\": \"A beginning\"}")
                .expectStatus()
                .isOk();
        rig.save("\"1\"", "[" + CITY + "]");
        rig.save("\"2\"", "[]");

        get("/versions?limit=2")
                .expectBody()
                .jsonPath("$.items[*].version")
                .isEqualTo(List.of(3, 2))
                .jsonPath("$.items[*].current")
                .isEqualTo(List.of(true, false))
                .jsonPath("$.next")
                .isEqualTo("2");
        get("/versions?limit=2&after=2")
                .expectBody()
                .jsonPath("$.items[0].version")
                .isEqualTo(1)
                .jsonPath("$.items[0].note")
                .isEqualTo("A beginning")
                .jsonPath("$.items[0].author")
                .isEqualTo("Ada Admin")
                .jsonPath("$.next")
                .isEqualTo(null);
    }

    @Test
    void eachKeepsTheTablesAndFieldsThatItWasMadeWith() {
        String table = rig.table("US states", states("California"));
        rig.save("\"0\"", "[" + stateBy(table) + "]");
        change(table, "\"1\"", states("Calif."));
        relabel("state", "Province");

        var first = mappings.version(1).block();
        var second = mappings.current().block();

        assertThat(first.tables()).extracting(SavedTable::version).containsExactly(1L);
        assertThat(first.lookups().getFirst().entries()).contains(new Entry("CA", "California"));
        assertThat(first.fields()).extracting(Target::label).contains("State").doesNotContain("Province");
        assertThat(second.version()).isEqualTo(3);
        assertThat(second.rules()).isEqualTo(first.rules());
        assertThat(second.lookups().getFirst().entries()).contains(new Entry("CA", "Calif."));
        assertThat(second.fields()).extracting(Target::label).contains("Province");
        get("/versions/1")
                .expectBody()
                .jsonPath("$.tables[0].entries[0].to")
                .isEqualTo("California")
                .jsonPath("$.fields[?(@.key == 'state')].label")
                .isEqualTo("State");
        get("/versions/9").expectStatus().isNotFound();
    }

    /** As whoever changes an employee field does it. */
    private void relabel(String field, String label) {
        var db = rig.context.getBean(DatabaseClient.class);
        db.sql("update employee_field set label = :label where key = :key")
                .bind("label", label)
                .bind("key", field)
                .then()
                .then(rig.context.getBean(FieldsChanged.class).changed(ADA, "Employee field " + label + " was renamed"))
                .as(rig.context.getBean(TransactionalOperator.class)::transactional)
                .block();
    }

    @Test
    void aChangedFieldMakesANewVersionUnlessNothingWasEverSaved() {
        relabel("state", "Province");
        assertThat(mappings.current().block().version()).isZero();

        rig.save("\"0\"", "[" + CITY + "]");
        relabel("state", "Region");

        get("").expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .jsonPath("$.note")
                .isEqualTo("Employee field Region was renamed")
                .jsonPath("$.rules[0].employeeField")
                .isEqualTo("city");
    }

    @Test
    void aVersionThatWasRolledBackIsNeverReadAgain() {
        rig.save("\"0\"", "[]");
        var transaction = rig.context.getBean(TransactionalOperator.class);
        mappings.save(1, mappings.current().block().rules(), "never", ADA)
                .then(Mono.defer(mappings::current))
                .then(Mono.error(new IllegalStateException("taken back")))
                .as(transaction::transactional)
                .onErrorComplete()
                .block();

        rig.save("\"1\"", "[" + CITY + "]");

        assertThat(mappings.current().block().rules()).hasSize(1);
        assertThat(mappings.current().block().note()).isNull();
    }

    @Test
    void aTableAndTheMappingChangedAtOnceBothCount() {
        String table = rig.table("US states", states("California"));
        rig.save("\"0\"", "[" + CITY + "]");

        Mono.zip(
                        Mono.fromRunnable(() -> change(table, "\"1\"", states("Calif.")))
                                .thenReturn("table")
                                .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic()),
                        Mono.fromRunnable(() -> rig.save("\"1\"", "[" + stateBy(table) + "]"))
                                .thenReturn("mapping")
                                .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic()))
                .block();

        var now = mappings.current().block();
        assertThat(now.rules()).extracting(rule -> rule.employeeField()).containsExactly("state");
        assertThat(now.lookups().getFirst().entries()).contains(new Entry("CA", "Calif."));
    }

    @Test
    void areComparedRuleByRuleInWords() {
        rig.save("\"0\"", "[" + CITY + "," + rule("firstName", "candidate.firstName", "[]") + "]");
        rig.save(
                "\"1\"",
                "[" + rule("city", "candidate.custom.1f0e", "[]") + "," + rule("lastName", "candidate.lastName", "[]")
                        + "]");

        get("/versions/compare?from=1&to=2")
                .expectBody()
                .jsonPath("$.from")
                .isEqualTo(1)
                .jsonPath("$.to")
                .isEqualTo(2)
                .jsonPath("$.differences[*].label")
                .isEqualTo(List.of("First name", "Last name", "City"))
                .jsonPath("$.differences[0].before")
                .isEqualTo("Candidate · First name")
                .jsonPath("$.differences[0].after")
                .isEqualTo(null)
                .jsonPath("$.differences[1].before")
                .isEqualTo(null)
                .jsonPath("$.differences[2].before")
                .isEqualTo("Candidate · Region")
                .jsonPath("$.differences[2].after")
                .isEqualTo("Candidate · T-shirt size");
        rig.call("POST", MAPPING + "/compare", null, "{\"from\": 1, \"rules\": [" + CITY + "]}")
                .expectBody()
                .jsonPath("$.to")
                .isEqualTo(null)
                .jsonPath("$.differences[*].label")
                .isEqualTo(List.of("First name"));
        rig.call("POST", MAPPING + "/compare", null, "{\"from\": 0, \"rules\": [" + CITY + "]}")
                .expectBody()
                .jsonPath("$.differences[0].after")
                .isEqualTo("Candidate · Region");
        rig.call("POST", MAPPING + "/compare", null, "{\"from\": 1}")
                .expectStatus()
                .isEqualTo(422);
        get("/versions/compare?from=1&to=7").expectStatus().isNotFound();
    }

    @Test
    void aComparisonShowsTheLinesOfATableThatChangedUnderneath() {
        String table = rig.table("US states", states("California"));
        rig.save("\"0\"", "[" + stateBy(table) + "]");
        change(table, "\"1\"", states("Calif."));

        var differences = rig.call("GET", MAPPING + "/versions/compare?from=1&to=2", null, null)
                .expectBody();

        differences
                .jsonPath("$.differences.length()")
                .isEqualTo(1)
                .jsonPath("$.differences[0].before")
                .value(String.class, before -> assertThat(before).endsWith("US states: CA → California"))
                .jsonPath("$.differences[0].after")
                .value(String.class, after -> assertThat(after).endsWith("US states: CA → Calif."));
    }

    @Test
    void aRestoredVersionIsANewOneAndAudited() {
        rig.save("\"0\"", "[" + CITY + "]");
        rig.save("\"1\"", "[]");

        restore(1, "\"1\"").expectStatus().isEqualTo(412);
        restore(1, "\"2\"")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"3\"")
                .expectBody()
                .jsonPath("$.note")
                .isEqualTo("Restored from version 1")
                .jsonPath("$.rules[0].employeeField")
                .isEqualTo("city");
        restore(7, "\"3\"").expectStatus().isNotFound();
        assertThat(rig.column("select kind || ' ' || (after ->> 'version') from audit order by id desc limit 1"))
                .containsExactly("fieldMapping.restored 3");
    }

    @Test
    void restoringBringsTheLookupTablesOfThenBack() {
        String table = rig.table("US states", states("California"));
        rig.save("\"0\"", "[" + stateBy(table) + "]");
        change(table, "\"1\"", states("Calif."));
        rig.save("\"2\"", "[]");
        rig.call("DELETE", TABLES + "/" + table, "\"2\"", null).expectStatus().isNoContent();

        restore(1, "\"3\"")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(4)
                .jsonPath("$.tables[0].version")
                .isEqualTo(3)
                .jsonPath("$.tables[0].entries[0].to")
                .isEqualTo("California");

        rig.call("GET", TABLES + "/" + table, null, null).expectStatus().isOk();
        assertThat(rig.column("select kind from audit order by id desc limit 3"))
                .containsExactly("fieldMapping.restored", "lookupTable.changed", "lookupTable.broughtBack");
    }

    @Test
    void aRemovedTableWhoseNameIsTakenIsNotBroughtBackOverTheOther() {
        String table = rig.table("US states", states("California"));
        rig.save("\"0\"", "[" + stateBy(table) + "]");
        rig.save("\"1\"", "[]");
        rig.call("DELETE", TABLES + "/" + table, "\"1\"", null).expectStatus().isNoContent();
        rig.table("us states", "[]");

        restore(1, "\"2\"")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("name-taken");
        assertThat(mappings.currentVersion().block()).isEqualTo(2);
    }

    @Test
    void theRulesOfRetiredFieldsStayBehindAndTheNoteSaysSo() {
        rig.save("\"0\"", "[" + CITY + "," + rule("state", "candidate.region", "[]") + "]");
        rig.column("update employee_field set retired_at = now() where key = 'state' returning key");

        restore(1, "\"1\"")
                .expectBody()
                .jsonPath("$.rules.length()")
                .isEqualTo(1)
                .jsonPath("$.note")
                .isEqualTo("Restored from version 1, without the rules of retired fields: State");
    }

    @Test
    void aRuleThatNoLongerFitsItsFieldIsNamedAndNothingIsRestored() {
        String table = rig.table("US states", states("California"));
        rig.save("\"0\"", "[" + CITY + "," + stateBy(table) + "]");
        change(table, "\"1\"", states("Calif."));
        rig.save("\"2\"", "[]");
        rig.column("update employee_field set type = 'money' where key = 'city' returning key");

        restore(1, "\"3\"")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("Version 1 does not fit the fields of now")
                .jsonPath("$.errors[0].message")
                .value(String.class, message -> assertThat(message).startsWith("City: "));
        assertThat(mappings.currentVersion().block()).isEqualTo(3);
        rig.call("GET", TABLES + "/" + table, null, null)
                .expectBody()
                .jsonPath("$.entries[0].to")
                .isEqualTo("Calif.");
    }

    @Test
    void examplesRunOverTheTablesOfThenAndMayFailOnlyWhenAPersonSaysSo() {
        String table = rig.table("US states", states("California"));
        String rule = stateBy(table).replaceFirst("}$", ", \"examples\": [" + example("California") + "]}");
        rig.save("\"0\"", "[" + rule + "]");
        change(table, "\"1\"", states("Calif."));
        restore(1, "\"2\"").expectStatus().isOk();

        String wrong = stateBy(table).replaceFirst("}$", ", \"examples\": [" + example("Kansas") + "]}");
        rig.call("PUT", MAPPING, "\"3\"", "{\"rules\": [" + wrong + "], \"acceptFailingExamples\": true}")
                .expectStatus()
                .isOk();
        rig.save("\"4\"", "[]");
        restore(4, "\"5\"")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("examples-fail")
                .jsonPath("$.errors[0].message")
                .isEqualTo("State: example 1: expected “Kansas”, got “California”");
        rig.call("POST", MAPPING + "/versions/4/restore?acceptFailingExamples=true", "\"5\"", null)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(6);
    }

    private static String example(String expected) {
        return "{\"input\": {\"candidate.region\": \"CA\"}, \"expected\": \"" + expected + "\"}";
    }
}
