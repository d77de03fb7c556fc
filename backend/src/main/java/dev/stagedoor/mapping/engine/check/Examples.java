package dev.stagedoor.mapping.engine.check;

import dev.stagedoor.mapping.engine.Addresses;
import dev.stagedoor.mapping.engine.Converted;
import dev.stagedoor.mapping.engine.Example;
import dev.stagedoor.mapping.engine.FieldResult;
import dev.stagedoor.mapping.engine.Mapper;
import dev.stagedoor.mapping.engine.ReadyTables;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Target;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Runs a rule's examples. */
public final class Examples {
    private Examples() {}

    /** One result for each, in their order. */
    public static List<ExampleResult> run(Rule rule, Target target, ReadyTables tables) {
        if (rule.examples().isEmpty()) {
            return List.of();
        }
        var optional = new Target(target.key(), target.label(), target.type(), false, target.choices());
        Mapper mapper = Mapper.of(List.of(rule), List.of(optional), tables);
        return IntStream.range(0, rule.examples().size())
                .mapToObj(i -> run(i, rule.examples().get(i), mapper, optional))
                .toList();
    }

    private static ExampleResult run(int index, Example example, Mapper mapper, Target target) {
        var problem = example.problem();
        if (problem.isPresent()) {
            return new ExampleResult(index, problem.get(), false);
        }
        String expected = example.expected().strip();
        return switch (mapper.map(example.input(), Addresses.NONE).getFirst()) {
            case FieldResult.Value got ->
                new ExampleResult(
                        index, got.display(), got.display().equals(expected) || isSame(got.value(), expected, target));
            case FieldResult.Empty _ -> new ExampleResult(index, "", expected.isEmpty());
            case FieldResult.Invalid invalid -> new ExampleResult(index, invalid.message(), false);
        };
    }

    /** 2026-11-02 is expected as well as 2 Nov 2026. */
    private static boolean isSame(JsonNode got, String expected, Target target) {
        return Mapper.convert(target, StringNode.valueOf(expected)) instanceof Converted.Fits(JsonNode value, String _)
                && value.equals(got);
    }
}
