package dev.stagedoor.employee;

import dev.stagedoor.platform.IfMatch;
import dev.stagedoor.platform.Page;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import tools.jackson.databind.JsonNode;

/** Employees, as far as the person who looks may see them. */
@RestController
@RequestMapping("/api/v1/employees")
class EmployeeController {
    /**
     * What a person wrote.
     *
     * @param anyway whether somebody else may have one of the addresses already; without it such a person is refused, since it may
     *     be the same one
     */
    record EmployeeValues(
            @Nullable Map<String, JsonNode> values,
            @Nullable Boolean anyway) {
        Map<String, JsonNode> given() {
            if (values == null) {
                throw Problem.invalid("values", "Say which values to save");
            }
            return values;
        }

        boolean insists() {
            return Boolean.TRUE.equals(anyway);
        }
    }

    private static final int MOST = 200;

    /** Where a person looks at a candidate, whose id follows. */
    private static final String IN_ASHBY = "https://app.ashbyhq.com/candidate-searches/new/right-side/candidates/";

    private final EmployeeStore store;
    private final EmployeeFields fields;
    private final EmployeeEnrollments enrollments;
    private final EmployeeHistory history;
    private final HandEdits byHand;
    private final FieldConversion conversion;
    private final String candidateUrl;

    EmployeeController(
            EmployeeStore store,
            EmployeeFields fields,
            EmployeeEnrollments enrollments,
            EmployeeHistory history,
            HandEdits byHand,
            FieldConversion conversion,
            @Value("${stagedoor.ashby.candidate-url:" + IN_ASHBY + "}") String candidateUrl) {
        this.store = store;
        this.fields = fields;
        this.enrollments = enrollments;
        this.history = history;
        this.byHand = byHand;
        this.conversion = conversion;
        this.candidateUrl = candidateUrl;
    }

    /** By name or e-mail address; members search by name alone, since an address may be restricted. */
    @GetMapping
    Mono<Page<EmployeeView.Row>> list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "newest") String sort,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        return Person.current()
                .flatMap(viewer -> store.list(search, viewer.isAdministrator(), sort.equals("name"), after, size + 1)
                        .collectList()
                        .map(rows -> Page.of(rows, size, row -> row.id().toString()))
                        .flatMap(page -> rows(page, viewer)));
    }

    /** One employee, with where each value came from. */
    @GetMapping("/{id}")
    Mono<ResponseEntity<EmployeeView.Detail>> one(@PathVariable UUID id) {
        return store.find(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Employee")))
                .flatMap(this::detail)
                .map(detail -> tagged(HttpStatus.OK, detail));
    }

    /** Adds an employee by hand. 409 when somebody has one of the addresses already, telling who, until it is insisted on. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<EmployeeView.Detail>> create(@RequestBody EmployeeValues request) {
        return Person.current()
                .flatMap(who -> byHand.create(request.given(), request.insists(), who))
                .flatMap(this::detail)
                .map(detail -> tagged(HttpStatus.CREATED, detail));
    }

    /** Changes the given values; null clears one. 409 when somebody else has a new address, until it is insisted on. */
    @PatchMapping("/{id}")
    Mono<ResponseEntity<EmployeeView.Detail>> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String ifMatch,
            @RequestBody EmployeeValues request) {
        long version = IfMatch.version(ifMatch);
        return Person.current()
                .flatMap(who -> byHand.change(id, version, request.given(), request.insists(), who))
                .flatMap(this::detail)
                .map(detail -> tagged(HttpStatus.OK, detail));
    }

    private Mono<Page<EmployeeView.Row>> rows(Page<EmployeeRecord> page, Person viewer) {
        var ids = page.items().stream().map(EmployeeRecord::id).toList();
        return Mono.zip(fields.all(), enrollments.of(ids))
                .map(known -> new Page<>(
                        page.items().stream()
                                .map(employee -> EmployeeView.row(
                                        employee,
                                        known.getT1(),
                                        known.getT2().getOrDefault(employee.id(), List.of()),
                                        viewer))
                                .toList(),
                        page.next()));
    }

    private Mono<EmployeeView.Detail> detail(EmployeeRecord employee) {
        return Mono.zip(fields.withRetired(), Person.current())
                .flatMap(known -> detail(employee, known.getT1(), known.getT2()));
    }

    private Mono<EmployeeView.Detail> detail(EmployeeRecord employee, List<EmployeeField> known, Person viewer) {
        var inUse = known.stream().filter(field -> !field.retired()).toList();
        return around(employee, known, inUse, viewer)
                .map(around -> EmployeeView.detail(employee, inUse, around, conversion, viewer));
    }

    private Mono<EmployeeView.Around> around(
            EmployeeRecord employee, List<EmployeeField> known, List<EmployeeField> inUse, Person viewer) {
        UUID id = employee.id();
        return Mono.zip(
                        enrollments.of(List.of(id)),
                        history.of(employee, known),
                        store.identity(id, EmployeeStore.CANDIDATE).defaultIfEmpty(""),
                        people(EmployeeView.addresses(employee, inUse), inUse, viewer),
                        store.holders().aside(id))
                .map(found -> new EmployeeView.Around(
                        found.getT1().getOrDefault(id, List.of()),
                        found.getT2(),
                        found.getT3(),
                        candidateUrl + found.getT3(),
                        found.getT4(),
                        found.getT5()));
    }

    /** Who is meant, where one employee alone has the address; members are told only by addresses that they may see. */
    private Mono<Map<String, EmployeeView.Named>> people(
            Set<String> addresses, List<EmployeeField> inUse, Person viewer) {
        boolean byWork = inUse.stream().anyMatch(field -> field.key().equals("workEmail") && !field.restricted());
        if (!viewer.isAdministrator() && !byWork) {
            return Mono.just(Map.of());
        }
        return store.holders()
                .owners(addresses, viewer.isAdministrator())
                .map(owners -> owners.stream().collect(Collectors.groupingBy(Holders.Owner::address)))
                .map(EmployeeController::alone);
    }

    private static Map<String, EmployeeView.Named> alone(Map<String, List<Holders.Owner>> owners) {
        return owners.values().stream()
                .filter(people -> people.size() == 1)
                .map(List::getFirst)
                .collect(Collectors.toMap(
                        Holders.Owner::address, owner -> new EmployeeView.Named(owner.id(), owner.name())));
    }

    private static ResponseEntity<EmployeeView.Detail> tagged(HttpStatus status, EmployeeView.Detail detail) {
        return ResponseEntity.status(status).eTag(IfMatch.tag(detail.version())).body(detail);
    }
}
