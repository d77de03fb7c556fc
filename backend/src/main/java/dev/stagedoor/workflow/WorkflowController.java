package dev.stagedoor.workflow;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.platform.Ids;
import dev.stagedoor.platform.IfMatch;
import dev.stagedoor.platform.Page;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import dev.stagedoor.workflow.ListenerSummaries.ListenerSummary;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The workflows, and who entered them. */
@RestController
@RequestMapping("/api/v1/workflows")
class WorkflowController {
    record Workflow(
            UUID id,
            String name,
            long version,
            boolean archived,
            int enteredLast30Days,
            List<ListenerSummary> listeners) {}

    record NewWorkflow(@Nullable String name) {}

    record WorkflowChange(@Nullable String name, @Nullable Boolean archived) {}

    /** What the audit keeps of a workflow. */
    record Audited(String name, boolean archived) {}

    private static final int LONGEST_NAME = 120;
    private static final int MOST = 200;

    private final WorkflowStore store;
    private final Enrollments enrollments;
    private final ObjectProvider<ListenerSummaries> listeners;
    private final AuditLog audit;
    private final Hints hints;
    private final Ids ids;
    private final TransactionalOperator transaction;

    WorkflowController(
            WorkflowStore store,
            Enrollments enrollments,
            ObjectProvider<ListenerSummaries> listeners,
            AuditLog audit,
            Hints hints,
            Ids ids,
            TransactionalOperator transaction) {
        this.store = store;
        this.enrollments = enrollments;
        this.listeners = listeners;
        this.audit = audit;
        this.hints = hints;
        this.ids = ids;
        this.transaction = transaction;
    }

    /** All workflows, archived ones too. */
    @GetMapping
    Mono<List<Workflow>> all() {
        return Mono.zip(store.all().collectList(), summaries(), WorkflowController::views);
    }

    /** One workflow. */
    @GetMapping("/{id}")
    Mono<ResponseEntity<Workflow>> one(@PathVariable UUID id) {
        return answer(id, HttpStatus.OK);
    }

    /** Creates a workflow. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Workflow>> create(@RequestBody NewWorkflow request) {
        String name = name(request.name());
        UUID id = ids.next();
        return Person.current()
                .flatMap(who -> store.insert(id, name)
                        .then(audit.record(
                                who, AuditKind.WORKFLOW_CREATED, subject(id), null, new Audited(name, false)))
                        .as(transaction::transactional))
                .onErrorMap(DuplicateKeyException.class, taken -> taken(name))
                .then(Mono.fromRunnable(() -> tell(id)))
                .then(answer(id, HttpStatus.CREATED));
    }

    /** Renames a workflow, archives it, or brings it back. */
    @PatchMapping("/{id}")
    Mono<ResponseEntity<Workflow>> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String ifMatch,
            @RequestBody WorkflowChange request) {
        long version = IfMatch.version(ifMatch);
        return Person.current()
                .flatMap(who -> change(id, version, request, who).as(transaction::transactional))
                .then(Mono.fromRunnable(() -> tell(id)))
                .then(answer(id, HttpStatus.OK));
    }

    /** Newest first. */
    @GetMapping("/{id}/enrollments")
    Mono<Page<Enrollments.EnrollmentRow>> enrollments(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        return find(id).then(Person.current())
                .flatMapMany(viewer -> enrollments.list(id, after, size + 1, viewer.isAdministrator()))
                .collectList()
                .map(rows -> Page.of(rows, size, row -> row.id().toString()));
    }

    private Mono<Void> change(UUID id, long version, WorkflowChange request, Person who) {
        return store.lock(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Workflow")))
                .filter(before -> before.version() == version)
                .switchIfEmpty(Mono.error(() -> Problem.stale("This workflow")))
                .flatMap(before -> change(before, request, who));
    }

    private Mono<Void> change(WorkflowStore.Workflow before, WorkflowChange request, Person who) {
        String name = request.name() == null ? before.name() : name(request.name());
        boolean archived = request.archived() == null ? before.archived() : request.archived();
        return store.update(before.id(), before.version(), name, archived)
                .onErrorMap(DuplicateKeyException.class, taken -> taken(name))
                .then(audit.record(
                        who,
                        AuditKind.WORKFLOW_CHANGED,
                        subject(before.id()),
                        new Audited(before.name(), before.archived()),
                        new Audited(name, archived)));
    }

    private Mono<ResponseEntity<Workflow>> answer(UUID id, HttpStatus status) {
        return Mono.zip(find(id), summaries(), WorkflowController::view)
                .map(workflow -> ResponseEntity.status(status)
                        .eTag(IfMatch.tag(workflow.version()))
                        .body(workflow));
    }

    private Mono<WorkflowStore.Workflow> find(UUID id) {
        return store.find(id).switchIfEmpty(Mono.error(() -> Problem.notFound("Workflow")));
    }

    /** Listeners are settings: members do not see them. */
    private Mono<Map<UUID, List<ListenerSummary>>> summaries() {
        ListenerSummaries known = listeners.getIfAvailable();
        return Person.current()
                .filter(viewer -> known != null && viewer.isAdministrator())
                .flatMap(viewer -> known == null ? Mono.empty() : known.byWorkflow())
                .defaultIfEmpty(Map.of());
    }

    private static List<Workflow> views(
            List<WorkflowStore.Workflow> workflows, Map<UUID, List<ListenerSummary>> summaries) {
        return workflows.stream().map(workflow -> view(workflow, summaries)).toList();
    }

    private static Workflow view(WorkflowStore.Workflow workflow, Map<UUID, List<ListenerSummary>> summaries) {
        return new Workflow(
                workflow.id(),
                workflow.name(),
                workflow.version(),
                workflow.archived(),
                workflow.enteredLast30Days(),
                summaries.getOrDefault(workflow.id(), List.of()));
    }

    private static String name(@Nullable String typed) {
        String name = typed == null ? "" : typed.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Problem.invalid("name", "A name has 1 to " + LONGEST_NAME + " characters");
        }
        return name;
    }

    private static Problem taken(String name) {
        return Problem.invalid("name", "There is already a workflow called " + name);
    }

    private static String subject(UUID id) {
        return "workflow:" + id;
    }

    private void tell(UUID id) {
        hints.publish(Hints.Topic.WORKFLOW, id.toString());
    }
}
