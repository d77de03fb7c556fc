package dev.stagedoor.employee;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What an employee record can hold. */
@RestController
@RequestMapping("/api/v1/employee-fields")
class EmployeeFieldController {
    record NewEmployeeField(
            @Nullable String label,
            @Nullable String type,
            @Nullable Boolean required,
            @Nullable Boolean restricted,
            @Nullable List<String> choices) {}

    private static final int LONGEST = 120;
    private static final int MOST_CHOICES = 200;
    private static final Set<String> CHOICE_TYPES = Set.of("choice", "multipleChoice");
    private static final Set<String> TYPES = Set.of(
            "text",
            "longText",
            "email",
            "phone",
            "date",
            "number",
            "money",
            "yesNo",
            "choice",
            "multipleChoice",
            "link",
            "person");

    private final EmployeeFields fields;
    private final AuditLog audit;
    private final Hints hints;
    private final TransactionalOperator transaction;

    EmployeeFieldController(EmployeeFields fields, AuditLog audit, Hints hints, TransactionalOperator transaction) {
        this.fields = fields;
        this.audit = audit;
        this.hints = hints;
        this.transaction = transaction;
    }

    /** All employee fields, in their order. */
    @GetMapping
    Mono<List<EmployeeField>> all() {
        return fields.all();
    }

    /** Adds an employee field. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<EmployeeField> create(@RequestBody NewEmployeeField request) {
        return Person.current()
                .flatMap(who -> create(request, who).as(transaction::transactional))
                .onErrorMap(DuplicateKeyException.class, taken -> taken())
                .doOnNext(field -> hints.publish(Hints.Topic.MAPPING, field.key()));
    }

    private Mono<EmployeeField> create(NewEmployeeField request, Person who) {
        return Mono.zip(fields.all(), fields.keys())
                .map(known -> checked(request, known.getT1(), known.getT2()))
                .flatMap(fields::insert)
                .flatMap(
                        field -> audit.record(who, "employeeField.created", "employeeField:" + field.key(), null, field)
                                .thenReturn(field));
    }

    private static EmployeeField checked(NewEmployeeField request, List<EmployeeField> known, List<String> keys) {
        String label = request.label() == null ? "" : request.label().strip().replaceAll("\\s+", " ");
        String type = request.type() == null ? "" : request.type();
        var choices = choices(request);
        var errors = new ArrayList<Problem.FieldError>();
        if (label.isEmpty() || label.length() > LONGEST) {
            errors.add(new Problem.FieldError("label", "A label has 1 to " + LONGEST + " characters"));
        }
        if (known.stream().anyMatch(field -> field.label().equalsIgnoreCase(label))) {
            errors.add(new Problem.FieldError("label", "There is already a field called " + label));
        }
        if (!TYPES.contains(type)) {
            errors.add(new Problem.FieldError("type", "Choose a type"));
        }
        if (CHOICE_TYPES.contains(type) && (choices.isEmpty() || choices.size() > MOST_CHOICES)) {
            errors.add(new Problem.FieldError("choices", "Give 1 to " + MOST_CHOICES + " different choices"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid("The field was not added", errors);
        }
        boolean required = Boolean.TRUE.equals(request.required());
        boolean restricted = Boolean.TRUE.equals(request.restricted());
        return new EmployeeField(FieldKeys.of(label, keys), label, type, required, restricted, choices, 0);
    }

    private static List<String> choices(NewEmployeeField request) {
        if (request.choices() == null || request.type() == null || !CHOICE_TYPES.contains(request.type())) {
            return List.of();
        }
        return request.choices().stream()
                .map(String::strip)
                .filter(choice -> !choice.isEmpty())
                .distinct()
                .toList();
    }

    private static Problem taken() {
        return Problem.invalid("label", "Somebody has just added a field like this. Reload to see it");
    }
}
