package dev.stagedoor.importing;

import dev.stagedoor.activity.ActivityLog.Happening;
import dev.stagedoor.activity.Hints;
import dev.stagedoor.activity.Hints.Topic;
import dev.stagedoor.employee.Employees;
import dev.stagedoor.employee.Match;
import dev.stagedoor.inbox.Inbox;
import dev.stagedoor.inbox.Inbox.Settling;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.Listeners;
import dev.stagedoor.mapping.FieldMappings;
import dev.stagedoor.workflow.Enrollments;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Carries out simple plans of many people in one transaction, with one statement for each kind of row: the same checks in the
 * same order as for one, and everything for all or nothing for anybody.
 */
@Component
class Convoy {
    private final TransactionalOperator transactions;
    private final Inbox inbox;
    private final Employees employees;
    private final FieldMappings mappings;
    private final Listeners listeners;
    private final Enrollments enrollments;
    private final Chronicle chronicle;
    private final Hints hints;
    private final Clock clock;

    Convoy(
            TransactionalOperator transactions,
            Inbox inbox,
            Employees employees,
            FieldMappings mappings,
            Listeners listeners,
            Enrollments enrollments,
            Chronicle chronicle,
            Hints hints,
            Clock clock) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.employees = employees;
        this.mappings = mappings;
        this.listeners = listeners;
        this.enrollments = enrollments;
        this.chronicle = chronicle;
        this.hints = hints;
        this.clock = clock;
    }

    /** One person's delivery, on its way into a workflow. */
    private record Entering(Passenger passenger, Sorted.Wanted wanted, UUID employee) {}

    /**
     * Fails with {@link StaleException} when an assumption of any of them broke; then nothing was done. Those whose claim was
     * lost are left out.
     *
     * @param passengers independent of each other
     */
    Mono<Void> carry(List<Passenger> passengers) {
        return before(passengers)
                .then(Mono.defer(() ->
                        inbox.fenceAll(passengers.stream().map(Passenger::claim).toList())))
                .map(ours -> passengers.stream()
                        .filter(passenger -> ours.contains(passenger.claim()))
                        .toList())
                .filter(held -> !held.isEmpty())
                .delayUntil(this::pauses)
                .flatMap(held -> create(held.stream().filter(Passenger::creates).toList())
                        .flatMap(settlings -> settle(held, settlings)))
                .as(transactions::transactional)
                .doOnNext(done -> done.forEach(hint -> hints.publish(hint.topic(), hint.id())))
                .then();
    }

    private record Hint(Topic topic, String id) {}

    private Mono<Void> pauses(List<Passenger> held) {
        return Assumptions.pauses(
                listeners,
                held.stream()
                        .flatMap(passenger -> passenger.decided().keptOut())
                        .toList());
    }

    /** As {@link Assumptions#before}, for many. */
    private Mono<Void> before(List<Passenger> passengers) {
        return passengers.stream().anyMatch(Passenger::creates) ? employees.together() : Mono.empty();
    }

    private Mono<List<Settling>> create(List<Passenger> newcomers) {
        return newcomers.isEmpty()
                ? Mono.just(List.of())
                : verify(newcomers)
                        .then(Mono.defer(() -> employees.createAll(
                                newcomers.stream().map(Passenger::newcomer).toList())))
                        .flatMap(ids -> enroll(newcomers, ids));
    }

    /** As {@link Assumptions}, for many. */
    private Mono<Void> verify(List<Passenger> newcomers) {
        return mappings.currentVersion()
                .filter(current -> newcomers.stream().allMatch(each -> current.equals(each.mappingVersion())))
                .switchIfEmpty(Mono.error(() -> new StaleException("The field mapping")))
                .flatMap(_ -> listeners.findMany(wanted(newcomers).keySet()))
                .filter(present -> areAsTheyWere(wanted(newcomers), present))
                .switchIfEmpty(Mono.error(() -> new StaleException("The listener")))
                .then(Mono.defer(() -> strangers(newcomers)));
    }

    private static Map<UUID, Set<Listener>> wanted(List<Passenger> newcomers) {
        return newcomers.stream()
                .flatMap(Passenger::wanted)
                .map(Sorted.Wanted::listener)
                .collect(Collectors.groupingBy(Listener::id, Collectors.toSet()));
    }

    private static boolean areAsTheyWere(Map<UUID, Set<Listener>> before, Map<UUID, Listener> present) {
        return before.entrySet().stream()
                .allMatch(entry -> entry.getValue().stream()
                        .allMatch(listener -> listener.isAsItWas(present.get(entry.getKey()))));
    }

    private Mono<Void> strangers(List<Passenger> newcomers) {
        var addresses = newcomers.stream().flatMap(Passenger::addresses).collect(Collectors.toSet());
        return (addresses.isEmpty() ? Mono.<Void>empty() : employees.lockEmails(addresses))
                .then(Mono.defer(() -> employees.match(
                        newcomers.stream().map(Passenger::stranger).toList())))
                .filter(matches -> matches.stream().allMatch(Match.None.class::isInstance))
                .switchIfEmpty(Mono.error(() -> new StaleException("Who this is")))
                .then(Mono.defer(() -> free(newcomers)));
    }

    private Mono<Void> free(List<Passenger> newcomers) {
        var given = newcomers.stream().flatMap(each -> each.given().stream()).collect(Collectors.toSet());
        var fields = WorkAddresses.fieldsOf(newcomers.getFirst().known().mapping());
        return given.isEmpty()
                ? Mono.empty()
                : employees
                        .owners(given, fields)
                        .filter(Map::isEmpty)
                        .switchIfEmpty(Mono.error(() -> new StaleException("The work e-mail address")))
                        .then();
    }

    private Mono<List<Settling>> enroll(List<Passenger> newcomers, List<UUID> ids) {
        var entering = new ArrayList<Entering>();
        var happenings = new ArrayList<Happening>();
        for (int at = 0; at < newcomers.size(); at++) {
            var passenger = newcomers.get(at);
            var id = ids.get(at);
            passenger.wanted().forEach(wanted -> entering.add(new Entering(passenger, wanted, id)));
            happenings.add(Chronicle.importing(
                    id,
                    passenger.decided().wanted().getLast().delivery().id(),
                    passenger.known().dossier().candidateName(),
                    true));
        }
        return enrollments
                .enrollAll(entering.stream().map(Convoy::entry).toList())
                .flatMap(entered -> settlings(entering, entered, happenings));
    }

    private static Enrollments.Entry entry(Entering one) {
        var wanted = one.wanted();
        var stage = wanted.application().stage();
        return new Enrollments.Entry(
                wanted.listener().workflowId(),
                one.employee(),
                one.passenger().known().dossier().applicationId(),
                wanted.delivery().id(),
                wanted.listener().id(),
                stage == null ? null : stage.id());
    }

    private Mono<List<Settling>> settlings(List<Entering> entering, List<Boolean> entered, List<Happening> happenings) {
        var now = clock.instant();
        var settlings = new ArrayList<Settling>();
        for (int at = 0; at < entering.size(); at++) {
            var one = entering.get(at);
            var decided = one.passenger().decided();
            settlings.add(new Settling(
                    one.passenger().claim(),
                    Story.imported(decided, one.wanted(), Writes.NEW, one.employee(), 1, entered.get(at), now)));
            if (entered.get(at)) {
                happenings.add(Chronicle.entering(
                        one.employee(),
                        one.wanted().listener().workflow(),
                        one.wanted().delivery().id(),
                        one.passenger().known().dossier().candidateName()));
            }
        }
        return chronicle.append(happenings).thenReturn(settlings);
    }

    private Mono<Set<Hint>> settle(List<Passenger> held, List<Settling> imported) {
        var now = clock.instant();
        var all = new ArrayList<>(imported);
        for (Passenger passenger : held) {
            passenger.decided().deliveries().stream()
                    .filter(Sorted.Unwanted.class::isInstance)
                    .map(sorted -> Story.ignored((Sorted.Unwanted) sorted, now))
                    .forEach(settlement -> all.add(new Settling(passenger.claim(), settlement)));
        }
        return (all.isEmpty() ? Mono.<Void>empty() : inbox.settleAll(all))
                .then(Mono.defer(() ->
                        inbox.finishAll(held.stream().map(Passenger::claim).toList())))
                .thenReturn(hints(held, imported));
    }

    private static Set<Hint> hints(List<Passenger> held, List<Settling> imported) {
        var hints = new LinkedHashSet<Hint>();
        for (Settling one : imported) {
            hints.add(new Hint(Topic.EMPLOYEE, String.valueOf(one.settlement().employeeId())));
        }
        for (Passenger passenger : held) {
            passenger
                    .wanted()
                    .forEach(wanted -> hints.add(new Hint(
                            Topic.ENROLLMENT, wanted.listener().workflowId().toString())));
            for (Sorted sorted : passenger.decided().deliveries()) {
                hints.add(new Hint(Topic.DELIVERY, sorted.delivery().id().toString()));
                hints.add(
                        new Hint(Topic.LISTENER, sorted.delivery().listenerId().toString()));
            }
        }
        return hints;
    }
}
