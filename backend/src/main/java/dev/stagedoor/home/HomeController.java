package dev.stagedoor.home;

import dev.stagedoor.drift.OpenFindings;
import dev.stagedoor.listener.webhook.Webhooks;
import dev.stagedoor.platform.Person;
import dev.stagedoor.reconciling.ledger.Ledgers;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The home screen: everything for administrators, arrivals for members. */
@RestController
class HomeController {
    private final HomeTable table;
    private final Ledgers ledgers;
    private final OpenFindings drift;
    private final Webhooks webhooks;
    private final Clock clock;

    HomeController(HomeTable table, Ledgers ledgers, OpenFindings drift, Webhooks webhooks, Clock clock) {
        this.table = table;
        this.ledgers = ledgers;
        this.drift = drift;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** The set-up, what needs attention or no longer fits, and who arrived lately. */
    @GetMapping("/api/v1/home")
    Mono<Home> home() {
        return Person.current().flatMap(who -> who.isAdministrator() ? forAdministrator() : forMember());
    }

    Mono<Home> forAdministrator() {
        return Mono.zip(
                        table.setup(),
                        table.arrivals(),
                        table.perDay(clock.instant()),
                        ledgers.missing(),
                        drift.breaking(),
                        webhooks.alarms().collectList(),
                        ledgers.quiet())
                .map(read -> new Home(
                        Checklist.of(read.getT1()),
                        read.getT1().needsAttention(),
                        read.getT1().waiting(),
                        read.getT2(),
                        read.getT3(),
                        Checklist.connection(read.getT1(), clock),
                        read.getT4(),
                        read.getT6(),
                        read.getT7(),
                        read.getT5()));
    }

    Mono<Home> forMember() {
        return Mono.zip(table.arrivals(), table.perDay(clock.instant()))
                .map(read -> new Home(null, null, null, read.getT1(), read.getT2(), null, null, null, null, null));
    }
}
