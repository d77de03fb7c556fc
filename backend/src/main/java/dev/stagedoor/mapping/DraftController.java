package dev.stagedoor.mapping;

import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.platform.IfMatch;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The draft of whoever is signed in. It survives a reload, and nobody else sees it. */
@RestController
@RequestMapping("/api/v1/integrations/ashby/field-mapping/draft")
class DraftController {
    /** A draft as it is kept. */
    record KeepDraft(@Nullable Long baseVersion, @Nullable List<Rule> rules) {}

    private static final int MOST_RULES = 1_000;

    private final DraftTable drafts;
    private final TransactionalOperator transaction;

    DraftController(DraftTable drafts, TransactionalOperator transaction) {
        this.drafts = drafts;
        this.transaction = transaction;
    }

    /** One's own draft; no content without one. */
    @GetMapping
    Mono<ResponseEntity<DraftTable.Draft>> own() {
        return Person.current()
                .flatMap(who -> drafts.find(who.id()))
                .map(DraftController::tagged)
                .defaultIfEmpty(ResponseEntity.noContent().build());
    }

    /** Keeps one's own draft. With If-Match, "0" for none, it does not overwrite what another tab kept since. */
    @PutMapping
    Mono<ResponseEntity<DraftTable.Draft>> keep(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody KeepDraft request) {
        long base = request.baseVersion() == null ? 0 : request.baseVersion();
        var rules = rules(request);
        Long expected = ifMatch == null ? null : IfMatch.version(ifMatch);
        return Person.current()
                .flatMap(who -> isStill(who, expected)
                        .then(Mono.defer(() -> drafts.keep(who.id(), base, rules, expected)))
                        .switchIfEmpty(Mono.error(DraftController::stale))
                        .as(transaction::transactional))
                .map(DraftController::tagged);
    }

    /** Gives one's own draft up. With If-Match it does not take what another tab kept since; one that is gone is given up. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> giveUp(@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Long expected = ifMatch == null ? null : IfMatch.version(ifMatch);
        return Person.current()
                .flatMap(who -> drafts.lock(who.id())
                        .filter(draft -> expected != null && draft.version() != expected)
                        .flatMap(_ -> Mono.<Void>error(stale()))
                        .then(Mono.defer(() -> drafts.remove(who.id(), expected)))
                        .as(transaction::transactional));
    }

    /** A draft that is not there yet cannot be locked: there the insertion itself tells. */
    private Mono<Void> isStill(Person who, @Nullable Long expected) {
        return expected == null || expected == 0
                ? Mono.empty()
                : drafts.lock(who.id())
                        .filter(draft -> draft.version() == expected)
                        .switchIfEmpty(Mono.error(DraftController::stale))
                        .then();
    }

    private static Problem stale() {
        return Problem.stale("Your draft");
    }

    private static List<Rule> rules(KeepDraft request) {
        var rules = request.rules();
        if (rules == null || rules.size() > MOST_RULES) {
            throw Problem.invalid("rules", "Say which rules to keep, up to " + MOST_RULES);
        }
        var kept = rules.stream().filter(Objects::nonNull).toList();
        var unusable = RuleErrors.unusable(kept);
        if (!unusable.isEmpty()) {
            throw Problem.invalid("The draft was not kept", unusable);
        }
        return kept;
    }

    private static ResponseEntity<DraftTable.Draft> tagged(DraftTable.Draft draft) {
        return ResponseEntity.ok().eTag(IfMatch.tag(draft.version())).body(draft);
    }
}
