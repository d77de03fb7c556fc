package dev.stagedoor.reconciling.ledger;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.inbox.LongWork;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** A person says that somebody is not missing, with the reason; it can be taken back. */
@Component
class SettingAside {
    private final AsideTable table;
    private final LongWork work;
    private final AuditLog audit;
    private final Hints hints;
    private final TransactionalOperator transactions;

    SettingAside(AsideTable table, LongWork work, AuditLog audit, Hints hints, TransactionalOperator transactions) {
        this.table = table;
        this.work = work;
        this.audit = audit;
        this.hints = hints;
        this.transactions = transactions;
    }

    Mono<Void> setAside(Person who, UUID listener, List<String> applications, String reason) {
        return afterTheWork()
                .then(Mono.defer(
                        () -> table.setAside(listener, applications.toArray(String[]::new), reason, who.name())))
                .filter(people -> !people.isEmpty())
                .switchIfEmpty(Mono.error(SettingAside::nobody))
                .flatMap(people -> audit.record(
                                who, AuditKind.LEDGER_SET_ASIDE, "listener:" + listener, null, audited(people, reason))
                        .thenReturn(true))
                .as(transactions::transactional)
                .then(tell(listener));
    }

    Mono<Void> undo(Person who, UUID listener, List<String> applications) {
        return afterTheWork()
                .then(Mono.defer(() -> table.noLongerAside(listener, applications.toArray(String[]::new))))
                .filter(people -> !people.isEmpty())
                .switchIfEmpty(Mono.error(SettingAside::nobody))
                .flatMap(people -> audit.record(
                                who,
                                AuditKind.LEDGER_NO_LONGER_SET_ASIDE,
                                "listener:" + listener,
                                audited(people, null),
                                null)
                        .thenReturn(true))
                .as(transactions::transactional)
                .then(tell(listener));
    }

    /** The work's row first, as in the work itself, which changes the same entries: what was found of them by then is seen. */
    private Mono<Void> afterTheWork() {
        return work.start(LedgerHandler.KIND, LedgerHandler.KEY);
    }

    /** Of whom it was written down, and not of whom it was asked. */
    private static Map<String, Object> audited(List<AsideTable.Changed> people, @Nullable String reason) {
        var told = new TreeMap<String, Object>();
        told.put(
                "applications",
                people.stream().map(AsideTable.Changed::applicationId).toList());
        told.put(
                "people",
                Named.of(people.stream().map(AsideTable.Changed::person).toList()));
        if (reason != null) {
            told.put("reason", reason);
        }
        return told;
    }

    private Mono<Void> tell(UUID listener) {
        return Mono.fromRunnable(() -> hints.publish(Hints.Topic.LISTENER, listener.toString()));
    }

    private static Problem nobody() {
        return Problem.conflict(
                "nobody-chosen", "Nothing was changed", "Nobody of these is waiting here any more. Reload the list.");
    }
}
