package dev.stagedoor.importing;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.ashby.dossier.Dossier;
import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.employee.Employees;
import dev.stagedoor.employee.FieldConversion;
import dev.stagedoor.platform.Person;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Imports again, because a person said so, into an employee who came by this very application: the saved mapping, the import's
 * own plan and checks, in one transaction. What a person typed stays.
 */
@Component
public class Reimports {
    private static final int PLANS = 3;
    private static final String NEW = "Not an employee yet. New people come in through a listener.";
    private static final String NOT_GOVERNING =
            "Another application speaks for this employee, or none yet. Nothing was changed.";
    private static final String NOTHING_NEW = "Nothing would change.";
    private static final String IMPORTED_SINCE =
            "Imported anew since these people were fetched. Try on these people again first.";
    private static final String BUSY = "The employee or the mapping was changed at the same moment. Try again.";

    /**
     * What became of one person.
     *
     * @param skipped why nothing was changed; null when it was
     */
    public record Reimport(
            String applicationId, String name, @Nullable String skipped) {}

    private final FactsReader facts;
    private final FieldConversion conversion;
    private final Assumptions assumptions;
    private final Employees employees;
    private final Chronicle chronicle;
    private final AuditLog audit;
    private final Hints hints;
    private final TransactionalOperator transactions;

    Reimports(
            FactsReader facts,
            FieldConversion conversion,
            Assumptions assumptions,
            Employees employees,
            Chronicle chronicle,
            AuditLog audit,
            Hints hints,
            TransactionalOperator transactions) {
        this.facts = facts;
        this.conversion = conversion;
        this.assumptions = assumptions;
        this.employees = employees;
        this.chronicle = chronicle;
        this.audit = audit;
        this.hints = hints;
        this.transactions = transactions;
    }

    public Mono<Reimport> reimport(Dossier dossier, Person who) {
        return Mono.defer(() -> facts.read(List.of(), dossier, null))
                .flatMap(known -> decide(known, who))
                .retryWhen(Retry.max(PLANS - 1)
                        .filter(StaleException.class::isInstance)
                        .onRetryExhaustedThrow((retry, last) -> last.failure()))
                .onErrorResume(StaleException.class, _ -> Mono.just(skipped(dossier, BUSY)));
    }

    private Mono<Reimport> decide(Facts known, Person who) {
        if (isNewer(known)) {
            return Mono.just(skipped(known.dossier(), IMPORTED_SINCE));
        }
        var rehearsal = Comparison.of(known, conversion);
        return switch (rehearsal.outcome()) {
            case CREATE -> Mono.just(skipped(known.dossier(), NEW));
            case UNCHANGED -> Mono.just(skipped(known.dossier(), NOTHING_NEW));
            case NEEDS_ATTENTION -> Mono.just(skipped(known.dossier(), rehearsal.message()));
            case UPDATE ->
                rehearsal.canApply()
                        ? carryOut(known, rehearsal, who)
                        : Mono.just(skipped(known.dossier(), NOT_GOVERNING));
        };
    }

    /** What a webhook brought since must not become yesterday's again. */
    private static boolean isNewer(Facts known) {
        var employee = known.employee();
        var importedAt = employee == null ? null : employee.importedAt();
        return importedAt != null && importedAt.isAfter(known.dossier().fetchedAt());
    }

    private Mono<Reimport> carryOut(Facts known, Rehearsal rehearsal, Person who) {
        var dossier = known.dossier();
        var employee = Objects.requireNonNull(known.employee());
        var source = new Employees.ImportSource(
                dossier.applicationId(),
                dossier.candidateId(),
                null,
                known.mapping().version(),
                dossier.updatedAt(),
                who.name());
        return assumptions
                .verify(known)
                .then(Mono.defer(() -> employees.update(
                        employee.id(), employee.version(), known.values(), known.typed(), source, true)))
                .onErrorMap(DuplicateKeyException.class, taken -> new StaleException("Who has a value"))
                .filter(updated -> updated)
                .switchIfEmpty(Mono.error(() -> new StaleException("The employee")))
                .then(Mono.defer(() -> chronicle.imported(employee.id(), null, dossier.candidateName(), false)))
                .then(Mono.defer(() -> record(rehearsal, who)))
                .thenReturn(new Reimport(dossier.applicationId(), dossier.candidateName(), null))
                .as(transactions::transactional)
                .doOnNext(_ -> hints.publish(Hints.Topic.EMPLOYEE, employee.id().toString()));
    }

    private Mono<Void> record(Rehearsal rehearsal, Person who) {
        var before = new TreeMap<String, @Nullable String>();
        var after = new TreeMap<String, @Nullable String>();
        rehearsal.changes().forEach(change -> {
            before.put(change.employeeField(), change.from());
            after.put(change.employeeField(), change.to());
        });
        return audit.record(who, AuditKind.EMPLOYEE_APPLIED, "employee:" + rehearsal.employeeId(), before, after);
    }

    private static Reimport skipped(Dossier dossier, String reason) {
        return new Reimport(dossier.applicationId(), dossier.candidateName(), reason);
    }
}
