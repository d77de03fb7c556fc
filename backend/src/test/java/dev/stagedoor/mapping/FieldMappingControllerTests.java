package dev.stagedoor.mapping;

import static dev.stagedoor.mapping.MappingRig.rule;
import static dev.stagedoor.mapping.MappingRig.stateBy;
import static dev.stagedoor.testing.Screen.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.platform.Problem;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.StringNode;

@NullUnmarked
class FieldMappingControllerTests {
    private static final String URI = "/api/v1/integrations/ashby/field-mapping";
    private static final String RULES = """
            {"rules": [{"employeeField": "firstName", "transforms": [],
                        "source": {"kind": "candidateField", "field": "candidate.firstName"}}], "note": "first"}""";

    private final MappingRig rig = new MappingRig();
    private final GenericApplicationContext wiring = rig.context;
    private final WebTestClient ada = rig.ada();

    @Test
    void beginsWithVersionNoughtAndWithoutRules() {
        ada.get()
                .uri(URI)
                .exchange()
                .expectHeader()
                .valueEquals("ETag", "\"0\"")
                .expectBody()
                .jsonPath("$.rules.length()")
                .isEqualTo(0);
    }

    @Test
    void savesANewVersionAndAuditsIt() {
        put("\"0\"", RULES).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");

        ada.get()
                .uri(URI)
                .exchange()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1)
                .jsonPath("$.author")
                .isEqualTo("Ada Admin")
                .jsonPath("$.rules[0].source.field")
                .isEqualTo("candidate.firstName");
        assertThat(wiring.getBean(DatabaseClient.class)
                        .sql("select kind || ' ' || (after ->> 'version') from audit")
                        .mapValue(String.class)
                        .all()
                        .collectList()
                        .block())
                .containsExactly("fieldMapping.saved 1");
    }

    @Test
    void refusesToOverwriteUnseen() {
        put(null, RULES).expectStatus().isEqualTo(428);
        put("\"0\"", RULES).expectStatus().isOk();
        put("\"0\"", RULES).expectStatus().isEqualTo(412);
    }

    @Test
    void ofTwoSaversAtOnceOneIsTold() {
        var mappings = wiring.getBean(FieldMappings.class);
        var transaction = wiring.getBean(TransactionalOperator.class);
        Mono<String> save = mappings.save(0, List.of(), null, ADA)
                .map(saved -> "saved")
                .as(transaction::transactional)
                .onErrorResume(Problem.class, problem -> Mono.just(problem.code()));

        assertThat(Mono.zip(save, save).block()).containsExactlyInAnyOrder("saved", "stale-version");
    }

    @Test
    void namesEachRuleThatIsNotRight() {
        String rules = String.join(
                ",",
                rule("city", "candidate.region", "[]"),
                rule("city", "candidate.firstName", "[]"),
                rule("gone", "candidate.firstName", "[]"),
                rule(
                        "startDate",
                        "candidate.region",
                        "[{\"kind\": \"trim\"}, {\"kind\": \"shiftDate\", \"amount\": 1," + " \"unit\": \"days\"}]"),
                rule("state", "candidate.nickname", "[]"),
                stateBy("00000000-0000-7000-8000-000000000009").replace("\"state\"", "\"country\""));

        put("\"0\"", "{\"rules\": [" + rules + "]}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[*].path")
                .isEqualTo(List.of(
                        "rules[1].employeeField",
                        "rules[2].employeeField",
                        "rules[3].transforms[1]",
                        "rules[4].source",
                        "rules[5].transforms[0]"));
    }

    @Test
    void aFailingExampleAsksBeforeItIsSaved() {
        String table = rig.table("US states", "[{\"from\": \"CA\", \"to\": \"California\"}]");
        String failing = withExample(stateBy(table), "Calif.");

        put("\"0\"", "{\"rules\": [" + failing + "]}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("examples-fail")
                .jsonPath("$.errors[0].path")
                .isEqualTo("rules[0].examples[0]")
                .jsonPath("$.errors[0].message")
                .isEqualTo("Expected “Calif.”, got “California”");
        rig.save("\"0\"", "[" + withExample(stateBy(table), "California") + "]");
        put("\"1\"", "{\"rules\": [" + failing + "], \"acceptFailingExamples\": true}")
                .expectStatus()
                .isOk();
    }

    @Test
    void refusesALongExample() {
        put("\"0\"", "{\"rules\": [" + withExample(rule("city", "candidate.region", "[]"), "x".repeat(2_001)) + "]}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].path")
                .isEqualTo("rules[0].examples[0]")
                .jsonPath("$.errors[0].message")
                .isEqualTo("An example has up to 2000 characters");
    }

    private static String withExample(String rule, String expected) {
        return rule.substring(0, rule.lastIndexOf('}'))
                + ", \"examples\": [{\"input\": {\"candidate.region\": \"CA\"}, \"expected\": \"" + expected + "\"}]}";
    }

    @Test
    void theRuleOfARetiredFieldMayWaitForItsReturn() {
        String rule = rule("city", "candidate.region", "[]");
        rig.save("\"0\"", "[" + rule + "]");
        rig.column("update employee_field set retired_at = now() where key in ('city', 'state') returning key");

        rig.save("\"1\"", "[" + rule + "]");
        put("\"2\"", "{\"rules\": [" + rule("state", "candidate.region", "[]") + "]}")
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void checksRulesThatAreNotSaved() {
        String rules = String.join(
                ",",
                withExample(rule("startDate", "candidate.region", "[]"), ""),
                "{\"employeeField\": \"city\", \"source\": {\"kind\": \"expression\", \"text\": \"candidate.\"}}",
                rule("gone", "candidate.region", "[]"));

        checked(rules)
                .jsonPath("$.rules[*].employeeField")
                .isEqualTo(List.of("startDate", "city", "gone"))
                .jsonPath("$.rules[0].problems[0].fix[0].kind")
                .isEqualTo("readDate")
                .jsonPath("$.rules[0].examples[0].passed")
                .isEqualTo(false)
                .jsonPath("$.rules[1].problems[0].at.line")
                .isEqualTo(1)
                .jsonPath("$.rules[2].problems[0].step")
                .isEqualTo(null);
    }

    private WebTestClient.BodyContentSpec checked(String rules) {
        return ada.post()
                .uri(URI + "/check")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"rules\": [" + rules + "]}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    @Test
    void checksNoMoreThanCouldBeSaved() {
        String examples = String.join(",", Collections.nCopies(51, "{\"input\": {}, \"expected\": \"\"}"));
        String rules = String.join(
                ",",
                rule("city", "candidate.region", "[]"),
                rule("city", "candidate.region", "[]"),
                rule("state", "candidate.region", "[]")
                        .replace("\"transforms\"", "\"examples\": [" + examples + "], \"transforms\""));

        checked(rules)
                .jsonPath("$.rules[0].problems")
                .isEmpty()
                .jsonPath("$.rules[1].problems[*].message")
                .isEqualTo("This employee field is mapped twice")
                .jsonPath("$.rules[2].problems[*].message")
                .isEqualTo("A rule holds up to 50 examples")
                .jsonPath("$.rules[2].examples")
                .isEmpty();
    }

    @Test
    void suggestsForFieldsWithoutARuleAndHelpsWithExpressions() {
        rig.save("\"0\"", "[" + rule("firstName", "candidate.firstName", "[]") + "]");

        ada.get()
                .uri(URI + "/suggestions")
                .exchange()
                .expectBody()
                .jsonPath("$[?(@.employeeField == 'firstName')]")
                .doesNotExist()
                .jsonPath("$[?(@.employeeField == 'lastName')].source.field")
                .isEqualTo("candidate.lastName")
                .jsonPath("$[?(@.employeeField == 'lastName')].strength")
                .isEqualTo("strong");
        ada.get()
                .uri(URI + "/expression-help")
                .exchange()
                .expectBody()
                .jsonPath("$.variables[?(@.name == 'candidate.custom[\"1f0e\"]')].label")
                .isEqualTo("Candidate · T-shirt size")
                .jsonPath("$.functions[0].example")
                .isNotEmpty();
    }

    @Test
    void aSuggestionSaysHowManyOfTheValuesThatPeopleHaveWouldFit() {
        rig.peopleHave(Map.of("candidate.lastName", List.of(StringNode.valueOf("Ek"), StringNode.valueOf("Lima"))));

        ada.get()
                .uri(URI + "/suggestions")
                .exchange()
                .expectBody()
                .jsonPath("$[?(@.employeeField == 'lastName')].reason")
                .value(reason -> assertThat(String.valueOf(reason)).contains("All 2 values seen fit"));
    }

    private WebTestClient.ResponseSpec put(String version, String body) {
        var request = ada.put().uri(URI).contentType(MediaType.APPLICATION_JSON);
        return (version == null ? request : request.header("If-Match", version))
                .bodyValue(body)
                .exchange();
    }
}
