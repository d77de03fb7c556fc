package dev.stagedoor.importing;

import dev.stagedoor.ashby.dossier.Dossier;
import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.employee.FieldConversion;
import dev.stagedoor.mapping.FieldMapping;
import dev.stagedoor.mapping.FieldMappings;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a mapping would do with people whose dossiers are at hand: the import's own facts and plan, and nothing written. */
@Component
public class Rehearsals {
    /** A mapping to be tried, with the employee fields that it is for. */
    public record Tried(FieldMapping mapping, List<EmployeeField> fields) {}

    private final FieldMappings mappings;
    private final EmployeeFields fields;
    private final FactsReader facts;
    private final FieldConversion conversion;

    Rehearsals(FieldMappings mappings, EmployeeFields fields, FactsReader facts, FieldConversion conversion) {
        this.mappings = mappings;
        this.fields = fields;
        this.facts = facts;
        this.conversion = conversion;
    }

    /** The newest version. */
    public Mono<Tried> saved() {
        return withFields(mappings.current());
    }

    /** Rules that nobody saved. */
    public Mono<Tried> unsaved(List<Rule> rules) {
        return withFields(mappings.with(rules));
    }

    /** An older version as it was, with the lookup tables and employee fields of then. */
    public Mono<Tried> version(long version) {
        return Mono.zip(
                mappings.version(version).switchIfEmpty(Mono.error(() -> Problem.notFound("Version " + version))),
                fields.all(),
                (mapping, present) -> new Tried(mapping, ofThen(mapping.fields(), present)));
    }

    private static List<EmployeeField> ofThen(List<Target> then, List<EmployeeField> present) {
        var byKey = present.stream().collect(Collectors.toMap(EmployeeField::key, EmployeeField::restricted));
        return then.stream()
                .map(field -> new EmployeeField(
                        field.key(),
                        field.label(),
                        field.type(),
                        field.required(),
                        byKey.getOrDefault(field.key(), true),
                        field.choices(),
                        then.indexOf(field) + 1))
                .toList();
    }

    private Mono<Tried> withFields(Mono<FieldMapping> mapping) {
        return Mono.zip(mapping, fields.all(), Tried::new);
    }

    /** The same as the preview of this person would show. */
    public Mono<Rehearsal> rehearse(Dossier dossier, Tried tried) {
        return facts.under(dossier, tried.mapping(), tried.fields()).map(known -> Comparison.of(known, conversion));
    }
}
