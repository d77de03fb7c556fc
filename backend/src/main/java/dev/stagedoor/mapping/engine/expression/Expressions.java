package dev.stagedoor.mapping.engine.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.runtime.CelEvaluationException;
import dev.stagedoor.mapping.engine.expression.Expression.Read;
import dev.stagedoor.mapping.engine.value.CustomKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Compiles expressions, and tells what can be written in them. Total: any text gives an expression or its mistakes. */
public final class Expressions {
    /** One function for the list that an editor offers. */
    public record Help(String name, String example, String meaning) {}

    private static final int MOST_MISTAKES = 5;

    private Expressions() {}

    /** The functions that there are, each with an example. */
    public static List<Help> functions() {
        return Functions.HELP;
    }

    /** How an expression names a candidate field: {@code candidate.firstName}, {@code candidate.custom["its id"]}. */
    public static String spelled(String field) {
        return CustomKey.is(field) ? CustomKey.object(field) + ".custom[\"" + CustomKey.id(field) + "\"]" : field;
    }

    /** Once per expression: it takes longer than evaluating it. */
    public static Compiled compile(String text) {
        if (text.isBlank()) {
            return broken(new Mistake("Write an expression, such as candidate.firstName", 1, 1));
        }
        if (text.length() > Language.LONGEST) {
            return broken(new Mistake("An expression has up to " + Language.LONGEST + " characters", 1, 1));
        }
        try {
            return compiled(text);
        } catch (CelValidationException | CelEvaluationException | RuntimeException | StackOverflowError e) {
            return broken(new Mistake("This expression cannot be used", 1, 1));
        }
    }

    private static Compiled compiled(String text) throws CelValidationException, CelEvaluationException {
        CelValidationResult parsed = Language.parse(text);
        if (parsed.hasError()) {
            return broken(mistake(parsed.getErrors().getFirst(), Spoken::reading));
        }
        var tree = new Tree(parsed.getAst());
        if (!tree.mistakes().isEmpty()) {
            return new Compiled.Broken(
                    tree.mistakes().stream().limit(MOST_MISTAKES).toList());
        }
        var variables = new ArrayList<>(tree.reads().stream().map(Read::field).toList());
        variables.add(Tree.BLANK);
        CelValidationResult checked = Language.check(tree.ready(), variables);
        if (checked.hasError()) {
            return new Compiled.Broken(checked.getErrors().stream()
                    .limit(MOST_MISTAKES)
                    .map(issue -> mistake(issue, Spoken::fitting))
                    .toList());
        }
        CelAbstractSyntaxTree ast = checked.getAst();
        return new Compiled.Ready(
                new Expression(Language.plan(ast), List.copyOf(tree.reads()), kind(ast.getResultType())));
    }

    private static Compiled broken(Mistake mistake) {
        return new Compiled.Broken(List.of(mistake));
    }

    private static Mistake mistake(CelIssue issue, Function<String, String> words) {
        var place = issue.getSourceLocation();
        return new Mistake(words.apply(issue.getMessage()), place.getLine(), place.getColumn() + 1);
    }

    private static Expression.Kind kind(CelType type) {
        return switch (type.kind()) {
            case STRING -> Expression.Kind.TEXT;
            case DOUBLE -> Expression.Kind.NUMBER;
            case BOOL -> Expression.Kind.YES_NO;
            case LIST -> Expression.Kind.LIST;
            default -> Expression.Kind.UNKNOWN;
        };
    }
}
