package dev.stagedoor.activity;

import dev.stagedoor.platform.Page;
import dev.stagedoor.platform.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One address, two media types: a page of the log as JSON, or the live stream of hints. */
@RestController
@RequestMapping("/api/v1/activities")
class ActivityController {
    private static final Duration COMMENT_EVERY = Duration.ofSeconds(15);
    private static final UUID NEWEST = new UUID(-1L >>> 1, -1L);

    record Activity(
            UUID id,
            Instant at,
            String kind,
            String sentence,
            @Nullable UUID employeeId,
            @Nullable UUID workflowId,
            @Nullable UUID deliveryId) {}

    private final ActivityLog log;
    private final Hints hints;
    private final Clock clock;

    ActivityController(ActivityLog log, Hints hints, Clock clock) {
        this.log = log;
        this.hints = hints;
        this.clock = clock;
    }

    /** What happened, the newest first. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<Page<Activity>> page(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable UUID after) {
        int size = Math.clamp(limit, 1, 100);
        return log.page(after == null ? NEWEST : after, size + 1)
                .map(ActivityController::shown)
                .collectList()
                .map(rows -> Page.of(rows, size, row -> row.id().toString()));
    }

    /** Hints until the token ends, with a comment every 15 seconds so that proxies keep the line open. */
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<Hints.Hint>> stream(@AuthenticationPrincipal Jwt token) {
        Instant end = token.getExpiresAt();
        Duration left = end == null ? Duration.ofMinutes(5) : Duration.between(clock.instant(), end);
        Flux<ServerSentEvent<Hints.Hint>> comments = Flux.interval(Duration.ZERO, COMMENT_EVERY)
                .onBackpressureDrop()
                .map(tick ->
                        ServerSentEvent.<Hints.Hint>builder().comment("here").build());
        return Person.current()
                .flatMapMany(person -> hints.stream(person.isAdministrator()))
                .map(hint -> ServerSentEvent.<Hints.Hint>builder(hint).build())
                .mergeWith(comments)
                .take(left.isNegative() ? Duration.ZERO : left);
    }

    private static Activity shown(ActivityLog.Entry entry) {
        return new Activity(
                entry.id(),
                entry.at(),
                entry.kind(),
                entry.sentence(),
                entry.refs().employeeId(),
                entry.refs().workflowId(),
                entry.refs().deliveryId());
    }
}
