package dev.stagedoor.employee;

import static dev.stagedoor.testing.Screen.ADA;
import static dev.stagedoor.testing.Screen.MEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.activity.ActivityLog;
import dev.stagedoor.employee.Employees.ImportSource;
import dev.stagedoor.employee.Employees.Imported;
import dev.stagedoor.platform.Problem;
import dev.stagedoor.testing.Screen;
import dev.stagedoor.testing.Wiring;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

@NullUnmarked
class EmployeeControllerTests {
    private static final String ZOE = """
            {"values": {"firstName": "Zoë", "lastName": "Ångström", "personalEmail": "Zoe@Mail.example",
                        "jobTitle": "Staff Engineer", "startDate": "2026-11-02",
                        "salary": {"amount": "84000", "currency": "EUR"}}}""";

    private final GenericApplicationContext wiring = Wiring.of(
            Employees.class,
            EmployeeStore.class,
            ManyEmployees.class,
            HandEdits.class,
            EmployeeHistory.class,
            ActivityLog.class,
            EmployeeFields.class,
            EmployeeController.class,
            OnboardingForAll.class,
            EngineForTests.class);
    private final WebTestClient ada = Screen.as(ADA, wiring.getBean(EmployeeController.class));
    private final WebTestClient mel = Screen.as(MEL, wiring.getBean(EmployeeController.class));

    @Test
    void showsAdministratorsValuesAndWhoTypedThem() {
        ada.get()
                .uri(add(ZOE))
                .exchange()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Zoë Ångström")
                .jsonPath("$.fields[?(@.key=='salary')].display")
                .isEqualTo("84,000 EUR")
                .jsonPath("$.fields[?(@.key=='startDate')].display")
                .isEqualTo("2 Nov 2026")
                .jsonPath("$.fields[?(@.key=='startDate')].provenance.person")
                .isEqualTo("Ada Admin")
                .jsonPath("$.enrollments[0].workflowName")
                .isEqualTo("Onboarding")
                .jsonPath("$.enrollments[0].deliveryId")
                .isEqualTo(new UUID(0, 7).toString())
                .jsonPath("$.history[0].sentence")
                .isEqualTo("Ada Admin added this person by hand")
                .jsonPath("$.hasAshbyProfile")
                .isEqualTo(false);
    }

    @Test
    void membersSeeNothingRestrictedAndNoProvenance() {
        String body = new String(
                mel.get().uri(add(ZOE)).exchange().expectBody().returnResult().getResponseBody(),
                java.nio.charset.StandardCharsets.UTF_8);

        assertThat(body)
                .contains("Staff Engineer", "\"history\":[]", "\"deliveryId\":null")
                .doesNotContain("salary", "84000", "personalEmail", "zoe@", "Zoe@", "Ada Admin", "\"restricted\":true");
    }

    @Test
    void tellsEachFieldThatIsNotRight() {
        ada.post()
                .uri("/api/v1/employees")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(
                        "{\"values\": {\"firstName\": \" \", \"salary\": 84000, \"shoeSize\": 43, \"lastName\": \"A\","
                                + "\"personalEmail\": \"a@b.example\"}}")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[*].path")
                .isEqualTo(List.of("values.shoeSize", "values.firstName", "values.salary"))
                .jsonPath("$.errors[1].message")
                .isEqualTo("First name is required");
    }

    @Test
    void asksBeforeSomebodyIsAddedWhoseAddressAnotherHas() {
        String zoe = add(ZOE);
        String bea = ZOE.replace("Zoë", "Bea").replace("Zoe@Mail", "zoe@MAIL");

        ada.post()
                .uri("/api/v1/employees")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(bea)
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("address-taken")
                .jsonPath("$.title")
                .isEqualTo("Zoë Ångström has this address already")
                .jsonPath("$.errors[0].path")
                .isEqualTo(zoe.substring("/api/v1/".length()));
        assertThat(names(ada, "")).containsExactly("Zoë Ångström");

        add(bea);
        assertThat(names(ada, "")).containsExactly("Bea Ångström", "Zoë Ångström");
    }

    @Test
    void asksBeforeSomebodyIsGivenAnAddressThatAnotherHas() {
        String zoe = add(ZOE);
        String bea = add(ZOE.replace("Zoë", "Bea").replace("Zoe@Mail", "bea@mail"));
        String given = "{\"values\": {\"personalEmail\": \"zoe@MAIL.example\"}}";

        patch(bea, "\"1\"", given)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("address-taken")
                .jsonPath("$.errors[0].path")
                .isEqualTo(zoe.substring("/api/v1/".length()));
        patch(bea, "\"1\"", given.replaceFirst("\\{", "{\"anyway\": true, "))
                .expectStatus()
                .isOk();
    }

    @Test
    void doesNotAskAboutAnAddressThatThePersonHadBefore() {
        add(ZOE);
        String bea = add(ZOE.replace("Zoë", "Bea"));

        patch(bea, "\"1\"", "{\"values\": {\"firstName\": \"Beatrix\"}}")
                .expectStatus()
                .isOk();
    }

    @Test
    void ofManyAtOnceWithOneAddressOneIsAdded() {
        var employees = wiring.getBean(HandEdits.class);
        Map<String, JsonNode> values = Map.of(
                "firstName", StringNode.valueOf("Zoë"),
                "lastName", StringNode.valueOf("Ångström"),
                "personalEmail", StringNode.valueOf("zoe@mail.example"));

        var outcomes = Flux.range(0, 10)
                .flatMap(number -> employees
                        .create(values, false, ADA)
                        .map(EmployeeRecord::displayName)
                        .onErrorResume(Problem.class, refused -> Mono.just(refused.code())))
                .collectList()
                .block();

        assertThat(outcomes).hasSize(10).containsOnlyOnce("Zoë Ångström").contains("address-taken");
        assertThat(names(ada, "")).hasSize(1);
    }

    @Test
    void changesOnlyTheVersionThatWasSeen() {
        String uri = add(ZOE);
        String change = "{\"values\": {\"jobTitle\": \"Principal\", \"firstName\": \"Zoë\", \"startDate\": null}}";

        patch(uri, null, change).expectStatus().isEqualTo(428);
        patch(uri, "\"1\"", change)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .jsonPath("$.history[0].sentence")
                .isEqualTo("Ada Admin changed Job title from Staff Engineer to Principal,"
                        + " cleared Start date (it was 2 Nov 2026)");
        patch(uri, "\"1\"", change).expectStatus().isEqualTo(412);
        patch(uri, "\"2\"", "{\"values\": {\"lastName\": null}}").expectStatus().isEqualTo(422);
    }

    @Test
    void keepsAshbysValueBesideTheOneThatReplacesIt() {
        var id = wiring.getBean(Employees.class)
                .create(
                        Map.of(
                                "jobTitle",
                                new Imported(StringNode.valueOf("Engineer"), List.of("job.title"), "Engineer")),
                        Map.of(),
                        new ImportSource("app-1", "cand-1", new UUID(0, 1), 3, Instant.EPOCH))
                .block();

        patch("/api/v1/employees/" + id, "\"1\"", "{\"values\": {\"jobTitle\": \"Staff Engineer\"}}")
                .expectBody()
                .jsonPath("$.fields[?(@.key=='jobTitle')].value")
                .isEqualTo("Staff Engineer")
                .jsonPath("$.fields[?(@.key=='jobTitle')].ashbyValue")
                .isEqualTo("Engineer")
                .jsonPath("$.ashbyUrl")
                .isEqualTo("https://app.ashbyhq.com/candidate-searches/new/right-side/candidates/cand-1");
    }

    @Test
    void whatAFileSaidIsNotKeptAsIfAshbyHadSaidIt() {
        wiring.getBean(ManyEmployees.class)
                .create(
                        List.of(Map.of(
                                "jobTitle",
                                new ManyEmployees.Filed(StringNode.valueOf("Engineer"), "csv.Job", "Engineer"))),
                        ADA)
                .block();
        String uri = "/api/v1/employees/"
                + wiring.getBean(DatabaseClient.class)
                        .sql("select id::text from employee")
                        .mapValue(String.class)
                        .one()
                        .block();

        patch(uri, "\"1\"", "{\"values\": {\"jobTitle\": \"Staff Engineer\"}}")
                .expectBody()
                .jsonPath("$.fields[?(@.key=='jobTitle')].value")
                .isEqualTo("Staff Engineer")
                .jsonPath("$.fields[?(@.key=='jobTitle')].ashbyValue")
                .isEqualTo(null);
    }

    @Test
    void tellsWhatCameFromAshbyAmongWhatPeopleDid() {
        String uri = add(ZOE);
        var id = UUID.fromString(uri.substring(uri.lastIndexOf('/') + 1));
        var activities = wiring.getBean(ActivityLog.class);
        activities
                .append(
                        "enrollment.entered",
                        ActivityLog.Audience.EVERYONE,
                        new ActivityLog.Refs(id, new UUID(0, 1), null),
                        Map.of("name", "Zoë Ångström", "workflow", "Onboarding"))
                .then(activities.append(
                        "employee.updated",
                        ActivityLog.Audience.EVERYONE,
                        new ActivityLog.Refs(UUID.randomUUID(), null, null),
                        Map.of("name", "Somebody else")))
                .block();

        ada.get()
                .uri(uri)
                .exchange()
                .expectBody()
                .jsonPath("$.history[*].sentence")
                .isEqualTo(List.of("Zoë Ångström entered Onboarding", "Ada Admin added this person by hand"));
    }

    @Test
    void searchesByNameAndForAdministratorsByAddress() {
        add(ZOE);
        add(ZOE.replace("Zoë", "Bea").replace("Zoe@Mail", "bea_1@mail"));

        assertThat(names(ada, "?search=ÅNGS")).containsExactly("Bea Ångström", "Zoë Ångström");
        assertThat(names(ada, "?search=ZOE@mail")).containsExactly("Zoë Ångström");
        assertThat(names(ada, "?search=mail"))
                .as("everybody's address has a domain")
                .isEmpty();
        assertThat(names(mel, "?search=zoe@mail")).isEmpty();
        assertThat(names(ada, "?search=%25")).isEmpty();
    }

    @Test
    void pagesNewestFirstOrByName() {
        for (String name : List.of("Cid", "Ann", "Bea")) {
            add(ZOE.replace("Zoë", name));
        }

        assertThat(paged("")).containsExactly("Bea Ångström", "Ann Ångström", "Cid Ångström");
        assertThat(paged("&sort=name")).containsExactly("Ann Ångström", "Bea Ångström", "Cid Ångström");
    }

    @Test
    void showsWhoIsMeantByAnAddress() {
        makePerson("managerEmail");
        add(ZOE.replace("Zoë", "Bea").replace("Zoe@Mail.example", "bea@mail.example"));
        String boss = add(ZOE.replace("Zoë", "Cid")
                .replace("\"Zoe@Mail.example\"", "\"cid@mail.example\", \"workEmail\": \"Cid@corp.example\""));

        String byWork = add(ZOE.replace("\"jobTitle\"", "\"managerEmail\": \"cid@CORP.example\", \"jobTitle\""));
        String byPersonal = add(ZOE.replace("\"jobTitle\"", "\"managerEmail\": \"bea@mail.example\", \"jobTitle\""));

        assertThat(manager(mel, byWork)).isEqualTo("Cid Ångström " + boss);
        assertThat(manager(ada, byPersonal)).startsWith("Bea Ångström");
        assertThat(manager(mel, byPersonal))
                .as("whose a personal address is, is for administrators")
                .isEmpty();
    }

    @Test
    void whoseARestrictedWorkAddressIsIsForAdministrators() {
        makePerson("managerEmail");
        add(ZOE.replace("Zoë", "Cid")
                .replace("\"Zoe@Mail.example\"", "\"cid@mail.example\", \"workEmail\": \"cid@corp.example\""));
        String uri = add(ZOE.replace("\"jobTitle\"", "\"managerEmail\": \"cid@corp.example\", \"jobTitle\""));
        assertThat(manager(mel, uri)).startsWith("Cid");

        wiring.getBean(DatabaseClient.class)
                .sql("update employee_field set restricted = true where key = 'workEmail'")
                .then()
                .block();

        assertThat(manager(mel, uri)).isEmpty();
        assertThat(manager(ada, uri)).startsWith("Cid");
    }

    @Test
    void showsWhatWasKeptAsideUntilSomebodyTypesANewValue() {
        String uri = add(ZOE);
        wiring.getBean(DatabaseClient.class).sql("""
                        insert into employee_value_aside (employee_id, field_key, value, display, person_name, at)
                        select id, 'city', '"Oslo or so"', 'Oslo or so', 'Ada Admin', now() from employee""").then().block();

        assertThat(aside(ada, uri)).isEqualTo(List.of("Oslo or so"));
        assertThat(aside(mel, uri)).isEqualTo(List.of());

        patch(uri, "\"1\"", "{\"values\": {\"city\": \"Oslo\"}}").expectStatus().isOk();
        assertThat(aside(ada, uri)).isEqualTo(List.of());
    }

    private void makePerson(String field) {
        wiring.getBean(DatabaseClient.class)
                .sql("update employee_field set type = 'person' where key = :key")
                .bind("key", field)
                .then()
                .block();
    }

    private static String manager(WebTestClient viewer, String uri) {
        return field(viewer, uri, "managerEmail")
                .map(field -> field.path("person"))
                .filter(person -> !person.isNull())
                .map(person -> person.get("name").asString() + " /api/v1/employees/"
                        + person.get("id").asString())
                .findFirst()
                .orElse("");
    }

    private static List<String> aside(WebTestClient viewer, String uri) {
        return field(viewer, uri, "city")
                .map(field -> field.path("keptAside"))
                .filter(aside -> !aside.isNull())
                .map(JsonNode::asString)
                .toList();
    }

    private static Stream<JsonNode> field(WebTestClient viewer, String uri, String key) {
        String body = viewer.get()
                .uri(uri)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared()
                .readTree(body)
                .get("fields")
                .valueStream()
                .filter(field -> field.get("key").asString().equals(key));
    }

    private List<String> paged(String sort) {
        var first = ada.get()
                .uri("/api/v1/employees?limit=2" + sort)
                .exchange()
                .expectBody(Names.class)
                .returnResult()
                .getResponseBody();
        var second = ada.get()
                .uri("/api/v1/employees?limit=2&after=" + first.next() + sort)
                .exchange()
                .expectBody(Names.class)
                .returnResult()
                .getResponseBody();
        assertThat(second.next()).isNull();
        return java.util.stream.Stream.of(first, second)
                .flatMap(page -> page.items().stream())
                .map(Name::name)
                .toList();
    }

    private List<String> names(WebTestClient client, String query) {
        var page = client.get()
                .uri(java.net.URI.create("/api/v1/employees" + query.replace("Å", "%C3%85")))
                .exchange()
                .expectBody(Names.class)
                .returnResult()
                .getResponseBody();
        return page.items().stream().map(Name::name).toList();
    }

    private String add(String body) {
        return ada.post()
                .uri("/api/v1/employees")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.replaceFirst("\\{", "{\"anyway\": true, "))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Name.class)
                .returnResult()
                .getResponseBody()
                .uri();
    }

    private WebTestClient.ResponseSpec patch(String uri, String version, String body) {
        var request = ada.patch().uri(uri).contentType(MediaType.APPLICATION_JSON);
        return (version == null ? request : request.header("If-Match", version))
                .bodyValue(body)
                .exchange();
    }

    record Name(String id, String name) {
        String uri() {
            return "/api/v1/employees/" + id;
        }
    }

    record Names(List<Name> items, String next) {}

    static class OnboardingForAll implements EmployeeEnrollments {
        @Override
        public Mono<Map<UUID, List<Entered>>> of(Collection<UUID> employees) {
            var entered =
                    List.of(new Entered(new UUID(0, 1), "Onboarding", Instant.EPOCH, "application-1", new UUID(0, 7)));
            return Mono.just(employees.stream().collect(java.util.stream.Collectors.toMap(id -> id, id -> entered)));
        }
    }
}
