package dev.stagedoor.reconciling.ledger;

import dev.stagedoor.listener.webhook.Webhooks;
import dev.stagedoor.platform.Choice;
import dev.stagedoor.platform.Moments;
import dev.stagedoor.platform.Page;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import dev.stagedoor.reconciling.SeenApplications;
import dev.stagedoor.reconciling.ledger.LedgerEntry.State;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The ledger on screen: who is missing, and bringing them in. For administrators. */
@RestController
@RequestMapping("/api/v1")
class LedgerController {
    private static final int MOST = 200;
    private static final int DAYS = 60;

    /** Of the file, in memory at once. */
    private static final int LINES = 5_000;

    private static final int LARGEST_CHOICE = 1_000;
    private static final String APPLICATIONS = "applicationIds";
    private static final int LONGEST_REASON = 500;

    /** Of whom the file tells: who is expected, and who may be. */
    private static final Set<State> LISTED =
            EnumSet.of(State.PRESENT, State.WAITING, State.EXPLAINED, State.MISSING, State.NOT_TOLD);

    private final Ledgers ledgers;
    private final LedgerView view;
    private final BringingIn bringing;
    private final SettingAside aside;
    private final LookingBack back;
    private final SeenApplications seen;
    private final Webhooks webhooks;

    LedgerController(
            Ledgers ledgers,
            LedgerView view,
            BringingIn bringing,
            SettingAside aside,
            LookingBack back,
            SeenApplications seen,
            Webhooks webhooks) {
        this.ledgers = ledgers;
        this.view = view;
        this.bringing = bringing;
        this.aside = aside;
        this.back = back;
        this.seen = seen;
        this.webhooks = webhooks;
    }

    /**
     * Whom to bring in.
     *
     * @param applicationIds null: all who are missing
     */
    record BringIn(@Nullable List<String> applicationIds) {}

    /** Who is not missing after all, and why. */
    record SetAside(
            @Nullable List<String> applicationIds, @Nullable String reason) {}

    /**
     * How far to look back.
     *
     * @param since null: only at those who stand in a wanted stage now
     */
    record LookBack(@Nullable Instant since) {}

    /** How each listener stands against Ashby. */
    @GetMapping("/ledger")
    Mono<List<LedgerSummary>> summaries() {
        return ledgers.summaries().collectList();
    }

    /** Compares with Ashby now, and asks how the webhooks are. */
    @PostMapping("/ledger/refresh")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> refresh() {
        return seen.refresh().then(Mono.defer(webhooks::look));
    }

    /** How one listener stands against Ashby. */
    @GetMapping("/listeners/{id}/ledger")
    Mono<LedgerSummary> summary(@PathVariable UUID id) {
        return ledgers.summary(id);
    }

    /** Who should have come by a listener, in one state, the latest entered first. */
    @GetMapping("/listeners/{id}/ledger/people")
    Mono<Page<LedgerEntry>> people(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "missing") String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        var states = EnumSet.of(state(state));
        return ledgers.inUse(id)
                .thenMany(Flux.defer(() -> view.page(id, states, after, size + 1)))
                .collectList()
                .map(rows -> Page.of(rows, size, LedgerEntry::applicationId));
    }

    /** The same by day, the latest first. */
    @GetMapping("/listeners/{id}/ledger/days")
    Mono<List<LedgerDay>> days(@PathVariable UUID id) {
        return ledgers.inUse(id).thenMany(Flux.defer(() -> view.days(id, DAYS))).collectList();
    }

    /** The ledger as a file for spreadsheets, its formulas made harmless. */
    @GetMapping(path = "/listeners/{id}/ledger/csv", produces = "text/csv")
    Mono<ResponseEntity<Flux<String>>> csv(@PathVariable UUID id) {
        return ledgers.inUse(id)
                .map(_ -> ResponseEntity.ok()
                        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("compared-with-ashby.csv")
                                        .build()
                                        .toString())
                        .body(lines(id)));
    }

    /** The heading waits for the first people: a database that does not answer is a problem, not an empty file. */
    private Flux<String> lines(UUID id) {
        return view.all(id, LISTED, LINES)
                .index((at, people) -> at == 0 ? LedgerCsv.begin(people) : LedgerCsv.more(people));
    }

    /** Brings people in whom no webhook announced, through the same pipeline. */
    @PostMapping("/listeners/{id}/ledger/bring-in")
    Mono<BringingIn.Brought> bringIn(@PathVariable UUID id, @RequestBody BringIn request) {
        var chosen = Objects.requireNonNullElse(choice(request.applicationIds()), List.<String>of());
        return Person.current().flatMap(who -> bringing.bringIn(who, id, chosen));
    }

    /** Says that these are not missing, and why. */
    @PostMapping("/listeners/{id}/ledger/set-aside")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> setAside(@PathVariable UUID id, @RequestBody SetAside request) {
        String reason = request.reason();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Mono.error(Problem.invalid("reason", "Say in a few words why nobody is missing here."));
        }
        var chosen = named(request.applicationIds());
        return Person.current().flatMap(who -> aside.setAside(who, id, chosen, reason.strip()));
    }

    /** Takes that back. */
    @PostMapping("/listeners/{id}/ledger/set-aside/undo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> noLongerAside(@PathVariable UUID id, @RequestBody BringIn request) {
        var chosen = named(request.applicationIds());
        return Person.current().flatMap(who -> aside.undo(who, id, chosen));
    }

    /** How many would have to be looked at for older history, and about how long that takes. */
    @GetMapping("/listeners/{id}/ledger/look-back")
    Mono<LookingBack.Estimate> estimate(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Instant since) {
        return back.estimate(id, Moments.inCalendar("since", since));
    }

    /** Looks at older history. */
    @PostMapping("/listeners/{id}/ledger/look-back")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> lookBack(@PathVariable UUID id, @RequestBody LookBack request) {
        var since = Moments.inCalendar("since", request.since());
        return Person.current().flatMap(who -> back.ask(who, id, since));
    }

    /** Stops looking; what is known by then stays. */
    @PostMapping("/listeners/{id}/ledger/look-back/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> cancel(@PathVariable UUID id) {
        return Person.current().flatMap(who -> back.cancel(who, id));
    }

    private static State state(String name) {
        return Stream.of(State.values())
                .filter(state -> state.name().replace("_", "").equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "state", "Choose missing, explained, waiting, present, before, toLook, notTold or never."));
    }

    private static List<String> named(@Nullable List<String> ids) {
        var chosen = choice(ids);
        if (chosen == null) {
            throw Problem.invalid(APPLICATIONS, "Choose at least one person.");
        }
        return chosen;
    }

    private static @Nullable List<String> choice(@Nullable List<String> ids) {
        return Choice.of(APPLICATIONS, ids, LARGEST_CHOICE, "people");
    }
}
