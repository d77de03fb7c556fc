package dev.stagedoor.drift;

import dev.stagedoor.ashby.dossier.CandidateField;
import dev.stagedoor.ashby.dossier.CandidateFields.Selectable;
import dev.stagedoor.drift.Finding.Kind;
import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.mapping.Targets;
import dev.stagedoor.mapping.engine.Addresses;
import dev.stagedoor.mapping.engine.FieldResult;
import dev.stagedoor.mapping.engine.FieldTrace;
import dev.stagedoor.mapping.engine.LookupTable;
import dev.stagedoor.mapping.engine.Mapper;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.engine.Transform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/**
 * PURE. Values that Ashby offers and a rule has no answer to: each is sent through the rule itself, for what it refuses now it
 * would refuse on the day of a hire.
 */
final class OfferedValues {
    private static final String OTHER = "another field's value";
    private static final Set<String> OF_THE_VALUE = Set.of("wrongType", "cannotBeDone");

    private final Map<String, CandidateField> candidateFields;
    private final Map<String, List<Selectable>> selectable;
    private final List<LookupTable> tables;

    OfferedValues(
            Map<String, CandidateField> candidateFields,
            Map<String, List<Selectable>> selectable,
            List<LookupTable> tables) {
        this.candidateFields = candidateFields;
        this.selectable = selectable;
        this.tables = tables;
    }

    /** Of the fields that the value may come from: what a condition alone reads decides, and is not answered. */
    List<Finding> of(Rule rule, EmployeeField target) {
        var sources = sources(rule);
        return sources.stream()
                .filter(selectable::containsKey)
                .flatMap(field -> new Way(rule, target, field, sources).findings())
                .toList();
    }

    static List<String> sources(Rule rule) {
        return Mapper.candidateFields(new Rule(rule.employeeField(), rule.source(), List.of()));
    }

    /** A lookup that has no line for what reached it. */
    private record Gap(LookupTable table, String reached) {}

    /** The way of one field's values through one rule, for a person who meets its conditions on other fields. */
    private final class Way {
        private final Rule rule;
        private final EmployeeField target;
        private final String field;
        private final List<String> sources;
        private final Mapper mapper;

        Way(Rule rule, EmployeeField target, String field, List<String> sources) {
            this.rule = new Rule(
                    rule.employeeField(),
                    rule.source(),
                    rule.transforms().stream()
                            .filter(step -> !(step instanceof Transform.OnlyIf(String other, var _, var _))
                                    || other.equals(field))
                            .toList());
            this.target = target;
            this.field = field;
            this.sources = sources;
            this.mapper = Mapper.of(List.of(this.rule), List.of(Targets.of(target)), tables);
        }

        Stream<Finding> findings() {
            return selectable.getOrDefault(field, List.of()).stream()
                    .filter(choice -> !choice.archived())
                    .map(Selectable::label)
                    .distinct()
                    .map(this::unanswered)
                    .flatMap(Optional::stream);
        }

        private Optional<Finding> unanswered(String value) {
            var values = Map.of(field, json(value));
            var trace = mapper.trace(values, Addresses.NONE).getFirst();
            if (trace.result() instanceof FieldResult.Value || !comesAlone(value)) {
                return Optional.empty();
            }
            return gap(values, trace)
                    .map(gap -> missing(value, gap, trace.result()))
                    .or(() -> refused(value, trace.result()));
        }

        private JsonNode json(String value) {
            CandidateField known = candidateFields.get(field);
            return known != null && known.type().equals("multipleChoice")
                    ? JsonNodeFactory.instance.arrayNode().add(value)
                    : StringNode.valueOf(value);
        }

        /** What a template or an expression makes of several fields is told by the people, not by one field's choices. */
        private boolean comesAlone(String value) {
            if (sources.size() == 1 || rule.source() instanceof Source.FirstOf) {
                return true;
            }
            var values = new HashMap<String, JsonNode>();
            sources.forEach(source -> values.put(source, StringNode.valueOf(OTHER)));
            values.put(field, json(value));
            var made = before(0, values);
            return made.isPresent()
                    && (LookupTable.key(made.get()).equals(LookupTable.key(value))
                            || !made.get().contains(value));
        }

        private Optional<Gap> gap(Map<String, JsonNode> values, FieldTrace trace) {
            return IntStream.range(0, trace.steps().size() - 1)
                    .boxed()
                    .flatMap(step -> gap(step, values, trace).stream())
                    .findFirst();
        }

        private Optional<Gap> gap(int step, Map<String, JsonNode> values, FieldTrace trace) {
            return rule.transforms().get(step) instanceof Transform.Lookup(String id, var otherwise, var _)
                            && isToBlame(otherwise, trace.steps().get(step + 1), trace.result())
                    ? tables.stream()
                            .filter(table -> table.id().equals(id))
                            .flatMap(table -> before(step, values)
                                    .filter(reached -> hasNo(table, reached))
                                    .map(reached -> new Gap(table, reached))
                                    .stream())
                            .findFirst()
                    : Optional.empty();
        }

        private static boolean isToBlame(Transform.Otherwise otherwise, FieldTrace.Step after, FieldResult result) {
            return switch (otherwise) {
                case NEEDS_ATTENTION -> after.problem() != null;
                case BLANK -> after.display() == null && after.problem() == null;
                case KEEP ->
                    result instanceof FieldResult.Invalid invalid
                            && invalid.code().equals("wrongType");
                case VALUE -> false;
            };
        }

        private static boolean hasNo(LookupTable table, String reached) {
            return table.entries().stream()
                    .noneMatch(entry -> LookupTable.key(entry.from()).equals(LookupTable.key(reached)));
        }

        /** The value that reaches a step, whole: a trace shows it in brief. */
        private Optional<String> before(int step, Map<String, JsonNode> values) {
            var text = new Target(target.key(), target.label(), "longText", false, List.of());
            var way = new Rule(
                    rule.employeeField(), rule.source(), rule.transforms().subList(0, step));
            return Mapper.of(List.of(way), List.of(text), tables)
                                    .map(values, Addresses.NONE)
                                    .getFirst()
                            instanceof FieldResult.Value reached
                    ? Optional.of(reached.display())
                    : Optional.empty();
        }

        private Finding missing(String value, Gap gap, FieldResult result) {
            boolean asOffered = LookupTable.key(gap.reached()).equals(LookupTable.key(value));
            return Finding.ofLookup(
                    target.key(),
                    about(value),
                    gap.table().id(),
                    offered(value) + "The lookup table " + gap.table().name() + " has no target for "
                            + (asOffered ? "it" : "“" + gap.reached() + "”, which the rule makes of it") + ", so "
                            + target.label()
                            + (stops(result) ? " would need attention." : " would stay empty.")
                            + " Add it to the table.");
        }

        private boolean stops(FieldResult result) {
            return result instanceof FieldResult.Invalid invalid && invalid.stops(target.required());
        }

        /** A blank that no lookup made is what the rule's author asked for, by a condition for example. */
        private Optional<Finding> refused(String value, FieldResult result) {
            return result instanceof FieldResult.Invalid invalid && OF_THE_VALUE.contains(invalid.code())
                    ? Optional.of(Finding.ofRule(
                            Kind.VALUE_WITHOUT_TARGET,
                            target.key(),
                            about(value),
                            offered(value) + target.label() + " cannot hold it: " + invalid.message()
                                    + ". Add a lookup step, or a choice to the field."))
                    : Optional.empty();
        }

        private String about(String value) {
            return field + ":" + value;
        }

        private String offered(String value) {
            CandidateField known = candidateFields.get(field);
            String label = known == null ? field : Objects.requireNonNull(known.label());
            return "Ashby offers “" + value + "” in " + label + ". ";
        }
    }
}
