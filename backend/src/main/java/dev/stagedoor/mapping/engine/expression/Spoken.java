package dev.stagedoor.mapping.engine.expression;

import dev.stagedoor.mapping.engine.value.Rendering;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The parser's and the checker's reports in the words of someone who is no engineer. */
final class Spoken {
    private static final Pattern QUOTED = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'");
    private static final Pattern APPLIED =
            Pattern.compile("no matching overload for '([^']+)' applied to '(.*)'", Pattern.DOTALL);
    private static final Pattern TYPE =
            Pattern.compile("(string|double|int|bool|dyn|null_type|null|list\\([^)]*\\)|map\\([^)]*\\))");

    private Spoken() {}

    static String kind(Object value) {
        return switch (value) {
            case String _ -> "a text";
            case Boolean _ -> "yes or no";
            case List<?> _ -> "a list";
            case Map<?, ?> _ -> "a value of several parts";
            case Object number when Operators.isNumber(number) -> "a number";
            default -> "something else";
        };
    }

    /** Of what cannot be read at all. */
    static String reading(String report) {
        String what = quoted(report);
        if (report.contains("token recognition error")) {
            return unreadable(what.strip());
        }
        if (report.contains("'<EOF>'") && !report.startsWith("extraneous")) {
            return "The expression ends too early: a value or a closing bracket is missing";
        }
        if (report.startsWith("extraneous input") || report.startsWith("mismatched input")) {
            return Rendering.quoted(what) + " is not expected here";
        }
        if (report.startsWith("missing")) {
            return Rendering.quoted(what) + " is missing here";
        }
        if (report.startsWith("reserved identifier")) {
            return "“" + report.substring(report.indexOf(':') + 1).strip()
                    + "” is a word with a meaning of its own here";
        }
        if (report.contains("recursion") || report.contains("node") || report.contains("limit")) {
            return "The expression is nested too deeply or too long";
        }
        return report.contains("simple name") || report.contains("variable name")
                ? "A name is needed first, as in candidate.tags.exists(tag, tag == \"Remote\")"
                : "This part cannot be read";
    }

    private static String unreadable(String what) {
        return switch (what.isEmpty() ? ' ' : what.charAt(0)) {
            case '=' -> "To compare, write == with two equals signs";
            case '&' -> "For “and”, write &&";
            case '|' -> "For “or”, write ||";
            case '"', '\'' -> "This text has no closing quote";
            default -> Rendering.quoted(what) + " is not expected here. Put text in quotes, as in \"Paris\"";
        };
    }

    /** Of what reads well and fits ill. */
    static String fitting(String report) {
        var applied = APPLIED.matcher(report);
        if (!applied.find()) {
            return "This part does not fit";
        }
        String function = applied.group(1);
        List<String> kinds = TYPE.matcher(applied.group(2))
                .results()
                .map(MatchResult::group)
                .map(Spoken::type)
                .toList();
        String found = kinds.isEmpty() ? "nothing" : String.join(" and ", kinds);
        return switch (function) {
            case Functions.YES -> "Yes or no is needed here, such as job.title == \"Engineer\"; this is " + found;
            case Functions.ITEMS -> "exists, all, filter and map need a list; this is " + found;
            case "_?_:_" -> "After ? both sides of : must be of one kind; this is " + found;
            case "_[_]" -> "A part in [ ] can be taken only of a list or of a value with parts; this is " + found;
            case "@in" -> "“in” needs a list after it; this is " + found;
            case "-_" -> "“-” needs a number; this is " + found;
            case Functions.HAS -> call("has", found);
            default -> function.startsWith("_") ? operator(function, found) : call(function, found);
        };
    }

    private static String operator(String function, String found) {
        return "“" + function.replace("_", "") + "” does not work with " + found;
    }

    private static String call(String function, String found) {
        return function + " does not work with " + found + ". Write it as in " + Functions.example(function);
    }

    private static String type(String name) {
        return switch (name) {
            case "string" -> "a text";
            case "double", "int" -> "a number";
            case "bool" -> "yes or no";
            case "dyn" -> "a field's value";
            case "null", "null_type" -> "a blank";
            default -> name.startsWith("list") ? "a list" : "a value of several parts";
        };
    }

    private static String quoted(String report) {
        var quoted = QUOTED.matcher(report);
        return quoted.find() ? quoted.group(1) : "";
    }
}
