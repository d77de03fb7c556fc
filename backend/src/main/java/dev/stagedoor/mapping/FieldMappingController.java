package dev.stagedoor.mapping;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.platform.IfMatch;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The saved mapping on its screen. */
@RestController
@RequestMapping("/api/v1/integrations/ashby/field-mapping")
class FieldMappingController {
    record SaveFieldMapping(List<Rule> rules, @Nullable String note) {}

    private static final Pattern CANDIDATE_FIELD = Pattern.compile("[^\\s\\p{Cntrl}]{1,200}");
    private static final int LONGEST_NOTE = 500;

    private final FieldMappings mappings;
    private final EmployeeFields fields;
    private final AuditLog audit;
    private final Hints hints;
    private final TransactionalOperator transaction;

    FieldMappingController(
            FieldMappings mappings,
            EmployeeFields fields,
            AuditLog audit,
            Hints hints,
            TransactionalOperator transaction) {
        this.mappings = mappings;
        this.fields = fields;
        this.audit = audit;
        this.hints = hints;
        this.transaction = transaction;
    }

    /** The newest version of the mapping; version 0 when nobody has saved one. */
    @GetMapping
    Mono<ResponseEntity<FieldMapping>> current() {
        return mappings.current().map(FieldMappingController::tagged);
    }

    /** Makes a new version of the mapping. */
    @PutMapping
    Mono<ResponseEntity<FieldMapping>> save(
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String ifMatch,
            @RequestBody SaveFieldMapping request) {
        long expected = IfMatch.version(ifMatch);
        return fields.all()
                .doOnNext(known -> check(request, known))
                .then(Person.current())
                .flatMap(author -> save(expected, request, author).as(transaction::transactional))
                .doOnNext(saved -> hints.publish(Hints.Topic.MAPPING, String.valueOf(saved.version())))
                .map(FieldMappingController::tagged);
    }

    private Mono<FieldMapping> save(long expected, SaveFieldMapping request, Person author) {
        return mappings.current()
                .flatMap(before -> mappings.save(expected, request.rules(), request.note(), author)
                        .flatMap(saved -> audit.record(
                                        author, "fieldMapping.saved", "fieldMapping", summary(before), summary(saved))
                                .thenReturn(saved)));
    }

    /** Version 0 is what nobody saved: there was nothing before it. */
    private static @Nullable Object summary(FieldMapping mapping) {
        return mapping.version() == 0 ? null : new Summary(mapping.version(), mapping.rules());
    }

    record Summary(long version, List<Rule> rules) {}

    private static void check(SaveFieldMapping request, List<EmployeeField> known) {
        if (request.rules() == null) {
            throw Problem.invalid("rules", "Say which rules to save; an empty list clears the mapping");
        }
        if (request.note() != null && request.note().length() > LONGEST_NOTE) {
            throw Problem.invalid("note", "A note has up to " + LONGEST_NOTE + " characters");
        }
        var errors = errors(request.rules(), known);
        if (!errors.isEmpty()) {
            throw Problem.invalid("The mapping was not saved", errors);
        }
    }

    private static List<Problem.FieldError> errors(List<Rule> rules, List<EmployeeField> known) {
        Set<String> keys = known.stream().map(EmployeeField::key).collect(Collectors.toSet());
        var seen = new HashSet<String>();
        var errors = new ArrayList<Problem.FieldError>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (rule == null) {
                errors.add(new Problem.FieldError("rules[" + i + "]", "A rule is missing here"));
                continue;
            }
            if (!keys.contains(rule.employeeField())) {
                errors.add(new Problem.FieldError(path(i, "employeeField"), "There is no such employee field"));
            } else if (!seen.add(rule.employeeField())) {
                errors.add(new Problem.FieldError(path(i, "employeeField"), "This employee field is mapped twice"));
            }
            if (!isCandidateField(rule.source())) {
                errors.add(new Problem.FieldError(path(i, "source.field"), "Choose a candidate field"));
            }
        }
        return errors;
    }

    private static boolean isCandidateField(Source source) {
        return switch (source) {
            case Source.CandidateField(String field) ->
                CANDIDATE_FIELD.matcher(field).matches();
            case Source.Template _, Source.Constant _, Source.FirstOf _, Source.Expression _ -> true;
        };
    }

    private static String path(int index, String property) {
        return "rules[" + index + "]." + property;
    }

    private static ResponseEntity<FieldMapping> tagged(FieldMapping mapping) {
        return ResponseEntity.ok().eTag(IfMatch.tag(mapping.version())).body(mapping);
    }
}
