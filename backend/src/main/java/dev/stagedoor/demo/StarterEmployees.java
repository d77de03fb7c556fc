package dev.stagedoor.demo;

import dev.stagedoor.employee.Employees;
import dev.stagedoor.platform.Person;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The demo's company has people already: one whom a candidate matches by e-mail, and two who share one address. */
final class StarterEmployees {
    private static final Person OLD_LIST =
            new Person("starter", "The list from before Ashby", null, Person.Role.ADMINISTRATOR);
    private static final List<Map<String, JsonNode>> PEOPLE = List.of(
            person("Maya", "Castellanos", "maya.castellanos@mail.example"),
            person("Petra", "Hoffmann", "the.hoffmanns@mail.example"),
            person("Jonas", "Hoffmann", "the.hoffmanns@mail.example"));

    private final Employees employees;
    private final DatabaseClient db;
    private final TransactionalOperator transaction;

    StarterEmployees(Employees employees, DatabaseClient db, TransactionalOperator transaction) {
        this.employees = employees;
        this.db = db;
        this.transaction = transaction;
    }

    /** Only into an empty table; nodes that start together take turns. */
    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> insert() {
        return employees
                .lockEmails(List.of("starter employees"))
                .then(db.sql("select exists (select 1 from employee)")
                        .mapValue(Boolean.class)
                        .one())
                .filter(filled -> !filled)
                .flatMapMany(empty -> Flux.fromIterable(PEOPLE))
                .concatMap(person -> employees.createByHand(person, OLD_LIST))
                .then()
                .as(transaction::transactional);
    }

    private static Map<String, JsonNode> person(String first, String last, String email) {
        return Map.of(
                "firstName", StringNode.valueOf(first),
                "lastName", StringNode.valueOf(last),
                "personalEmail", StringNode.valueOf(email));
    }
}
