package dev.stagedoor.importing;

import dev.stagedoor.ashby.dossier.Dossier;
import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.employee.FieldConversion;
import dev.stagedoor.mapping.FieldMapping;
import dev.stagedoor.mapping.FieldMappings;
import dev.stagedoor.mapping.engine.Mapper;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a mapping would do with people whose dossiers are at hand: the import's own facts and plan, and nothing written. */
@Component
public class Rehearsals {
    /** A mapping to be tried, with the employee fields that it is for; made ready once for any number of people. */
    public record Tried(FieldMapping mapping, List<EmployeeField> fields, Mapper mapper) {
        Tried(FieldMapping mapping, List<EmployeeField> fields) {
            this(mapping, fields, FactsReader.mapper(mapping, fields));
        }

        /** The same, were this field required. */
        public Tried requiring(String field) {
            return new Tried(
                    mapping,
                    fields.stream()
                            .map(each -> each.key().equals(field) ? each.asRequired() : each)
                            .toList());
        }
    }

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

    /** The rules and lookup tables of then, for the employee fields of now: what they give can be written into records. */
    Mono<Tried> rulesOf(long version) {
        return withFields(
                mappings.version(version).switchIfEmpty(Mono.error(() -> Problem.notFound("Version " + version))));
    }

    private static List<EmployeeField> ofThen(List<Target> then, List<EmployeeField> present) {
        var now = present.stream().collect(Collectors.toMap(EmployeeField::key, Function.identity()));
        return IntStream.range(0, then.size())
                .mapToObj(at -> ofThen(then.get(at), now.get(then.get(at).key()), at + 1))
                .toList();
    }

    /** What may be shown, and what must be different for everyone, is as it is now: the records are those of now. */
    private static EmployeeField ofThen(Target then, @Nullable EmployeeField now, int position) {
        return new EmployeeField(
                then.key(),
                then.label(),
                then.type(),
                then.required(),
                now == null || now.restricted(),
                now != null && now.unique(),
                "",
                then.choices(),
                position,
                1,
                false);
    }

    private Mono<Tried> withFields(Mono<FieldMapping> mapping) {
        return Mono.zip(mapping, fields.all(), Tried::new);
    }

    /** The same as the preview of this person would show. */
    public Mono<Rehearsal> rehearse(Dossier dossier, Tried tried) {
        return facts.under(dossier, tried).map(known -> Comparison.of(known, conversion));
    }
}
