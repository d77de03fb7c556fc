package dev.stagedoor.deliveries.attention;

import static dev.stagedoor.testing.Screen.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.stagedoor.deliveries.DeliveryActions;
import dev.stagedoor.deliveries.Rows;
import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.platform.Problem;
import dev.stagedoor.testing.Screen;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The work list over a real database; what is done to one delivery is played. */
class AttentionTests {
    private static final String LIST = "/api/v1/deliveries/attention";
    private static final String NO_LOCATION = "missingRequired:location";

    private final Rows rows = new Rows();
    private final DeliveryActions actions = mock(DeliveryActions.class);
    private final JsonMapper json = JsonMapper.builder().build();
    private final EmployeeFields fields = mock(EmployeeFields.class);
    private final AttentionTable table = new AttentionTable(rows.db, json);
    private final WebTestClient screen =
            Screen.as(ADA, new AttentionController(new WorkList(table, fields), new Bulk(table), actions));

    @BeforeEach
    void threeLackALocationAndOneMayBeSeveral() {
        waits(1, "Ana Lima", "missingRequired enterValue location");
        waits(2, "Bo Ek", "severalMatches decideMatch");
        waits(3, "Cy Roe", "missingRequired openAshby location", "notMapped fixMapping department");
        waits(4, "Ana 50%", "missingRequired enterValue location");
        rows.delivery(5, "Di Fox", "imported");
        rows.delivery(6, "Ed Gil", null);
        when(fields.withRetired())
                .thenReturn(Mono.just(
                        List.of(new EmployeeField("location", "Location", "text", true, false, List.of(), 1))));
        when(actions.tryAgain(any(), any())).thenReturn(Mono.empty());
        when(actions.ignore(any(), any(), any())).thenReturn(Mono.empty());
        when(actions.undoIgnore(any(), any())).thenReturn(Mono.empty());
        when(actions.importAnyway(any(), any())).thenReturn(Mono.empty());
        when(actions.fitting(any())).thenReturn(Mono.empty());
        when(actions.enterValues(any(), any(), any())).thenReturn(Mono.empty());
    }

    private UUID waits(int number, String person, String... problems) {
        UUID id = rows.delivery(number, person, "needsAttention");
        rows.problems(id, problems);
        rows.run("update delivery set reason_code = problems -> 0 ->> 'code' where id = '" + id + "'");
        return id;
    }

    @Test
    void groupsByCauseWithTheNewestOfEach() {
        var groups = get(LIST + "?limit=2").get("groups");

        assertThat(groups.size()).isEqualTo(2);
        var location = groups.get(0);
        assertThat(location.get("cause").asString()).isEqualTo(NO_LOCATION);
        assertThat(location.get("title").asString()).isEqualTo("Location is missing");
        assertThat(location.get("action").asString()).isEqualTo("enterValue");
        assertThat(location.get("employeeField").asString()).isEqualTo("location");
        assertThat(location.get("people").asInt()).isEqualTo(3);
        assertThat(people(location.get("rows"))).containsExactly("Ana 50%", "Cy Roe");
        assertThat(location.get("next").asString()).isEqualTo(Rows.id(3).toString());
        assertThat(location.get("rows").get(0).get("otherProblems").isEmpty()).isTrue();
        assertThat(location.get("rows").get(1).get("otherProblems").get(0).asString())
                .isEqualTo("Because of notMapped.");
        assertThat(location.get("rows").get(1).get("message").asString()).isEqualTo("Because of missingRequired.");

        var several = groups.get(1);
        assertThat(several.get("title").asString()).isEqualTo("More than one employee could be this person");
        assertThat(several.get("next").isNull()).isTrue();
    }

    @Test
    void pagesThroughOneGroup() {
        var page = get(LIST + "/" + NO_LOCATION + "?limit=1&after=" + Rows.id(4));

        assertThat(people(page.get("items"))).containsExactly("Cy Roe");
        assertThat(people(get(LIST + "/" + NO_LOCATION + "?after="
                                + page.get("next").asString())
                        .get("items")))
                .containsExactly("Ana Lima");
    }

    @Test
    void findsByPersonAndTakesSignsAsThemselves() {
        assertThat(people(get(LIST + "?search=ana").get("groups").get(0).get("rows")))
                .containsExactly("Ana 50%", "Ana Lima");
        assertThat(people(get(LIST + "?search=50%25").get("groups").get(0).get("rows")))
                .containsExactly("Ana 50%");
        assertThat(get(LIST + "?search=di").get("groups").size()).isZero();
    }

    @Test
    void triesAWholeGroupAgainAsItIsAtThatMoment() {
        var done = post("/try-again", Map.of("cause", NO_LOCATION, "search", "ana"));

        assertThat(ids(done.get("done"))).containsExactly(Rows.id(4), Rows.id(1));
        assertThat(done.get("left").size()).isZero();
        verify(actions, never()).tryAgain(ADA, Rows.id(3));
    }

    @Test
    void saysWhichWereLeftAndWhy() {
        when(actions.ignore(ADA, Rows.id(1), "Moved away"))
                .thenReturn(Mono.error(Problem.conflict("already-settled", "Already settled", "Settled meanwhile.")));

        var done = post(
                "/ignore",
                Map.of(
                        "deliveryIds",
                        List.of(Rows.id(1), Rows.id(2), Rows.id(5), Rows.id(99)),
                        "reason",
                        " Moved away "));

        assertThat(ids(done.get("done"))).containsExactly(Rows.id(2));
        assertThat(left(done)).containsExactly("Di Fox: It no longer needs attention.", "Ana Lima: Settled meanwhile.");
        verify(actions, never()).ignore(any(), eq(Rows.id(5)), any());
    }

    @Test
    void whatFailsInTheMiddleIsLeftAndWhatIsDoneStaysSaid() {
        when(actions.tryAgain(ADA, Rows.id(2)))
                .thenReturn(Mono.error(new IllegalStateException("something that nobody expected")));

        var done = post("/try-again", Map.of("deliveryIds", List.of(Rows.id(1), Rows.id(2), Rows.id(3))));

        assertThat(ids(done.get("done"))).containsExactly(Rows.id(3), Rows.id(1));
        assertThat(left(done)).containsExactly("Bo Ek: Something went wrong here. Look at it before you repeat this.");
    }

    @Test
    void nothingMoreIsTriedOnceTheDatabaseIsGone() {
        when(actions.tryAgain(any(), any()))
                .thenReturn(Mono.error(new DataAccessResourceFailureException("connection refused")));
        when(actions.tryAgain(ADA, Rows.id(18))).thenReturn(Mono.empty());
        var many = IntStream.range(10, 19)
                .mapToObj(number -> waits(number, "P " + number, "severalMatches decideMatch"))
                .toList();

        var done = post("/try-again", Map.of("deliveryIds", many));

        assertThat(ids(done.get("done"))).containsExactly(Rows.id(18));
        assertThat(left(done)).hasSize(8).allMatch(why -> why.contains("The database could not be reached"));
        verify(actions, never()).tryAgain(ADA, Rows.id(10));
    }

    @Test
    void whatIsWrongWithTheRequestIsSaidBeforeAnythingIsDone() {
        when(actions.fitting(any())).thenReturn(Mono.error(Problem.invalid("values.location", "Too long")));

        refused("/ignore", Map.of("cause", NO_LOCATION, "reason", " "), "reason");
        refused("/values", Map.of("cause", NO_LOCATION), "values");
        refused("/values", Map.of("cause", NO_LOCATION, "values", Map.of("location", "x")), "values.location");

        verify(actions, never()).enterValues(any(), any(), any());
    }

    @Test
    void whatIsWrongForOneLeavesThisOneAlone() {
        when(actions.enterValues(eq(ADA), eq(Rows.id(3)), any()))
                .thenReturn(Mono.error(Problem.invalid("values.location", "Choose one of the list.")));

        var done = post("/values", Map.of("cause", NO_LOCATION, "values", Map.of("location", "Oslo")));

        assertThat(ids(done.get("done"))).containsExactly(Rows.id(4), Rows.id(1));
        assertThat(left(done)).containsExactly("Cy Roe: Choose one of the list.");
    }

    @Test
    void nobodyNamedIsNotEverybody() {
        refused("/try-again", Map.of(), "deliveryIds");
        refused("/try-again", Map.of("deliveryIds", List.of()), "deliveryIds");
        refused("/try-again", Map.of("deliveryIds", List.of(), "cause", NO_LOCATION), "deliveryIds");
        refused("/try-again", Map.of("deliveryIds", Collections.singletonList(null)), "deliveryIds");
        refused("/undo-ignore", Map.of("deliveryIds", List.of(), "cause", NO_LOCATION), "deliveryIds");

        verify(actions, never()).tryAgain(any(), any());
    }

    @Test
    void moreThanCanBeDoneAtOnceIsRefusedInsteadOfCut() {
        var many = Stream.concat(Stream.of(Rows.id(1)), Stream.generate(UUID::randomUUID))
                .limit(1_001)
                .toList();

        refused("/try-again", Map.of("deliveryIds", many), "deliveryIds");

        verify(actions, never()).tryAgain(any(), any());
    }

    @Test
    void anUndoIsForWhatIsIgnored() {
        var done = post("/undo-ignore", Map.of("deliveryIds", List.of(Rows.id(5))));

        assertThat(ids(done.get("done"))).containsExactly(Rows.id(5));
        verify(actions).undoIgnore(ADA, Rows.id(5));
    }

    @Test
    void looksAlongItsOwnIndex() {
        rows.run("set enable_seqscan = off");
        String plan = rows.db
                .sql("""
                        explain select id from delivery where outcome = 'needsAttention'
                        and attention_cause(reason_code, problems) = 'missingRequired:location' order by id desc""")
                .mapValue(String.class)
                .all()
                .collectList()
                .map(lines -> String.join(" ", lines))
                .block();
        assertThat(plan).contains("delivery_attention");
    }

    private JsonNode get(String path) {
        return json.readTree(screen.get()
                .uri(URI.create(path))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private JsonNode post(String path, Object body) {
        return json.readTree(screen.post()
                .uri(LIST + path)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private void refused(String path, Object body, String field) {
        screen.post()
                .uri(LIST + path)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].path")
                .isEqualTo(field);
    }

    private static List<String> left(JsonNode outcome) {
        return outcome.get("left")
                .valueStream()
                .map(left ->
                        left.get("person").asString() + ": " + left.get("why").asString())
                .toList();
    }

    private static List<String> people(JsonNode rows) {
        return rows.valueStream().map(row -> row.get("person").asString()).toList();
    }

    private static List<UUID> ids(JsonNode ids) {
        return ids.valueStream().map(id -> UUID.fromString(id.asString())).toList();
    }
}
