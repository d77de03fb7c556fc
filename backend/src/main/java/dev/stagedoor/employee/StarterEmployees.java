package dev.stagedoor.employee;

import dev.stagedoor.employee.FieldConversion.Outcome;
import dev.stagedoor.platform.Ids;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.StringNode;

/** The demo's company has people already: one whom a candidate matches by e-mail, and two who share one address. */
@Component
@ConditionalOnProperty("stagedoor.demo")
class StarterEmployees {
    private static final String SOURCE = "Imported from the old list";
    private static final List<Map<String, String>> PEOPLE = List.of(
            person("Maya", "Castellanos", "maya.castellanos@mail.example"),
            person("Petra", "Hoffmann", "the.hoffmanns@mail.example"),
            person("Jonas", "Hoffmann", "the.hoffmanns@mail.example"));

    private final EmployeeStore store;
    private final Ids ids;
    private final Clock clock;
    private final TransactionalOperator transaction;

    StarterEmployees(EmployeeStore store, Ids ids, Clock clock, TransactionalOperator transaction) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Only into an empty table; nodes that start together take turns. */
    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> insert() {
        return store.lockEmails(List.of("starter employees"))
                .thenMany(store.list("", false, false, null, 1))
                .hasElements()
                .filter(filled -> !filled)
                .flatMapMany(empty -> Flux.fromIterable(PEOPLE))
                .concatMap(person -> store.insert(employee(person)))
                .then()
                .as(transaction::transactional);
    }

    private EmployeeRecord employee(Map<String, String> person) {
        var now = clock.instant();
        var typed = new LinkedHashMap<String, Outcome>();
        person.forEach((key, text) -> typed.put(key, new Outcome(StringNode.valueOf(text), text, null)));
        return EmployeeRecord.blank(ids.next(), now).typed(typed, Map.of(), SOURCE, now);
    }

    private static Map<String, String> person(String first, String last, String email) {
        return Map.of("firstName", first, "lastName", last, "personalEmail", email);
    }
}
