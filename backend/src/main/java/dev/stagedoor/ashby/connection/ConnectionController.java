package dev.stagedoor.ashby.connection;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.platform.IfMatch;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Settings &gt; Integrations &gt; Ashby. The key comes in and never goes out again. */
@RestController
@RequestMapping("/api/v1/integrations/ashby")
class ConnectionController {
    record ConnectionView(
            boolean active,
            boolean choosing,
            @Nullable String keyLastFour,
            long version,
            @Nullable Verification verification,
            @Nullable Instant lastAnswerAt,
            @Nullable String lastFailure,
            @Nullable Instant lastFailureAt,
            long waiting) {}

    record SaveConnection(
            @Nullable String apiKey,
            @Nullable Boolean active,
            @Nullable Boolean saveAnyway) {
        @Override
        public String toString() {
            return "SaveConnection[active=" + active + "]";
        }
    }

    record Verify(@Nullable String apiKey) {
        @Override
        public String toString() {
            return "Verify[]";
        }
    }

    /** A wish to save, checked as far as it can be without Ashby. */
    private record Change(
            Connections.Row before,
            boolean active,
            @Nullable String key,
            boolean anyway) {
        @Override
        public String toString() {
            return "Change[active=" + active + "]";
        }
    }

    private final Connections connections;
    private final KeyProbe probe;
    private final Gate gate;
    private final AuditLog audit;
    private final Hints hints;
    private final TransactionalOperator transactions;

    ConnectionController(
            Connections connections,
            KeyProbe probe,
            Gate gate,
            AuditLog audit,
            Hints hints,
            TransactionalOperator transactions) {
        this.connections = connections;
        this.probe = probe;
        this.gate = gate;
        this.audit = audit;
        this.hints = hints;
        this.transactions = transactions;
    }

    /** The connection, with what its key may do; the key itself only as its last four characters. */
    @GetMapping
    Mono<ResponseEntity<ConnectionView>> connection() {
        return connections.row().map(ConnectionController::answer);
    }

    /** Saves key and Active; a new key is tried first, and a wrong one is not saved. */
    @PutMapping
    Mono<ResponseEntity<ConnectionView>> save(
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String ifMatch,
            @RequestBody SaveConnection request) {
        return connections
                .row()
                .map(before -> checked(before, IfMatch.version(ifMatch), request))
                .flatMap(change -> probed(change).flatMap(found -> saved(change, found)))
                .then(Mono.defer(this::connection));
    }

    /** Asks Ashby what a key may do: the one given, or the saved one. */
    @PostMapping("/verify")
    Mono<Verification> verify(@RequestBody(required = false) @Nullable Verify request) {
        String typed = request == null ? null : key(request.apiKey());
        return typed == null ? verifySaved() : probe.probe(typed);
    }

    private Mono<Verification> verifySaved() {
        return connections
                .savedKey()
                .onErrorMap(dev.stagedoor.ashby.AshbyFailure.class, none -> noKey())
                .flatMap(probe::probe)
                .flatMap(found -> connections
                        .saveVerification(found)
                        .then(openIfValid(found))
                        .thenReturn(found))
                .doOnNext(_ -> tell());
    }

    private static Change checked(Connections.Row before, long version, SaveConnection request) {
        if (before.version() != version) {
            throw Problem.stale("The connection");
        }
        String key = key(request.apiKey());
        boolean active = request.active() == null ? before.active() : request.active();
        if (active && key == null && before.keyLastFour() == null) {
            throw noKey();
        }
        return new Change(before, active, key, Boolean.TRUE.equals(request.saveAnyway()));
    }

    /** A new key is tried before it is saved; without one there is nothing to find out. */
    private Mono<java.util.Optional<Verification>> probed(Change change) {
        String key = change.key();
        if (key == null) {
            return Mono.just(java.util.Optional.empty());
        }
        return probe.probe(key)
                .doOnNext(found -> refuse(found, change.anyway()))
                .map(java.util.Optional::of);
    }

    private static void refuse(Verification found, boolean anyway) {
        String message = found.message() == null ? "" : found.message();
        if (found.status() == Verification.Status.WRONG_KEY) {
            throw Problem.invalid("apiKey", message);
        }
        if (found.status() == Verification.Status.UNREACHABLE && !anyway) {
            throw Problem.conflict(
                    "ashby-unreachable",
                    "Ashby could not be reached, so the key could not be checked",
                    message + " Nothing was saved. Try again, or save the key anyway.");
        }
    }

    private Mono<Void> saved(Change change, java.util.Optional<Verification> found) {
        return Person.current()
                .flatMap(person -> store(change, found, person).as(transactions::transactional))
                .then(Mono.defer(() -> found.map(this::openIfValid).orElseGet(Mono::empty)))
                .then(Mono.fromRunnable(this::tell));
    }

    private Mono<Boolean> store(Change change, java.util.Optional<Verification> found, Person person) {
        return connections
                .save(change.active(), change.key(), change.before().version())
                .filter(saved -> saved)
                .switchIfEmpty(Mono.error(() -> Problem.stale("The connection")))
                .flatMap(saved -> found.map(connections::saveVerification)
                        .orElseGet(Mono::empty)
                        .thenReturn(saved))
                .flatMap(saved -> audit.record(
                                person, AuditKind.CONNECTION_SAVED, "connection:1", before(change), after(change))
                        .thenReturn(saved));
    }

    private Mono<Void> openIfValid(Verification found) {
        return found.isValid()
                ? Mono.fromRunnable(connections::seenAnswering)
                        .then(gate.open())
                        .then(connections.answered())
                : Mono.empty();
    }

    private void tell() {
        connections.changed();
        hints.publish(Hints.Topic.CONNECTION, "1");
    }

    private static Map<String, Object> before(Change change) {
        return described(change.before().active(), change.before().keyLastFour());
    }

    private static Map<String, Object> after(Change change) {
        String key = change.key();
        return described(change.active(), key == null ? change.before().keyLastFour() : Connections.lastFour(key));
    }

    private static Map<String, Object> described(boolean active, @Nullable String lastFour) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("active", active);
        described.put("apiKey", lastFour == null ? "none" : "… " + lastFour);
        return described;
    }

    private static @Nullable String key(@Nullable String typed) {
        String key = typed == null ? "" : typed.strip();
        if (key.isEmpty()) {
            return null;
        }
        if (key.length() < 8 || key.length() > 500 || key.chars().anyMatch(c -> c <= ' ' || c == 127)) {
            throw Problem.invalid("apiKey", "This does not look like an Ashby API key. Copy it again from Ashby.");
        }
        return key;
    }

    private static Problem noKey() {
        return Problem.invalid("apiKey", "Enter an API key first: without one Ashby cannot be asked.");
    }

    private static ResponseEntity<ConnectionView> answer(Connections.Row row) {
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(row.version()))
                .body(new ConnectionView(
                        row.active(),
                        row.choosing(),
                        row.keyLastFour(),
                        row.version(),
                        row.verification(),
                        row.lastAnswerAt(),
                        row.lastFailure(),
                        row.lastFailureAt(),
                        row.waiting()));
    }
}
