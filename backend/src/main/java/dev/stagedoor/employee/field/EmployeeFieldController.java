package dev.stagedoor.employee.field;

import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.platform.IfMatch;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What an employee record can hold, and what administrators make of it. */
@RestController
@RequestMapping("/api/v1/employee-fields")
class EmployeeFieldController {
    record NewEmployeeField(
            @Nullable String label,
            @Nullable String type,
            @Nullable Boolean required,
            @Nullable Boolean restricted,
            @Nullable Boolean unique,
            @Nullable String group,
            @Nullable List<String> choices) {
        FieldPatch wanted() {
            return new FieldPatch(label, type, required, restricted, unique, group, choices, null, null);
        }
    }

    /**
     * The order of all fields in use.
     *
     * @param groups by key, the heading of a field that goes under another one
     */
    record OrderEmployeeFields(
            @Nullable List<String> keys, @Nullable Map<String, String> groups) {}

    private final EmployeeFields fields;
    private final FieldChanges changes;
    private final FieldChecks checks;

    EmployeeFieldController(EmployeeFields fields, FieldChanges changes, FieldChecks checks) {
        this.fields = fields;
        this.changes = changes;
        this.checks = checks;
    }

    /** The employee fields, in their order; for administrators also the restricted ones, and the retired ones when asked for. */
    @GetMapping
    Mono<List<EmployeeField>> all(@RequestParam(defaultValue = "false") boolean retired) {
        return Person.current()
                .flatMap(viewer ->
                        viewer.isAdministrator() ? every(retired) : fields.all().map(EmployeeFieldController::forAll));
    }

    private Mono<List<EmployeeField>> every(boolean retired) {
        return retired ? fields.withRetired() : fields.all();
    }

    /** A field's very name and choices may tell what its values would: "Band 2: 90k". */
    private static List<EmployeeField> forAll(List<EmployeeField> fields) {
        return fields.stream().filter(field -> !field.restricted()).toList();
    }

    /** Adds an employee field. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<EmployeeField> create(@RequestBody NewEmployeeField request) {
        return Person.current().flatMap(who -> changes.create(request.wanted(), who));
    }

    /** Changes a field, and with its type or choices the values that are there; retires or restores it. */
    @PatchMapping("/{key}")
    Mono<ResponseEntity<EmployeeField>> change(
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String ifMatch,
            @RequestBody FieldPatch request) {
        long version = IfMatch.version(ifMatch);
        return Person.current()
                .flatMap(who -> changes.change(key, version, request, who))
                .map(field ->
                        ResponseEntity.ok().eTag(IfMatch.tag(field.version())).body(field));
    }

    /** Tells what a change would do to the values that are there, and changes nothing. */
    @PostMapping("/{key}/check")
    Mono<FieldCheck> check(@PathVariable String key, @RequestBody FieldPatch request) {
        return checks.check(key, request);
    }

    /** Puts all fields in use in this order. */
    @PutMapping("/order")
    Mono<List<EmployeeField>> order(@RequestBody OrderEmployeeFields request) {
        var keys = request.keys();
        if (keys == null) {
            throw Problem.invalid("keys", "Say which order");
        }
        return Person.current()
                .flatMap(who -> changes.order(keys, Objects.requireNonNullElse(request.groups(), Map.of()), who));
    }
}
