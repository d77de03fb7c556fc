package dev.stagedoor.mapping;

import static dev.stagedoor.testing.Screen.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.platform.Problem;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

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
        String rule = "{\"employeeField\": \"%s\", \"source\": {\"kind\": \"candidateField\", \"field\": \"%s\"}}";
        String rules = String.join(
                ",", rule.formatted("city", "a.b"), rule.formatted("city", "a.c"), rule.formatted("gone", " "));

        put("\"0\"", "{\"rules\": [" + rules + "]}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[*].path")
                .isEqualTo(List.of("rules[1].employeeField", "rules[2].employeeField", "rules[2].source.field"));
    }

    private WebTestClient.ResponseSpec put(String version, String body) {
        var request = ada.put().uri(URI).contentType(MediaType.APPLICATION_JSON);
        return (version == null ? request : request.header("If-Match", version))
                .bodyValue(body)
                .exchange();
    }
}
