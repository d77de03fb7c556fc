package dev.stagedoor.employee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.employee.Employees.ImportSource;
import dev.stagedoor.employee.Employees.Imported;
import dev.stagedoor.testing.Rival;
import dev.stagedoor.testing.Screen;
import dev.stagedoor.testing.TestPostgres;
import dev.stagedoor.testing.Wiring;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.StringNode;

@NullUnmarked
class EmployeesTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConnectionFactory factory = TestPostgres.freshDatabase().connectionFactory();
    private final GenericApplicationContext wiring = Wiring.over(
            factory, Employees.class, EmployeeStore.class, HandEdits.class, EmployeeFields.class, EngineForTests.class);

    private final Employees employees = wiring.getBean(Employees.class);
    private final EmployeeStore store = wiring.getBean(EmployeeStore.class);
    private final TransactionalOperator transaction = wiring.getBean(TransactionalOperator.class);

    @Test
    void matchesByApplicationThenCandidateThenAddressInAnyCase() {
        UUID zoe = create("application-1", "candidate-1", "Zoe@Mail.example");

        assertThat(match("application-1", "other", List.of())).isEqualTo(one(zoe, "the same Ashby application"));
        assertThat(match("other", "candidate-1", List.of())).isEqualTo(one(zoe, "the same Ashby candidate"));
        assertThat(match("other", "other", List.of("ZOE@mail.example", "x@y.example")))
                .isEqualTo(one(zoe, "the same e-mail address, zoe@mail.example"));
        assertThat(match("other", "other", List.of("x@y.example"))).isEqualTo(new Match.None());
    }

    @Test
    void tellsWhoWasMadeByAnApplicationFromWhoGotItLater() {
        UUID zoe = create("application-1", "candidate-1", "zoe@mail.example");
        store.identify(zoe, EmployeeStore.APPLICATION, "application-2").block();

        assertThat(employees.isMadeBy(zoe, "application-1").block()).isTrue();
        assertThat(employees.isMadeBy(zoe, "application-2").block()).isFalse();
        assertThat(employees.isMadeBy(UUID.randomUUID(), "application-1").block())
                .isFalse();
    }

    @Test
    void aManagersAddressIsNoEvidence() {
        var values = Map.of("firstName", imported("Zoe"), "managerEmail", imported("lead@corp.example"));
        employees
                .create(values, Map.of(), source("application-1", "candidate-1"))
                .block();

        assertThat(match("other", "other", List.of("lead@corp.example"))).isEqualTo(new Match.None());
    }

    @Test
    void twoCreatorsWhoShareAnAddressMeet() {
        var made = Mono.zip(
                        matchOrCreate("application-1", "candidate-1"), matchOrCreate("application-2", "candidate-2"))
                .block();

        assertThat(List.of(made.getT1(), made.getT2())).containsExactlyInAnyOrder("created", "found");
    }

    @Test
    void anImportLeavesWhatAPersonTypedAndKeepsAshbysValueBeside() {
        UUID id = employees
                .createByHand(
                        Map.of(
                                "firstName", text("Zoe"),
                                "lastName", text("Angstrom"),
                                "personalEmail", text("zoe@mail.example")),
                        Screen.ADA)
                .block();

        boolean done = employees
                .update(
                        id,
                        1,
                        Map.of(
                                "firstName",
                                imported("Zoë"),
                                "lastName",
                                imported("Angstrom"),
                                "city",
                                imported("Porto")),
                        Map.of(),
                        source("application-1", "candidate-1"),
                        true)
                .block();

        var employee = store.find(id).block();
        assertThat(done).isTrue();
        assertThat(employee.text("firstName")).isEqualTo("Zoe");
        assertThat(employee.ashbyValues().keySet()).containsExactly("firstName");
        assertThat(employee.ashbyValues().get("firstName").display()).isEqualTo("Zoë");
        assertThat(employee.text("city")).isEqualTo("Porto");
        assertThat(employee.version()).isEqualTo(2);
        assertThat(employees.snapshot(id).block().typedByPerson())
                .containsExactlyInAnyOrder("firstName", "lastName", "personalEmail");
    }

    @Test
    void aPersonTakesTheAddressBeforeTheRecordAsAnImportDoes() {
        UUID id = create("application-1", "candidate-1", "zoe@mail.example");
        Rival importing = Rival.begin(factory);
        importing.run("select pg_advisory_xact_lock(hashtextextended('employee-email:zoe@new.example', 0))");

        var typing = wiring.getBean(HandEdits.class)
                .change(id, 1, Map.of("personalEmail", text("zoe@new.example")), false, Screen.ADA)
                .toFuture();
        importing.isWaitedFor();
        importing.run("select from employee where id = '" + id + "' for update nowait");
        importing.commit();

        assertThat(typing.join().version()).isEqualTo(2);
    }

    @Test
    void anUpdateNeverBlanksWhatAshbyDidNotSend() {
        UUID id = create("application-1", "candidate-1", "zoe@mail.example");

        employees
                .update(
                        id,
                        1,
                        Map.of("city", imported("Porto")),
                        Map.of(),
                        source("application-1", "candidate-1"),
                        true)
                .block();

        var values = employees.snapshot(id).block().values();
        assertThat(values).containsOnlyKeys("firstName", "lastName", "personalEmail", "city");
        assertThat(match("other", "other", List.of("zoe@mail.example"))).isInstanceOf(Match.One.class);
    }

    @Test
    void anApplicationThatDoesNotGovernIsOnlyRemembered() {
        UUID id = create("application-1", "candidate-1", "zoe@mail.example");

        employees
                .update(
                        id,
                        1,
                        Map.of("city", imported("Porto")),
                        Map.of(),
                        source("application-0", "candidate-0"),
                        false)
                .block();

        var snapshot = employees.snapshot(id).block();
        assertThat(snapshot.version()).isEqualTo(1);
        assertThat(snapshot.values()).doesNotContainKey("city");
        assertThat(snapshot.governingApplication()).isEqualTo("application-1");
        assertThat(match("application-0", "other", List.of())).isEqualTo(one(id, "the same Ashby application"));
        assertThat(employees.applicationOf(id).block()).isEqualTo("application-1");
    }

    @Test
    void whatAPersonTypedForAnImportStaysAsAnyTypedValue() {
        var typed = Map.of("city", new Employees.Typed(text("Porto"), "Porto", "Ada Admin", Instant.EPOCH));
        UUID id = employees
                .create(Map.of("firstName", imported("Zoë"), "city", imported("Lisbon")), typed, source("a", "c"))
                .block();
        employees
                .update(id, 1, Map.of("city", imported("Faro")), Map.of(), source("a", "c"), true)
                .block();

        var employee = store.find(id).block();
        assertThat(employee.text("city")).isEqualTo("Porto");
        assertThat(employee.provenance().get("city").person()).isEqualTo("Ada Admin");
        assertThat(employee.ashbyValues().get("city").display()).isEqualTo("Faro");
        assertThat(employees.snapshot(id).block().typedByPerson()).containsExactly("city");
    }

    @Test
    void whatAPersonTypedForAnImportFillsOnlyWhatTheRecordHasNot() {
        UUID id = create("application-1", "candidate-1", "zoe@mail.example");
        var typed = Map.of(
                "firstName", new Employees.Typed(text("Zo"), "Zo", "Ada Admin", Instant.EPOCH),
                "city", new Employees.Typed(text("Porto"), "Porto", "Ada Admin", Instant.EPOCH));

        employees
                .update(id, 1, Map.of(), typed, source("application-0", "candidate-0"), false)
                .block();

        var snapshot = employees.snapshot(id).block();
        assertThat(snapshot.values().get("city")).isEqualTo(text("Porto"));
        assertThat(snapshot.values().get("firstName")).isNotEqualTo(text("Zo"));
        assertThat(snapshot.governingApplication()).isEqualTo("application-1");
    }

    @Test
    void aStaleVersionChangesNothing() {
        UUID id = create("application-1", "candidate-1", "zoe@mail.example");

        assertThat(employees
                        .update(id, 7, Map.of("city", imported("Porto")), Map.of(), source("a", "c"), true)
                        .block())
                .isFalse();
        assertThat(match("a", "other", List.of())).isEqualTo(new Match.None());
    }

    @Test
    void numbersAndMoneyComeBackAsTheyWereStored() {
        var exact = DecimalNode.valueOf(new java.math.BigDecimal("12345678901234567890.123456789"));
        var salary = JSON.readTree("{\"amount\":\"84000\",\"currency\":\"EUR\"}");
        UUID id = employees
                .create(
                        Map.of(
                                "level",
                                new Imported(exact, List.of("x"), "x"),
                                "salary",
                                new Imported(salary, List.of("y"), "y")),
                        Map.of(),
                        source("application-1", "candidate-1"))
                .block();

        assertThat(employees.snapshot(id).block().values())
                .containsEntry("level", exact)
                .containsEntry("salary", salary);
    }

    private Mono<String> matchOrCreate(String application, String candidate) {
        var address = List.of("shared@mail.example");
        var values = Map.of("firstName", imported("Zoe"), "personalEmail", imported("shared@mail.example"));
        return employees
                .lockEmails(address)
                .then(Mono.defer(() -> employees.match(application, candidate, address)))
                .flatMap(match -> match instanceof Match.None
                        ? employees
                                .create(values, Map.of(), source(application, candidate))
                                .thenReturn("created")
                        : Mono.just("found"))
                .as(transaction::transactional);
    }

    private UUID create(String application, String candidate, String email) {
        var values = Map.of(
                "firstName", imported("Zoe"), "lastName", imported("Angstrom"), "personalEmail", imported(email));
        return Objects.requireNonNull(employees
                .create(values, Map.of(), source(application, candidate))
                .block());
    }

    private Match match(String application, String candidate, List<String> emails) {
        return Objects.requireNonNull(
                employees.match(application, candidate, emails).block());
    }

    private static Match one(UUID id, String evidence) {
        return new Match.One(new Match.Known(
                id, "Zoe Angstrom", 1, evidence.contains("e-mail") ? Match.By.EMAIL : Match.By.IDENTITY, evidence));
    }

    private static ImportSource source(String application, String candidate) {
        return new ImportSource(application, candidate, new UUID(0, 1), 1, Instant.parse("2026-11-01T00:00:00Z"));
    }

    private static Imported imported(String text) {
        return new Imported(text(text), List.of("candidate.x"), text);
    }

    private static JsonNode text(String text) {
        return StringNode.valueOf(text);
    }
}
