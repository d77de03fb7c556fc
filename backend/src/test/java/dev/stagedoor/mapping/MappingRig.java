package dev.stagedoor.mapping;

import static dev.stagedoor.testing.Screen.ADA;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.stagedoor.ashby.dossier.CandidateField;
import dev.stagedoor.ashby.dossier.CandidateFields;
import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.platform.Person;
import dev.stagedoor.testing.Screen;
import dev.stagedoor.testing.Wiring;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** All of the mapping over a fresh database, behind HTTP; only Ashby's list of candidate fields is played. */
public final class MappingRig {
    public static final String MAPPING = "/api/v1/integrations/ashby/field-mapping";
    public static final String TABLES = "/api/v1/lookup-tables";

    public final GenericApplicationContext context = Wiring.of(EmployeeFields.class, Beans.class);
    public final CandidateFields ashby = context.getBean(CandidateFields.class);
    private final Object[] controllers = controllers(context);

    @Configuration(proxyBeanMethods = false)
    @ComponentScan("dev.stagedoor.mapping")
    static class Beans {
        @Bean
        CandidateFields candidateFields() {
            return mock(CandidateFields.class);
        }

        @Bean
        SeenValues seenValues() {
            return mock(SeenValues.class);
        }
    }

    public MappingRig() {
        peopleHave(Map.of());
        ashbyHas(
                field("candidate.firstName", "First name", "text", false),
                field("candidate.lastName", "Last name", "text", false),
                field("candidate.region", "Region", "text", false),
                field("candidate.primaryEmail", "Primary email", "email", false),
                field("offer.startDate", "Start date", "date", false),
                field("candidate.custom.1f0e", "T-shirt size", "choice", true));
    }

    public void ashbyHas(CandidateField... fields) {
        when(ashby.all()).thenReturn(Mono.just(new CandidateFields.Listing(List.of(fields), null, null)));
    }

    /** Some values of each candidate field, by its key, as kept dossiers have them. */
    public void peopleHave(Map<String, List<JsonNode>> values) {
        when(context.getBean(SeenValues.class).byCandidateField()).thenReturn(Mono.just(values));
    }

    public static CandidateField field(String key, String label, String type, boolean custom) {
        String object = Character.toUpperCase(key.charAt(0)) + key.substring(1, key.indexOf('.'));
        return new CandidateField(key, label, object, type, custom, false, false, null);
    }

    public WebTestClient ada() {
        return as(ADA);
    }

    public WebTestClient as(Person person) {
        return Screen.as(person, controllers);
    }

    public WebTestClient.ResponseSpec call(String method, String uri, @Nullable String ifMatch, @Nullable String body) {
        return call(ADA, method, uri, ifMatch, body);
    }

    public WebTestClient.ResponseSpec call(
            Person person, String method, String uri, @Nullable String ifMatch, @Nullable String body) {
        var request = as(person).method(HttpMethod.valueOf(method)).uri(uri);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange();
    }

    /** Makes a lookup table, and tells its id. */
    public String table(String name, String entries) {
        return text(
                call("POST", TABLES, null, "{\"name\": \"%s\", \"entries\": %s}".formatted(name, entries))
                        .expectStatus()
                        .isCreated(),
                "$.id");
    }

    public void save(String ifMatch, String rules) {
        call("PUT", MAPPING, ifMatch, "{\"rules\": " + rules + "}")
                .expectStatus()
                .isOk();
    }

    public static String rule(String employeeField, String candidateField, String transforms) {
        return """
                {"employeeField": "%s", "source": {"kind": "candidateField", "field": "%s"}, "transforms": %s}""".formatted(employeeField, candidateField, transforms);
    }

    /** California by a lookup table. */
    public static String stateBy(String table) {
        return rule(
                "state",
                "candidate.region",
                "[{\"kind\": \"lookup\", \"table\": \"" + table + "\", \"otherwise\": \"keep\"}]");
    }

    public List<String> column(String sql) {
        return Objects.requireNonNull(context.getBean(DatabaseClient.class)
                .sql(sql)
                .map(row -> String.valueOf(row.get(0)))
                .all()
                .collectList()
                .block());
    }

    public static String text(WebTestClient.ResponseSpec answer, String path) {
        var found = new StringBuilder();
        answer.expectBody().jsonPath(path).value(value -> found.append(value));
        return found.toString();
    }

    private static Object[] controllers(ListableBeanFactory beans) {
        return Arrays.stream(beans.getBeanNamesForAnnotation(RestController.class))
                .map(beans::getBean)
                .toArray();
    }
}
