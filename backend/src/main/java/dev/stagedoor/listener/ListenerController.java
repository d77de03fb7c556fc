package dev.stagedoor.listener;

import dev.stagedoor.platform.IfMatch;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Listeners on screen; for administrators. */
@RestController
@RequestMapping("/api/v1")
class ListenerController {
    private final ListenerTable listeners;
    private final ListenerChanges changes;
    private final ListenerViews views;

    ListenerController(ListenerTable listeners, ListenerChanges changes, ListenerViews views) {
        this.listeners = listeners;
        this.changes = changes;
        this.views = views;
    }

    /** The listeners of a workflow. */
    @GetMapping("/workflows/{workflowId}/listeners")
    Mono<List<ListenerView>> list(@PathVariable UUID workflowId) {
        return listeners.ofWorkflow(workflowId).collectList().flatMap(views::of);
    }

    /** Makes a draft, whose endpoint answers at once and whose secret key can be read. */
    @PostMapping("/workflows/{workflowId}/listeners")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<ListenerView>> draft(@PathVariable UUID workflowId) {
        return Person.current()
                .flatMap(who -> changes.draft(who, workflowId))
                .flatMap(views::of)
                .map(view -> answer(HttpStatus.CREATED, view));
    }

    /** One listener. */
    @GetMapping("/listeners/{id}")
    Mono<ResponseEntity<ListenerView>> find(@PathVariable UUID id) {
        return listeners
                .byId(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("This listener")))
                .flatMap(views::of)
                .map(view -> answer(HttpStatus.OK, view));
    }

    /** Activates a listener, pauses, resumes or removes it, or gives it a new secret key. */
    @PatchMapping("/listeners/{id}")
    Mono<ResponseEntity<ListenerView>> patch(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ListenerPatch patch) {
        return Person.current()
                .flatMap(who -> apply(who, id, ifMatch == null ? null : IfMatch.version(ifMatch), patch))
                .map(view -> answer(HttpStatus.OK, view));
    }

    private Mono<ListenerView> apply(Person who, UUID id, @Nullable Long version, ListenerPatch patch) {
        return switch (patch) {
            case ListenerPatch.Activate(var event, var condition) ->
                changes.activate(who, id, version, event, condition).flatMap(views::of);
            case ListenerPatch.Pause() -> changes.pause(who, id, version).flatMap(views::of);
            case ListenerPatch.Resume(var takeIn) ->
                changes.resume(who, id, version, Boolean.TRUE.equals(takeIn)).flatMap(views::of);
            case ListenerPatch.Remove() -> changes.remove(who, id, version).flatMap(views::of);
            case ListenerPatch.NewSecret() -> newSecret(who, id, version, Keys.secretKey());
        };
    }

    /** The one answer that shows it. */
    private Mono<ListenerView> newSecret(Person who, UUID id, @Nullable Long version, String secret) {
        return changes.newSecret(who, id, version, secret).flatMap(views::of).map(view -> view.withSecretKey(secret));
    }

    private static ResponseEntity<ListenerView> answer(HttpStatus status, ListenerView view) {
        return ResponseEntity.status(status).eTag(IfMatch.tag(view.version())).body(view);
    }
}
