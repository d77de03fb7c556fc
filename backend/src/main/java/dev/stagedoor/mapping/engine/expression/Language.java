package dev.stagedoor.mapping.engine.expression;

import dev.cel.checker.CelChecker;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationResult;
import dev.cel.common.CelVarDecl;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.CelStandardFunctions.StandardFunction;
import java.util.Collection;
import java.util.List;

/** The subset of CEL that expressions are written in. Made at the first use: whoever has no expression pays nothing. */
final class Language {
    static final int LONGEST = 2_000;
    private static final int DEEPEST = 32;
    private static final int MOST_NODES = 600;
    private static final int MOST_TURNS = 200;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(DEEPEST)
            .maxParseExpressionNodeCount(MOST_NODES)
            .comprehensionMaxIterations(MOST_TURNS)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private static final CelParser PARSER = CelParserFactory.standardCelParserBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(List.of(
                    CelStandardMacro.EXISTS,
                    CelStandardMacro.ALL,
                    CelStandardMacro.FILTER,
                    CelStandardMacro.MAP,
                    CelStandardMacro.MAP_FILTER))
            .build();

    private static final CelChecker CHECKER = CelCompilerFactory.standardCelCheckerBuilder()
            .setOptions(OPTIONS)
            .setStandardEnvironmentEnabled(false)
            .addFunctionDeclarations(Functions.declarations())
            .build();

    private static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(OPTIONS)
            .setStandardFunctions(CelStandardFunctions.newBuilder()
                    .includeFunctions(StandardFunction.NOT_STRICTLY_FALSE)
                    .build())
            .addFunctionBindings(Functions.bindings())
            .build();

    private Language() {}

    static CelValidationResult parse(String text) {
        return PARSER.parse(text, "");
    }

    /** With a variable of any type for each field that is read. */
    static CelValidationResult check(CelAbstractSyntaxTree tree, Collection<String> variables) {
        return CHECKER.toCheckerBuilder()
                .addVarDeclarations(variables.stream()
                        .map(name -> CelVarDecl.newVarDeclaration(name, SimpleType.DYN))
                        .toList())
                .build()
                .check(tree);
    }

    static CelRuntime.Program plan(CelAbstractSyntaxTree tree) throws CelEvaluationException {
        return RUNTIME.createProgram(tree);
    }
}
