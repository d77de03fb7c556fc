package dev.stagedoor.importing;

import static dev.stagedoor.testing.Screen.ADA;
import static dev.stagedoor.testing.Screen.MEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.employee.Employees.Typed;
import dev.stagedoor.employee.EmployeesForTests;
import dev.stagedoor.importing.TypedValues.Entered;
import dev.stagedoor.platform.Problem;
import dev.stagedoor.testing.Wiring;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

@NullUnmarked
class TypedValuesTests {
    private final GenericApplicationContext wiring = Wiring.of(EmployeesForTests.with(TypedValues.class));
    private final DatabaseClient db = wiring.getBean(DatabaseClient.class);
    private final TypedValues typed = wiring.getBean(TypedValues.class);
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    TypedValuesTests() {
        var listener = UUID.randomUUID();
        run("insert into listener (id, workflow_id, state, endpoint_key, event, created_at, created_by) values ('"
                + listener
                + "', '00000000-0000-7000-8000-000000000001', 'active', 'k', 'candidateStageChange', now(), 'ada')");
        for (UUID id : List.of(one, other)) {
            run("insert into delivery (id, received_at, listener_id, origin, action, subject, work_key) values ('" + id
                    + "', now(), '" + listener + "', 'webhook', 'a', 's', 'k')");
        }
    }

    @Test
    void remembersTheNewestOfEachFieldAndWhoTypedIt() {
        assertThat(keep(one, "location", "Berlin", ADA)).containsExactly(Map.entry("location", "Berlin"));
        keep(one, "startDate", "2027-03-15", ADA);
        keep(other, "location", "Porto", MEL);

        assertThat(of(one, other)).containsOnlyKeys("location", "startDate");
        assertThat(of(one, other).get("location").value()).isEqualTo(text("Porto"));
        assertThat(of(one, other).get("location").person()).isEqualTo("Mel Member");
        assertThat(of(one).get("location").display()).isEqualTo("Berlin");
        assertThat(of()).isEmpty();
    }

    @Test
    void takesNoValueThatDoesNotFitItsField() {
        assertThatThrownBy(() -> keep(one, "personalEmail", "not an address", ADA))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(Problem.FieldError::path)
                                .containsExactly("values.personalEmail"));
        assertThatThrownBy(() -> keep(one, "location", "  ", ADA)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> keep(one, "shoeSize", "44", ADA)).isInstanceOf(Problem.class);
        assertThat(of(one)).isEmpty();
    }

    @Test
    void forgetsAValueThatNoLongerFitsItsField() {
        keep(one, "location", "Berlin", ADA);
        run("update employee_field set type = 'date' where key = 'location'");

        assertThat(of(one)).isEmpty();
    }

    @Test
    void showsWhatStandsAtADeliveryUntilItIsTakenAway() {
        keep(one, "location", "Bremen", MEL);
        keep(one, "startDate", "2027-03-15", ADA);
        keep(other, "city", "Porto", ADA);

        assertThat(typed.at(one).block())
                .extracting(Entered::label, Entered::value, Entered::person)
                .containsExactly(
                        tuple("Location", text("Bremen"), "Mel Member"),
                        tuple("Start date", text("2027-03-15"), ADA.name()));

        var away =
                typed.keep(one, Map.of("location", NullNode.getInstance()), ADA).block();

        assertThat(away).containsExactly(Map.entry("location", "none"));
        assertThat(typed.at(one).block()).extracting(Entered::employeeField).containsExactly("startDate");
        assertThat(of(one)).containsOnlyKeys("startDate");
    }

    private Map<String, String> keep(UUID delivery, String field, String value, dev.stagedoor.platform.Person who) {
        return typed.keep(delivery, Map.of(field, text(value)), who).block();
    }

    private Map<String, Typed> of(UUID... deliveries) {
        return typed.of(
                        List.of(deliveries),
                        wiring.getBean(EmployeeFields.class).all().block())
                .block();
    }

    private static JsonNode text(String value) {
        return StringNode.valueOf(value);
    }

    private void run(String sql) {
        db.sql(sql).then().block();
    }
}
