package dev.stagedoor.importing;

import static dev.stagedoor.importing.Specimens.mapping;
import static dev.stagedoor.importing.Specimens.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.stagedoor.ashby.dossier.Dossier;
import dev.stagedoor.ashby.dossier.Dossier.Offers;
import dev.stagedoor.employee.Employees;
import dev.stagedoor.employee.Employees.ImportSource;
import dev.stagedoor.employee.EmployeesForTests;
import dev.stagedoor.listener.Listeners;
import dev.stagedoor.mapping.FieldMappings;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.mapping.engine.Transform;
import dev.stagedoor.testing.Screen;
import dev.stagedoor.testing.Wiring;
import dev.stagedoor.workflow.Enrollments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tools.jackson.databind.node.StringNode;

/** Two employees never get the same work e-mail address from a rule, and nobody loses the one they have. */
@NullUnmarked
class WorkEmailTests {
    private final FieldMappings mappings = mock(FieldMappings.class);
    private final Listeners listeners = mock(Listeners.class);
    private final GenericApplicationContext wiring = wiring();
    private final Employees employees = wiring.getBean(Employees.class);
    private final DatabaseClient db = wiring.getBean(DatabaseClient.class);

    private GenericApplicationContext wiring() {
        return Wiring.of(EmployeesForTests.with(
                Enrollments.class, MatchDecisions.class, Overrides.class, TypedValues.class, PeoplesWords.class));
    }

    @BeforeEach
    void madeOfTheName() {
        rule("workEmail");
    }

    @Test
    void takesTheNextNumberThatNoOtherEmployeeHas() {
        employee("Old Zoe", "workEmail", "Zoe.Angstrom@corp.example");
        employee("Other Zoe", "personalEmail", "zoe.angstrom2@corp.example");

        assertThat(display(read("app-1"))).isEqualTo("zoe.angstrom3@corp.example");
    }

    @Test
    void looksAmongTheValuesOfTheFieldThatItFills() {
        rule("managerEmail");
        employee("Old Zoe", "managerEmail", "zoe.angstrom@corp.example");
        employee("Other Zoe", "managerEmail", "ZOE.angstrom2@corp.example");

        assertThat(display(read("app-1"))).isEqualTo("zoe.angstrom3@corp.example");
    }

    @Test
    void leavesAnEmployeeTheAddressThatIsTheirs() {
        employee("Old Zoe", "workEmail", "zoe.angstrom@corp.example");
        carryOut("app-1").block();
        assertThat(addresses()).containsExactly("zoe.angstrom2@corp.example", "zoe.angstrom@corp.example");

        db.sql("delete from employee_email where email = 'zoe.angstrom@corp.example'")
                .then()
                .block();
        assertThat(display(read("app-1"))).isEqualTo("zoe.angstrom2@corp.example");
    }

    @Test
    void importsAtOnceTakeOneEach() {
        Flux.range(1, 4).flatMap(number -> carryOut("app-" + number), 4).then().block();

        assertThat(addresses())
                .containsExactly(
                        "zoe.angstrom2@corp.example",
                        "zoe.angstrom3@corp.example",
                        "zoe.angstrom4@corp.example",
                        "zoe.angstrom@corp.example");
    }

    private void rule(String field) {
        var rules = new ArrayList<>(Specimens.RULES);
        rules.add(new Rule("lastName", new Source.CandidateField("candidate.firstName"), List.of()));
        rules.add(new Rule(
                field,
                new Source.Template("{candidate.firstName}.Ångström@corp.example"),
                List.of(new Transform.WorkEmail())));
        when(mappings.current()).thenReturn(Mono.just(mapping(2, rules)));
        when(mappings.currentVersion()).thenReturn(Mono.just(2L));
        when(listeners.find(any())).thenAnswer(asked -> Mono.just(WANTED.listener()));
    }

    private static final Sorted.Wanted WANTED = wanted();

    private FactsReader reader() {
        return new FactsReader(
                mappings,
                wiring.getBean(dev.stagedoor.employee.EmployeeFields.class),
                employees,
                wiring.getBean(Enrollments.class),
                wiring.getBean(MatchDecisions.class),
                wiring.getBean(Overrides.class),
                wiring.getBean(TypedValues.class),
                wiring.getBean(PeoplesWords.class),
                java.time.Clock.systemUTC());
    }

    private Mono<Facts> read(String application) {
        return Mono.defer(() -> reader().read(List.of(WANTED), dossier(application), null));
    }

    /** As the import does: a plan, then one transaction that verifies what it assumed; planned again when it is stale. */
    private Mono<UUID> carryOut(String application) {
        var assumptions = new Assumptions(employees, mappings, listeners);
        var source = new ImportSource(application, "candidate-of-" + application, UUID.randomUUID(), 2, Specimens.NOW);
        return read(application)
                .map(facts -> Planner.decide(List.of(WANTED), facts))
                .flatMap(decided -> assumptions
                        .verify(decided)
                        .then(Mono.defer(() ->
                                employees.create(((ImportPlan.Create) decided.plan()).values(), Map.of(), source)))
                        .as(wiring.getBean(TransactionalOperator.class)::transactional))
                .retryWhen(Retry.max(6).filter(StaleException.class::isInstance));
    }

    private static Dossier dossier(String application) {
        return new Dossier(
                application,
                "candidate-of-" + application,
                "Zoë Ångström",
                List.of(application + "@mail.example"),
                "Active",
                Specimens.OFFER,
                "Engineer",
                Specimens.CHANGED,
                Map.of(
                        "candidate.firstName", StringNode.valueOf("Zoë"),
                        "candidate.email", StringNode.valueOf(application + "@mail.example")),
                Offers.STANDING,
                "No offer yet.",
                "https://app.ashbyhq.com/candidates/" + application,
                Specimens.NOW);
    }

    private void employee(String name, String field, String address) {
        employees
                .createByHand(
                        Map.of(
                                "firstName",
                                StringNode.valueOf(name),
                                "lastName",
                                StringNode.valueOf("Lima"),
                                "personalEmail",
                                StringNode.valueOf(
                                        field.equals("personalEmail")
                                                ? address
                                                : name.replace(" ", ".") + "@mail.example"),
                                field.equals("personalEmail") ? "preferredName" : field,
                                StringNode.valueOf(field.equals("personalEmail") ? name : address)),
                        Screen.ADA)
                .block();
    }

    private static String display(Mono<Facts> read) {
        return read.block().values().values().stream()
                .map(Employees.Imported::display)
                .filter(display -> display.endsWith("@corp.example"))
                .findFirst()
                .orElse("none");
    }

    private List<String> addresses() {
        return db.sql("select lower(field_values ->> 'workEmail') from employee"
                        + " where field_values ->> 'workEmail' <> ''")
                .mapValue(String.class)
                .all()
                .sort()
                .collectList()
                .block();
    }
}
