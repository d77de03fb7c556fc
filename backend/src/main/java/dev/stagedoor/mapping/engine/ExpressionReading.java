package dev.stagedoor.mapping.engine;

import dev.stagedoor.mapping.engine.expression.Compiled;
import dev.stagedoor.mapping.engine.expression.Evaluated;
import dev.stagedoor.mapping.engine.expression.Expression;
import dev.stagedoor.mapping.engine.expression.Expressions;
import dev.stagedoor.mapping.engine.expression.Mistake;
import dev.stagedoor.mapping.engine.value.Outcome;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An expression made ready. */
record ExpressionReading(Expression expression, List<String> fields) implements Reading {
    private static final String FAILED = "expressionFailed";

    static Reading of(String text) {
        return switch (Expressions.compile(text)) {
            case Compiled.Ready(Expression expression) -> new ExpressionReading(expression, expression.fields());
            case Compiled.Broken(List<Mistake> mistakes) ->
                new Reading.Fixed(new Outcome.Failed(
                        FAILED,
                        "The expression cannot be used: " + mistakes.getFirst().withPlace()));
        };
    }

    @Override
    public Outcome read(Map<String, JsonNode> values) {
        return switch (expression.evaluate(values)) {
            case Evaluated.Value(JsonNode json) -> Outcome.of(json);
            case Evaluated.Problem(String message) -> new Outcome.Failed(FAILED, message);
        };
    }
}
