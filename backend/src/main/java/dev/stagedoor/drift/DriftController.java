package dev.stagedoor.drift;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What no longer fits between Ashby and what was set up here. For administrators. */
@RestController
@RequestMapping("/api/v1/integrations/ashby/drift")
class DriftController {
    /**
     * One thing that no longer fits.
     *
     * @param harmless good to know, and nothing goes wrong by it
     * @param stageId the stage that was renamed
     */
    record FindingView(
            UUID id,
            Finding.Kind kind,
            String message,
            Finding.Mend mend,
            @Nullable String employeeField,
            @Nullable String lookupTable,
            @Nullable UUID listenerId,
            @Nullable UUID workflowId,
            boolean harmless,
            @Nullable String stageId,
            Instant since,
            @Nullable String setAsideBy) {}

    /**
     * The last check.
     *
     * @param checkedAt null when Ashby was never compared
     * @param checking whether a check waits or runs now
     * @param problem why the last try could not be made, or not wholly, in words
     */
    record DriftView(
            @Nullable Instant checkedAt,
            boolean checking,
            @Nullable String problem,
            List<FindingView> findings) {}

    private final DriftTable table;
    private final DriftSchedule schedule;
    private final AuditLog audit;
    private final Hints hints;
    private final TransactionalOperator transaction;
    private final Clock clock;

    DriftController(
            DriftTable table,
            DriftSchedule schedule,
            AuditLog audit,
            Hints hints,
            TransactionalOperator transaction,
            Clock clock) {
        this.table = table;
        this.schedule = schedule;
        this.audit = audit;
        this.hints = hints;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What was found at the last check, the gravest first. */
    @GetMapping
    Mono<DriftView> drift() {
        return Mono.zip(
                        table.lastCheck(),
                        table.all()
                                .sort(DriftTable.GRAVEST_FIRST)
                                .map(DriftController::view)
                                .collectList(),
                        schedule.isDue())
                .map(read -> new DriftView(
                        read.getT1().at(), read.getT3(), read.getT1().problem(), read.getT2()));
    }

    /** Compares with Ashby now. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> check() {
        return Person.current()
                .flatMap(who -> audit.record(who, AuditKind.DRIFT_CHECK_ASKED, "drift", null, null)
                        .then(schedule.now())
                        .as(transaction::transactional));
    }

    /** Says that a finding may stay as it is. */
    @PostMapping("/{id}/set-aside")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> setAside(@PathVariable UUID id) {
        return Person.current()
                .flatMap(who -> setAside(id, who).as(transaction::transactional))
                .doOnSuccess(_ -> hints.publish(Hints.Topic.MAPPING, "drift"))
                .then();
    }

    private Mono<String> setAside(UUID id, Person who) {
        return table.setAside(id, who.name(), clock.instant())
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Finding")))
                .delayUntil(message -> audit.record(who, AuditKind.DRIFT_SET_ASIDE, "drift:" + id, null, message));
    }

    private static FindingView view(DriftTable.Kept kept) {
        var finding = kept.finding();
        return new FindingView(
                kept.id(),
                finding.kind(),
                finding.message(),
                finding.mend(),
                finding.employeeField(),
                finding.lookupTable(),
                finding.listenerId(),
                finding.workflowId(),
                finding.isHarmless(),
                finding.stageId(),
                kept.since(),
                kept.setAsideBy());
    }
}
