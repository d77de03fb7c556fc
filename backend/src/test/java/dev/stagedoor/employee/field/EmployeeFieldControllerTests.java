package dev.stagedoor.employee.field;

import static dev.stagedoor.testing.Screen.ADA;
import static dev.stagedoor.testing.Screen.MEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.employee.Employees;
import dev.stagedoor.employee.EmployeesForTests;
import dev.stagedoor.employee.FieldsChanged;
import dev.stagedoor.platform.Person;
import dev.stagedoor.testing.Screen;
import dev.stagedoor.testing.Wiring;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NullUnmarked
class EmployeeFieldControllerTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FIELDS = "/api/v1/employee-fields";

    private final GenericApplicationContext wiring = Wiring.of(EmployeesForTests.with(
            EmployeeFieldController.class,
            FieldChanges.class,
            FieldChecks.class,
            FieldTable.class,
            FieldValues.class,
            Told.class));
    private final WebTestClient ada = Screen.as(ADA, wiring.getBean(EmployeeFieldController.class));
    private final Employees employees = wiring.getBean(Employees.class);
    private final DatabaseClient db = wiring.getBean(DatabaseClient.class);

    @Test
    void addsAFieldWithAKeyOfItsOwn() {
        String body = "{\"label\": \"T-shirt size\", \"type\": \"choice\", \"choices\": [\"S\", \"M\", \"S\"]}";

        JsonNode added = ok(send("POST", "", null, body), 201);

        assertThat(added.get("key").asString()).isEqualTo("tShirtSize");
        assertThat(added.get("choices").toString()).isEqualTo("[\"S\",\"M\"]");
        assertThat(added.get("position").asInt()).isEqualTo(18);
        assertThat(errors(send("POST", "", null, body), 422))
                .containsExactly("There is already a field called T-shirt size");
        assertThat(notes()).containsExactly("New employee field T-shirt size");
    }

    @Test
    void aChoiceIsAsShortAsAName() {
        var body = Map.of("label", "Size", "type", "choice", "choices", List.of("S", "x".repeat(121)));

        assertThat(errors(send("POST", "", null, JSON.writeValueAsString(body)), 422))
                .containsExactly("A choice has up to 120 characters");
        assertThat(errors(
                        send(
                                "PATCH",
                                "/employmentType",
                                1,
                                JSON.writeValueAsString(Map.of("choices", List.of("x".repeat(121))))),
                        422))
                .containsExactly("A choice has up to 120 characters");
    }

    @Test
    void changesOnlyTheVersionThatWasSeen() {
        String rename = "{\"label\": \"Home town\", \"required\": true}";

        assertThat(send("PATCH", "/city", null, rename)
                        .returnResult(String.class)
                        .getStatus()
                        .value())
                .isEqualTo(428);
        JsonNode changed = ok(send("PATCH", "/city", 1, rename), 200);

        assertThat(changed.get("label").asString()).isEqualTo("Home town");
        assertThat(changed.get("version").asInt()).isEqualTo(2);
        assertThat(send("PATCH", "/city", 1, rename)
                        .returnResult(String.class)
                        .getStatus()
                        .value())
                .isEqualTo(412);
        assertThat(notes()).containsExactly("Employee field City is called Home town now, is required now");
        assertThat(audited()).containsExactly("employeeField.changed employeeField:city City -> Home town");
    }

    @Test
    void whatNobodyBuildsOnIsNotTold() {
        ok(send("PATCH", "/city", 1, "{\"restricted\": false, \"group\": \"  Where  they live \"}"), 200);

        assertThat(notes()).isEmpty();
        assertThat(field("city").get("group").asString()).isEqualTo("Where they live");
    }

    @Test
    void saysBeforehandWhichValuesDoNotFitAndWhy() {
        employee("Ana", "jobTitle", "12");
        UUID bo = employee("Bo", "jobTitle", "Boss");
        employee("Cy", "city", "Oslo");

        JsonNode check = ok(send("POST", "/jobTitle/check", null, "{\"type\": \"number\"}"), 200);

        assertThat(check.get("people").asInt()).isEqualTo(3);
        assertThat(check.get("values").asInt()).isEqualTo(2);
        assertThat(check.get("fitting").asInt()).isEqualTo(1);
        assertThat(check.get("problems").get(0).get("employeeId").asString()).isEqualTo(bo.toString());
        assertThat(check.get("problems").get(0).get("message").asString())
                .isEqualTo("Job title needs a number (got “Boss”)");
        assertThat(check.get("present").toString()).isEqualTo("[\"12\",\"Boss\"]");
        assertThat(value(bo, "jobTitle")).isEqualTo("\"Boss\"");
    }

    @Test
    void refusesARetypeWhileValuesDoNotFitAndChangesNothing() {
        UUID ana = employee("Ana", "jobTitle", "12");
        employee("Bo", "jobTitle", "Boss");

        assertThat(errors(send("PATCH", "/jobTitle", 1, "{\"type\": \"number\"}"), 409))
                .containsExactly("Bo Lima: Job title needs a number (got “Boss”)");

        assertThat(value(ana, "jobTitle")).isEqualTo("\"12\"");
        assertThat(field("jobTitle").get("type").asString()).isEqualTo("text");
        assertThat(notes()).isEmpty();
    }

    @Test
    void convertsWhatFitsKeepsTheRestAsideAndBringsItBack() {
        UUID ana = employee("Ana", "jobTitle", "12");
        UUID bo = employee("Bo", "jobTitle", "Boss");

        ok(send("PATCH", "/jobTitle", 1, "{\"type\": \"number\", \"keepAside\": true}"), 200);

        assertThat(value(ana, "jobTitle")).isEqualTo("12");
        assertThat(value(bo, "jobTitle")).isNull();
        assertThat(version(ana)).isEqualTo(2);
        assertThat(column("select display from employee_value_aside")).containsExactly("Boss");
        assertThat(audited().getLast()).contains("employeeField.changed");

        assertThat(ok(send("POST", "/jobTitle/check", null, "{\"type\": \"text\"}"), 200)
                        .get("notes")
                        .get(0)
                        .asString())
                .isEqualTo("One value that was kept aside fits again and comes back.");
        ok(send("PATCH", "/jobTitle", 2, "{\"type\": \"text\"}"), 200);

        assertThat(value(ana, "jobTitle")).isEqualTo("\"12\"");
        assertThat(value(bo, "jobTitle")).isEqualTo("\"Boss\"");
        assertThat(column("select provenance -> 'jobTitle' ->> 'person' from employee where id = '" + bo + "'"))
                .containsExactly("Ada Admin");
        assertThat(column("select display from employee_value_aside")).isEmpty();
    }

    @Test
    void tellsWhoHasAChoiceThatIsTakenAway() {
        employee("Ana", "employmentType", "Intern");

        assertThat(errors(send("PATCH", "/employmentType", 1, "{\"choices\": [\"Full-time\"]}"), 409))
                .containsExactly("Ana Lima: Employment type must be one of: Full-time (got “Intern”)");
        ok(send("PATCH", "/employmentType", 1, "{\"choices\": [\"Full-time\", \"Intern\"]}"), 200);
    }

    @Test
    void namesAndAddressesKeepTheirTypeAndStay() {
        assertThat(errors(send("PATCH", "/firstName", 1, "{\"type\": \"number\"}"), 422))
                .containsExactly("First name keeps its type: people are called by it.");
        assertThat(errors(send("PATCH", "/personalEmail", 1, "{\"retired\": true}"), 422))
                .containsExactly("Personal email cannot be retired: Stagedoor knows by it who somebody is.");
        assertThat(ok(send("POST", "/personalEmail/check", null, "{\"retired\": true}"), 200)
                        .get("refused")
                        .asString())
                .startsWith("Personal email cannot be retired");
        assertThat(ok(send("POST", "/workEmail/check", null, "{\"retired\": true}"), 200)
                        .get("notes")
                        .get(0)
                        .asString())
                .isEqualTo("The work addresses that are there still tell who somebody is.");
    }

    @Test
    void retiresAFieldWithItsValuesAndRestoresIt() {
        UUID ana = employee("Ana", "city", "Oslo");

        ok(send("PATCH", "/city", 1, "{\"retired\": true}"), 200);

        assertThat(keys("")).doesNotContain("city");
        assertThat(keys("?retired=true")).contains("city");
        assertThat(value(ana, "city")).isEqualTo("\"Oslo\"");

        ok(send("POST", "", null, "{\"label\": \"City\", \"type\": \"text\"}"), 201);
        assertThat(errors(send("PATCH", "/city", 2, "{\"retired\": false}"), 422))
                .containsExactly("There is already a field called City");
        ok(send("PATCH", "/city", 2, "{\"retired\": false, \"label\": \"Home town\"}"), 200);
        assertThat(keys("")).contains("city", "city2");
        assertThat(audited())
                .contains("employeeField.retired employeeField:city City -> City")
                .contains("employeeField.restored employeeField:city City -> Home town");
    }

    @Test
    void membersSeeOnlyFieldsThatAreForEveryone() {
        var mel = Screen.as(MEL, wiring.getBean(EmployeeFieldController.class));
        ok(
                send(
                        "POST",
                        "",
                        null,
                        "{\"label\": \"Band\", \"type\": \"choice\", \"choices\": [\"Band 2: 90k\"], \"restricted\": true}"),
                201);
        ok(send("PATCH", "/jobTitle", 1, "{\"retired\": true}"), 200);

        for (String query : List.of("", "?retired=true")) {
            JsonNode fields = ok(mel.get().uri(FIELDS + query).exchange(), 200);
            assertThat(fields.toString())
                    .contains("firstName")
                    .doesNotContain("Band", "90k", "jobTitle", "salary", "personalEmail");
        }
        assertThat(keys("?retired=true")).contains("band", "jobTitle", "salary");
    }

    @Test
    void putsFieldsInOrderAndUnderHeadings() {
        var keys = new ArrayList<>(keys(""));
        keys.addFirst(keys.removeLast());

        ok(
                send(
                        "PUT",
                        "/order",
                        null,
                        JSON.writeValueAsString(Map.of("keys", keys, "groups", Map.of("timeZone", "Where")))),
                200);

        assertThat(keys("")).containsExactlyElementsOf(keys);
        assertThat(field("timeZone").get("group").asString()).isEqualTo("Where");
        assertThat(field("timeZone").get("version").asInt()).isEqualTo(2);
        assertThat(field("city").get("version").asInt()).isEqualTo(1);
        assertThat(audited()).hasSize(1).allMatch(entry -> entry.startsWith("employeeFields.ordered"));
        keys.removeLast();
        assertThat(send("PUT", "/order", null, JSON.writeValueAsString(Map.of("keys", keys)))
                        .returnResult(String.class)
                        .getStatus()
                        .value())
                .isEqualTo(412);
    }

    @Test
    void saysWhatIsNotRightAboutAnOrder() {
        var keys = keys("");
        var groups = new HashMap<String, String>();
        groups.put("city", "x".repeat(121));
        groups.put("shoeSize", "Where");
        groups.put("timeZone", null);

        assertThat(errors(
                        send("PUT", "/order", null, JSON.writeValueAsString(Map.of("keys", keys, "groups", groups))),
                        422))
                .containsExactlyInAnyOrder(
                        "A heading has up to 120 characters",
                        "There is no such employee field",
                        "Write a heading; an empty text is none");
        assertThat(errors(send("PUT", "/order", null, "{\"keys\": [null]}"), 422))
                .containsExactly("Say each field's key; one is missing");
        assertThat(field("city").get("group").asString()).isEmpty();
        assertThat(audited()).isEmpty();
    }

    @Test
    void aFieldBecomesUniqueOnlyWhenNoTwoHaveTheSame() {
        employee("Ana", "jobTitle", "E-1");
        UUID bo = employee("Bo", "jobTitle", "e-1");

        assertThat(errors(send("PATCH", "/jobTitle", 1, "{\"unique\": true}"), 409))
                .containsExactly("Ana Lima and Bo Lima have the same Job title, E-1");
        assertThat(ok(send("POST", "/jobTitle/check", null, "{\"unique\": true}"), 200)
                        .get("problems")
                        .size())
                .isEqualTo(1);
        employees.createByHand(values("Cy", "jobTitle", "E-3"), ADA).block();
        db.sql("update employee set field_values = field_values || '{\"jobTitle\": \"E-2\"}' where id = '" + bo + "'")
                .then()
                .block();
        ok(send("PATCH", "/jobTitle", 1, "{\"unique\": true}"), 200);

        assertThat(errors(() -> employees
                        .createByHand(values("Di", "jobTitle", "e-2"), ADA)
                        .block()))
                .containsExactly("Bo Lima has e-2 already. Job title must be different for everyone");
        assertThat(errors(send("PATCH", "/salary", 1, "{\"unique\": true}"), 422))
                .containsExactly("Only text, e-mail, phone, number and link fields can be different for everyone");
    }

    @Test
    void aUniqueFieldIsNotRetypedWhileTwoValuesWouldBecomeTheSame() {
        UUID ana = employee("Ana", "jobTitle", "007");
        employee("Bo", "jobTitle", "7");
        ok(send("PATCH", "/jobTitle", 1, "{\"unique\": true}"), 200);

        assertThat(ok(send("POST", "/jobTitle/check", null, "{\"type\": \"number\"}"), 200)
                        .get("problems")
                        .get(0)
                        .get("message")
                        .asString())
                .isEqualTo("Ana Lima and Bo Lima have the same Job title, 7");
        assertThat(errors(send("PATCH", "/jobTitle", 2, "{\"type\": \"number\"}"), 409))
                .containsExactly("Ana Lima and Bo Lima have the same Job title, 7");
        assertThat(value(ana, "jobTitle")).isEqualTo("\"007\"");

        ok(send("PATCH", "/jobTitle", 2, "{\"type\": \"number\", \"unique\": false}"), 200);
        assertThat(value(ana, "jobTitle")).isEqualTo("7");
    }

    @Test
    void whatWasKeptAsideDoesNotComeBackAsWhatSomebodyElseHas() {
        UUID ana = employee("Ana", "jobTitle", "Boss");
        UUID bo = employee("Bo", "jobTitle", "12");
        ok(send("PATCH", "/jobTitle", 1, "{\"type\": \"number\", \"keepAside\": true, \"unique\": true}"), 200);
        db.sql("update employee_value_aside set value = '\"12\"' where employee_id = '" + ana + "'")
                .then()
                .block();

        assertThat(errors(send("PATCH", "/jobTitle", 2, "{\"type\": \"text\"}"), 409))
                .containsExactly("Ana Lima and Bo Lima have the same Job title, 12");
        assertThat(value(bo, "jobTitle")).isEqualTo("12");
    }

    @Test
    void whatCallsPeopleCannotBeRestricted() {
        for (String key : List.of("firstName", "lastName", "preferredName")) {
            assertThat(errors(send("PATCH", "/" + key, 1, "{\"restricted\": true}"), 422))
                    .singleElement()
                    .asString()
                    .endsWith(
                            "cannot be restricted: people are called by it, and everybody sees what they are called.");
        }
        assertThat(ok(send("POST", "/lastName/check", null, "{\"restricted\": true}"), 200)
                        .get("refused")
                        .asString())
                .startsWith("Last name cannot be restricted");
    }

    @Test
    void twoAtOnceCannotHaveTheSameValue() {
        ok(send("PATCH", "/jobTitle", 1, "{\"unique\": true}"), 200);

        var outcomes = Flux.range(1, 6)
                .flatMap(
                        number -> employees
                                .createByHand(values("P" + number, "jobTitle", "E-1"), ADA)
                                .map(id -> "added")
                                .onErrorReturn("refused"),
                        6)
                .collectList()
                .block();

        assertThat(outcomes).containsOnlyOnce("added").hasSize(6);
        assertThat(column("select field_values ->> 'jobTitle' from employee")).containsExactly("E-1");
    }

    @Test
    void theDatabaseItselfRefusesTheSecondOfTwo() {
        employee("Ana", "jobTitle", "E-1");
        UUID bo = employee("Bo", "jobTitle", "E-2");
        ok(send("PATCH", "/jobTitle", 1, "{\"unique\": true}"), 200);

        var same = db.sql("update employee set field_values = field_values || '{\"jobTitle\": \"e-1\"}' where id = '"
                        + bo + "'")
                .then();

        org.assertj.core.api.Assertions.assertThatThrownBy(same::block).isInstanceOf(DuplicateKeyException.class);
        ok(send("PATCH", "/jobTitle", 2, "{\"unique\": false}"), 200);
        same.block();
    }

    @Test
    void aRetypeWaitsForWhoIsWritingAndTheyForIt() {
        Flux<Object> writers = Flux.range(1, 20)
                .flatMap(
                        number -> employees
                                .createByHand(values("P" + number, "jobTitle", String.valueOf(number)), ADA)
                                .cast(Object.class),
                        4);
        Mono<Object> retype = Mono.fromCallable(() -> ok(send("PATCH", "/jobTitle", 1, "{\"type\": \"number\"}"), 200))
                .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic())
                .cast(Object.class);

        Flux.merge(writers, retype).blockLast();

        assertThat(column("select jsonb_typeof(field_values -> 'jobTitle') from employee"))
                .hasSize(20)
                .containsOnly("number");
    }

    private UUID employee(String first, String field, String value) {
        return employees.createByHand(values(first, field, value), ADA).block();
    }

    private static Map<String, JsonNode> values(String first, String field, String value) {
        var values = new HashMap<String, JsonNode>();
        values.put("firstName", JSON.getNodeFactory().stringNode(first));
        values.put("lastName", JSON.getNodeFactory().stringNode("Lima"));
        values.put(
                "personalEmail",
                JSON.getNodeFactory().stringNode(first.toLowerCase(java.util.Locale.ROOT) + "@mail.example"));
        values.put(field, JSON.getNodeFactory().stringNode(value));
        return values;
    }

    private WebTestClient.ResponseSpec send(String method, String path, Integer version, String body) {
        var request = ada.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(FIELDS + path)
                .contentType(MediaType.APPLICATION_JSON);
        return (version == null ? request : request.header("If-Match", "\"" + version + "\""))
                .bodyValue(body)
                .exchange();
    }

    private static JsonNode ok(WebTestClient.ResponseSpec response, int status) {
        var result = response.expectBody(String.class).returnResult();
        assertThat(result.getStatus().value()).as(result.getResponseBody()).isEqualTo(status);
        return JSON.readTree(result.getResponseBody());
    }

    private static List<String> errors(WebTestClient.ResponseSpec response, int status) {
        return ok(response, status)
                .get("errors")
                .valueStream()
                .map(error -> error.get("message").asString())
                .toList();
    }

    private static List<String> errors(Runnable refused) {
        try {
            refused.run();
            return List.of();
        } catch (dev.stagedoor.platform.Problem problem) {
            return problem.errors().stream()
                    .map(dev.stagedoor.platform.Problem.FieldError::message)
                    .toList();
        }
    }

    private JsonNode field(String key) {
        return list("?retired=true")
                .valueStream()
                .filter(field -> field.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> keys(String query) {
        return list(query)
                .valueStream()
                .map(field -> field.get("key").asString())
                .toList();
    }

    private JsonNode list(String query) {
        return ok(ada.get().uri(FIELDS + query).exchange(), 200);
    }

    private String value(UUID employee, String key) {
        return column("select coalesce((field_values -> '" + key + "')::text, 'none') from employee where id = '"
                        + employee + "'")
                .stream()
                .filter(value -> !value.equals("none"))
                .findFirst()
                .orElse(null);
    }

    private int version(UUID employee) {
        return Integer.parseInt(column("select version::text from employee where id = '" + employee + "'")
                .getFirst());
    }

    /** What was done to what, from which label to which; without what was done to employees. */
    private List<String> audited() {
        return column("""
                select kind || ' ' || subject || coalesce(' ' || (before ->> 'label') || ' -> ' || (after ->> 'label'), '')
                  from audit where subject like 'employeeField%' order by id""");
    }

    private List<String> column(String sql) {
        return db.sql(sql).mapValue(String.class).all().collectList().block();
    }

    private List<String> notes() {
        return wiring.getBean(Told.class).notes;
    }

    /** As the mapping listens. */
    static class Told implements FieldsChanged {
        private final List<String> notes = new ArrayList<>();

        @Override
        public Mono<Void> changed(Person who, String note) {
            return Mono.fromRunnable(() -> notes.add(note));
        }
    }
}
