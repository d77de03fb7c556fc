package dev.stagedoor.mapping.engine.check;

import dev.stagedoor.mapping.engine.Converted;
import dev.stagedoor.mapping.engine.Mapper;
import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.engine.expression.Compiled;
import dev.stagedoor.mapping.engine.expression.Expression;
import dev.stagedoor.mapping.engine.expression.Expressions;
import dev.stagedoor.mapping.engine.expression.Mistake;
import dev.stagedoor.mapping.engine.value.CustomKey;
import dev.stagedoor.mapping.engine.value.Rendering;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.StringNode;

/** What a rule begins with, and what is wrong with it. */
record SourceCheck(Set<Kind> kinds, List<RuleProblem> problems) {
    /** @param types of the candidate fields, by key */
    static SourceCheck of(Source source, Target target, boolean alone, Map<String, String> types) {
        return switch (source) {
            case Source.CandidateField(String field) when field.isBlank() -> wrong("Choose a candidate field");
            case Source.CandidateField(String field) -> fields(List.of(field), types);
            case Source.FirstOf(List<String> fields) when fields.isEmpty() -> wrong("Choose the fields to try in turn");
            case Source.FirstOf(List<String> fields) -> fields(fields, types);
            case Source.Template(String text) when text.isBlank() -> wrong("Write the text, with fields in braces");
            case Source.Template(String text) -> template(text, types);
            case Source.Constant(String value) when value.isBlank() -> wrong("Write the value that everybody gets");
            case Source.Constant(String value) -> constant(value, target, alone);
            case Source.Expression(String text) -> expression(text, types);
        };
    }

    /** Custom fields come and go in Ashby, and are not known while it cannot be asked: they are no mistake here. */
    static boolean isUnknown(String field, Map<String, String> types) {
        return !types.isEmpty() && !types.containsKey(field) && !CustomKey.is(field);
    }

    static String unknown(String field) {
        return "There is no candidate field " + Rendering.quoted(field);
    }

    private static SourceCheck fields(List<String> fields, Map<String, String> types) {
        var kinds = EnumSet.noneOf(Kind.class);
        fields.forEach(field -> kinds.add(Kind.of(types.getOrDefault(field, "unknown"))));
        return new SourceCheck(kinds, unknown(fields, types));
    }

    private static List<RuleProblem> unknown(List<String> fields, Map<String, String> types) {
        return fields.stream()
                .filter(field -> isUnknown(field, types))
                .distinct()
                .map(field -> RuleProblem.of(null, unknown(field)))
                .toList();
    }

    private static SourceCheck template(String text, Map<String, String> types) {
        return new SourceCheck(Set.of(Kind.TEXT), TemplateCheck.problems(text, field -> isUnknown(field, types)));
    }

    /** The one source whose value is known now. */
    private static SourceCheck constant(String value, Target target, boolean alone) {
        return switch (Mapper.convert(target, StringNode.valueOf(value))) {
            case Converted.Wrong(String message, String _)
            when alone -> new SourceCheck(Set.of(Kind.UNKNOWN), List.of(RuleProblem.of(null, message)));
            case Converted.Wrong _ -> new SourceCheck(Set.of(Kind.TEXT), List.of());
            case Converted.Fits _, Converted.Blank _ -> new SourceCheck(Set.of(written(target)), List.of());
        };
    }

    /** A date that is written out is a text, too, which any step takes. */
    private static Kind written(Target target) {
        Kind kind = Kind.of(target.type());
        return kind.isText() ? kind : Kind.TEXT;
    }

    private static SourceCheck expression(String text, Map<String, String> types) {
        return switch (Expressions.compile(text)) {
            case Compiled.Broken(List<Mistake> mistakes) -> mistaken(Kind.UNKNOWN, mistakes);
            case Compiled.Ready(Expression expression) ->
                mistaken(Kind.of(expression.kind()), unknownFields(expression, types));
        };
    }

    private static List<Mistake> unknownFields(Expression expression, Map<String, String> types) {
        return expression.unknownFields(field -> !isUnknown(field, types), types.keySet());
    }

    private static SourceCheck mistaken(Kind kind, List<Mistake> mistakes) {
        return new SourceCheck(
                Set.of(kind), mistakes.stream().map(SourceCheck::problem).toList());
    }

    private static RuleProblem problem(Mistake mistake) {
        return new RuleProblem(
                null, mistake.withPlace(), null, new RuleProblem.Place(mistake.line(), mistake.column()));
    }

    private static SourceCheck wrong(String message) {
        return new SourceCheck(Set.of(Kind.UNKNOWN), List.of(RuleProblem.of(null, message)));
    }
}
