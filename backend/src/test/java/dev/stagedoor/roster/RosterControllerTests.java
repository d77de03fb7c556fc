package dev.stagedoor.roster;

import static dev.stagedoor.testing.Screen.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.activity.ActivityLog;
import dev.stagedoor.employee.Employees;
import dev.stagedoor.employee.Employees.ImportSource;
import dev.stagedoor.employee.Employees.Imported;
import dev.stagedoor.employee.EmployeesForTests;
import dev.stagedoor.employee.Match;
import dev.stagedoor.testing.Screen;
import dev.stagedoor.testing.Wiring;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

@NullUnmarked
class RosterControllerTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FILE = """
            First name,Surname,E-mail,Hire date,Base salary,Fun fact
            Ana,Lima,Ana@Mail.example,24/12/2025,"84,000 EUR",rides
            Bo,Ek,bo@mail.example,02/01/2026,,
            """;
    private static final Map<String, String> COLUMNS = Map.of(
            "First name", "firstName",
            "Surname", "lastName",
            "E-mail", "personalEmail",
            "Hire date", "startDate",
            "Base salary", "salary");

    private static final Map<String, String> WITH_CITY = Map.of(
            "First name", "firstName", "Last name", "lastName", "Personal email", "personalEmail", "City", "city");

    private final GenericApplicationContext wiring =
            Wiring.of(EmployeesForTests.with(RosterController.class, RosterImports.class, ActivityLog.class));
    private final WebTestClient ada = Screen.as(ADA, wiring.getBean(RosterController.class));
    private final Employees employees = wiring.getBean(Employees.class);
    private final DatabaseClient db = wiring.getBean(DatabaseClient.class);

    @Test
    void readsColumnsAndSuggestsWhatTheyFill() {
        JsonNode read = ok(post("/read", Map.of("text", FILE)));

        assertThat(read.get("rows").asInt()).isEqualTo(2);
        assertThat(read.get("columns")
                        .valueStream()
                        .map(column -> column.get("name").asString() + " -> "
                                + column.get("suggestion").asString("nothing") + " " + column.get("samples") + " "
                                + column.get("dateFormats") + " " + column.get("decimalMarks")))
                .containsExactly(
                        "First name -> firstName [\"Ana\",\"Bo\"] [] []",
                        "Surname -> lastName [\"Lima\",\"Ek\"] [] []",
                        "E-mail -> personalEmail [\"Ana@Mail.example\",\"bo@mail.example\"] [] []",
                        "Hire date -> startDate [\"24/12/2025\",\"02/01/2026\"] [\"dd/MM/yyyy\"] []",
                        "Base salary -> salary [\"84,000 EUR\"] [] [\".\",\",\"]",
                        "Fun fact -> nothing [\"rides\"] [] []");
    }

    @Test
    void importsNewPeopleOnceHoweverOftenTheFileComes() {
        assertThat(counts(carryOut(FILE))).isEqualTo("2 new, 0 changed, 0 unchanged, 0 problems");

        assertThat(column("select display_name from employee order by 1")).containsExactly("Ana Lima", "Bo Ek");
        assertThat(column("select field_values::text from employee order by display_name")
                        .getFirst())
                .contains("\"startDate\": \"2025-12-24\"", "\"amount\": \"84000\"");
        assertThat(column(
                        "select provenance -> 'startDate' ->> 'kind' || ' ' || (provenance -> 'startDate' ->> 'person')"
                                + " || ' ' || (provenance -> 'startDate' ->> 'candidateFields') from employee limit 1"))
                .containsExactly("file Ada Admin [\"csv.Hire date\"]");
        assertThat(employees.match("x", "x", List.of("ANA@mail.example")).block())
                .isInstanceOf(Match.One.class);

        assertThat(counts(carryOut(FILE))).isEqualTo("0 new, 0 changed, 2 unchanged, 0 problems");
        assertThat(column("select version::text from employee")).containsExactly("1", "1");
        assertThat(column("select kind || ' ' || (after ->> 'file') || ' ' || (after ->> 'created') from audit"))
                .containsExactly("employees.imported people.csv 2");
        assertThat(column("select details::text from activity")).containsExactly("{\"created\": 2, \"updated\": 0}");
    }

    @Test
    void readsThousandsAsEuropeansGroupThemUnlessThePersonSaysThatTheyAreDecimals() {
        String file = FILE.replace("84,000 EUR", "84.000 EUR");

        assertThat(rows(ok(post("/preview", request(file)))).getFirst()).contains("salary null -> 84,000 EUR");
        assertThat(rows(ok(post("/preview", withDecimal(request(file), ".")))).getFirst())
                .contains("salary null -> 84 EUR");
        assertThat(refused(post("/preview", withDecimal(request(file), ";")), 422))
                .isEqualTo("The columns are not right yet");
    }

    @Test
    void aNewerFileChangesWhatAnEarlierOneSaid() {
        carryOut(FILE);

        assertThat(counts(carryOut(FILE.replace("24/12/2025", "23/12/2025"))))
                .isEqualTo("0 new, 1 changed, 1 unchanged, 0 problems");
        assertThat(column("select field_values ->> 'startDate' from employee where version = 2"))
                .containsExactly("2025-12-23");
    }

    @Test
    void whatAPersonTypedOrAshbySaidStaysUnlessTheyAreToBeReplaced() {
        employees.createByHand(values("Anna", "Lima", "ana@mail.example"), ADA).block();
        employees
                .create(
                        Map.of(
                                "firstName", imported("Bo"),
                                "lastName", imported("Ekholm"),
                                "personalEmail", imported("bo@mail.example")),
                        Map.of(),
                        new ImportSource("app-1", "cand-1", new UUID(0, 1), 3, Instant.EPOCH))
                .block();

        JsonNode preview = ok(post("/preview", request(FILE)));

        assertThat(rows(preview))
                .containsExactly(
                        "2 Anna Lima update [startDate null -> 24 Dec 2025, salary null -> 84,000 EUR] stays"
                                + " [firstName Anna, not Ana (person), personalEmail ana@mail.example, not Ana@Mail.example (person)]",
                        "3 Bo Ekholm update [startDate null -> 2 Jan 2026] stays [lastName Ekholm, not Ek (ashby)]");
        assertThat(preview.get("kept").asInt()).isEqualTo(3);

        carryOut(FILE);
        assertThat(column("select display_name from employee order by 1")).containsExactly("Anna Lima", "Bo Ekholm");
        ok(post("", with(request(FILE), "replace", true)));
        assertThat(column("select display_name from employee order by 1")).containsExactly("Ana Lima", "Bo Ek");
    }

    @Test
    void aFileWithProblemsImportsNothingUnlessTheirLinesAreLeftOut() {
        String file = FILE + """
                Cy,,cy@mail.example,soon,,
                Di,Oz,,,,
                Ed,Fox,BO@mail.example,,,
                """;

        JsonNode preview = ok(post("/preview", request(file)));

        assertThat(rows(preview).subList(2, 5))
                .containsExactly(
                        "4 Cy problem: Start date: “soon” is not a date of the calendar, written like 31/12/2026 / Last name is required for"
                                + " somebody new",
                        "5 Di Oz problem: There is no e-mail address, so this person could not be found again / Personal"
                                + " email is required for somebody new",
                        "6 Ed Fox problem: Line 3 has the same e-mail address");
        assertThat(refused(post("", request(file)), 409)).isEqualTo("3 lines have problems");
        assertThat(column("select display_name from employee")).isEmpty();

        ok(post("", with(request(file), "leaveOut", true)));
        assertThat(column("select display_name from employee order by 1")).containsExactly("Ana Lima", "Bo Ek");
        assertThat(column("select after ->> 'leftOut' from audit")).containsExactly("3");
    }

    @Test
    void saysWhoHasAValueThatMustBeDifferentForEveryone() {
        db.sql("update employee_field set is_unique = true where key = 'phone'")
                .then()
                .block();
        employees
                .createByHand(
                        with(values("Zoe", "Angstrom", "zoe@mail.example"), "phone", StringNode.valueOf("+44 1")), ADA)
                .block();
        String file = """
                First name,Last name,Personal email,Phone
                Ana,Lima,ana@mail.example,+44 1
                Bo,Ek,bo@mail.example,+44 2
                Cy,Oz,cy@mail.example,+44 2
                Zoe,Angstrom,zoe@mail.example,+44 1
                """;
        var columns = Map.of(
                "First name",
                "firstName",
                "Last name",
                "lastName",
                "Personal email",
                "personalEmail",
                "Phone",
                "phone");

        assertThat(rows(ok(post("/preview", request(file, columns)))))
                .containsExactly(
                        "2 Ana Lima problem: Zoe Angstrom has +44 1 already. Phone must be different for everyone",
                        "3 Bo Ek create [firstName null -> Bo, lastName null -> Ek, personalEmail null -> bo@mail.example,"
                                + " phone null -> +44 2] stays []",
                        "4 Cy Oz problem: Line 3 has the same Phone, which must be different for everyone",
                        "5 Zoe Angstrom unchanged [] stays []");
    }

    @Test
    void saysWhoHasANumberThatMustBeDifferentForEveryone() {
        makeCityUnique("number");
        employees
                .createByHand(
                        with(values("Zoe", "Angstrom", "zoe@mail.example"), "city", StringNode.valueOf("7.50")), ADA)
                .block();
        String file = """
                First name,Last name,Personal email,City
                Ana,Lima,ana@mail.example,7.5
                Bo,Ek,bo@mail.example,8
                Zoe,Angstrom,zoe@mail.example,7.500
                """;

        assertThat(rows(ok(post("/preview", request(file, WITH_CITY)))))
                .containsExactly(
                        "2 Ana Lima problem: Zoe Angstrom has 7.5 already. City must be different for everyone",
                        "3 Bo Ek create [firstName null -> Bo, lastName null -> Ek, personalEmail null -> bo@mail.example,"
                                + " city null -> 8] stays []",
                        "4 Zoe Angstrom unchanged [] stays []");
    }

    @Test
    void saysWhenTheDatabaseFindsThatTwoHaveTheSame() {
        makeCityUnique("text");
        String file = """
                First name,Last name,Personal email,City
                Ana,Lima,ana@mail.example,ΟΔΟΣ
                Bo,Ek,bo@mail.example,οδοσ
                """;

        assertThat(refused(post("", request(file, WITH_CITY)), 409))
                .isEqualTo("Two people would have the same value where it must be different for everyone");
        assertThat(column("select display_name from employee")).isEmpty();
    }

    private void makeCityUnique(String type) {
        db.sql("update employee_field set is_unique = true, type = :type where key = 'city'")
                .bind("type", type)
                .then()
                .block();
    }

    @Test
    void cutsLongSamples() {
        JsonNode read = ok(post("/read", Map.of("text", "Name,Note\nAna," + "x".repeat(100_000) + "\n")));

        assertThat(read.at("/columns/1/samples/0").asString()).hasSize(121).endsWith("x…");
    }

    @Test
    void saysWhereAStepIsMissing() {
        var columns = List.of(
                Map.of("column", "E-mail", "employeeField", "personalEmail"),
                Map.of("column", "Surname", "employeeField", "lastName", "transforms", Arrays.asList((Object) null)));

        post("/preview", Map.of("text", FILE, "columns", columns))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].path")
                .isEqualTo("columns[1].transforms")
                .jsonPath("$.errors[0].message")
                .isEqualTo("A step is missing here");
    }

    @Test
    void importsNothingWhenItIsNoLongerWhatThePreviewSaid() {
        JsonNode counts = ok(post("/preview", request(FILE))).get("counts");
        employees.createByHand(values("Ana", "Lima", "ana@mail.example"), ADA).block();

        assertThat(refused(post("", with(request(FILE), "expected", counts)), 409))
                .isEqualTo("Something has changed since the preview");
        assertThat(column("select display_name from employee")).containsExactly("Ana Lima");
    }

    @Test
    void twoImportsOfTheSameFileAtOnceMakeNobodyTwice() {
        Flux.range(1, 3)
                .flatMap(
                        number -> wiring.getBean(RosterImports.class)
                                .carryOut(JSON.convertValue(request(FILE), RosterRequest.class), ADA),
                        3)
                .blockLast();

        assertThat(column("select display_name from employee order by 1")).containsExactly("Ana Lima", "Bo Ek");
    }

    @Test
    void importsAsManyPeopleAsAFileMayHold() {
        var file = new StringBuilder("First name,Surname,E-mail,Hire date,Base salary\n");
        for (int i = 0; i < 5_000; i++) {
            file.append("P,").append(i).append(",p").append(i).append("@mail.example,2026-01-02,1 EUR\n");
        }

        assertThat(counts(carryOut(file.toString()))).isEqualTo("5000 new, 0 changed, 0 unchanged, 0 problems");
        assertThat(counts(carryOut(file.toString().replace("1 EUR", "2 EUR"))))
                .isEqualTo("0 new, 5000 changed, 0 unchanged, 0 problems");
        assertThat(column("select count(*)::text from employee_email")).containsExactly("5000");
    }

    @Test
    void saysWhatIsWrongWithTheColumns() {
        assertThat(refused(post("/preview", request(FILE, Map.of("First name", "firstName"))), 422))
                .isEqualTo("The columns are not right yet");
        assertThat(refused(
                        post("/preview", request(FILE, Map.of("Nick", "firstName", "E-mail", "personalEmail"))), 422))
                .isEqualTo("The columns are not right yet");
        assertThat(refused(post("/preview", Map.of("text", FILE)), 422)).isEqualTo("Something is not right yet");
    }

    private static Map<String, Object> withDecimal(Map<String, Object> request, String decimal) {
        JsonNode changed = JSON.valueToTree(request);
        changed.get("columns").forEach(column -> {
            if (column.get("employeeField").asString().equals("salary")) {
                ((ObjectNode) column).put("decimal", decimal);
            }
        });
        return JSON.convertValue(changed, new TypeReference<>() {});
    }

    private JsonNode carryOut(String file) {
        return ok(post("", with(request(file), "fileName", "people.csv")));
    }

    private static Map<String, Object> request(String file) {
        return request(file, COLUMNS);
    }

    private static Map<String, Object> request(String file, Map<String, String> columns) {
        var list = new ArrayList<Map<String, String>>();
        columns.forEach((column, field) -> list.add(Map.of("column", column, "employeeField", field)));
        return Map.of("text", file, "columns", list);
    }

    private static <T> Map<String, T> with(Map<String, ? extends T> map, String key, T value) {
        var more = new LinkedHashMap<String, T>(map);
        more.put(key, value);
        return more;
    }

    private WebTestClient.ResponseSpec post(String path, Object body) {
        return ada.mutate()
                .responseTimeout(java.time.Duration.ofSeconds(60))
                .build()
                .post()
                .uri("/api/v1/employees/import" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(JSON.writeValueAsString(body))
                .exchange();
    }

    private static JsonNode ok(WebTestClient.ResponseSpec response) {
        var result = response.expectBody(String.class).returnResult();
        assertThat(result.getStatus().value()).as(result.getResponseBody()).isEqualTo(200);
        return JSON.readTree(result.getResponseBody());
    }

    private static String refused(WebTestClient.ResponseSpec response, int status) {
        var result = response.expectBody(String.class).returnResult();
        assertThat(result.getStatus().value()).as(result.getResponseBody()).isEqualTo(status);
        return JSON.readTree(result.getResponseBody()).get("title").asString();
    }

    private static List<String> rows(JsonNode preview) {
        return preview.get("rows").valueStream().map(RosterControllerTests::row).toList();
    }

    private static String row(JsonNode row) {
        String head = row.get("line") + " " + row.get("name").asString() + " "
                + row.get("outcome").asString();
        if (!row.get("problems").isEmpty()) {
            return head + ": "
                    + String.join(
                            " / ",
                            row.get("problems")
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .toList());
        }
        var values = row.get("values")
                .valueStream()
                .map(value -> value.get("employeeField").asString() + " "
                        + value.get("from").asString("null") + " -> "
                        + value.get("to").asString())
                .toList();
        var kept = row.get("kept")
                .valueStream()
                .map(value -> value.get("employeeField").asString() + " "
                        + value.get("now").asString() + ", not "
                        + value.get("file").asString() + " ("
                        + value.get("source").asString() + ")")
                .toList();
        return head + " " + values + " stays " + kept;
    }

    private static String counts(JsonNode counts) {
        return counts.get("create") + " new, " + counts.get("update") + " changed, " + counts.get("unchanged")
                + " unchanged, " + counts.get("problem") + " problems";
    }

    private static Map<String, JsonNode> values(String first, String last, String email) {
        return Map.of(
                "firstName", StringNode.valueOf(first),
                "lastName", StringNode.valueOf(last),
                "personalEmail", StringNode.valueOf(email));
    }

    private static Imported imported(String value) {
        return new Imported(StringNode.valueOf(value), List.of("candidate.x"), value);
    }

    private List<String> column(String sql) {
        return db.sql(sql).mapValue(String.class).all().collectList().block();
    }
}
