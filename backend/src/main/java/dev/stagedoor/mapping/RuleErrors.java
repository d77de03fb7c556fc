package dev.stagedoor.mapping;

import dev.stagedoor.mapping.engine.ReadyTables;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.engine.check.ExampleResult;
import dev.stagedoor.mapping.engine.check.Examples;
import dev.stagedoor.mapping.engine.check.RuleCheck;
import dev.stagedoor.mapping.engine.check.RuleProblem;
import dev.stagedoor.platform.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;

/** PURE. What keeps rules from being saved, by the path in the request. */
final class RuleErrors {
    static final int MOST_EXAMPLES = 50;
    static final String TOO_MANY_EXAMPLES = "A rule holds up to " + MOST_EXAMPLES + " examples";
    static final String MAPPED_TWICE = "This employee field is mapped twice";

    private static final int MOST_NAMED = 5;

    private final List<Rule> rules;
    private final Surroundings now;
    private final Map<String, Target> targets;
    private final Set<String> saved;
    private final boolean naming;

    /** @param naming whether each error says which rule it is about, for where no row stands beside it */
    private RuleErrors(List<Rule> rules, Surroundings now, boolean naming) {
        this.rules = rules;
        this.now = now;
        this.naming = naming;
        this.targets = now.targetsByKey();
        this.saved = now.saved().stream().map(Rule::employeeField).collect(Collectors.toSet());
    }

    /** Throws the problem that lists them, if there are any. */
    static void refuse(List<Rule> rules, Surroundings now, boolean despiteExamples) {
        var errors = new RuleErrors(rules, now, false);
        var wrong = errors.wrong();
        if (!wrong.isEmpty()) {
            throw Problem.invalid("The mapping was not saved", wrong);
        }
        var failing = despiteExamples ? List.<Problem.FieldError>of() : errors.failing();
        if (!failing.isEmpty()) {
            throw examplesFail(failing, "Nothing was saved yet. Mend the rule or the example, or save all the same.");
        }
    }

    /** The same for the rules of an older version, which fitted what there was then. */
    static void refuseRestoring(long version, List<Rule> rules, Surroundings now, boolean despiteExamples) {
        var errors = new RuleErrors(rules, now, true);
        var wrong = errors.wrong();
        if (!wrong.isEmpty()) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid",
                    "Version " + version + " does not fit the fields of now",
                    "Nothing was restored. Compare that version with the current one, draw the rules that you want, and"
                            + " save them. What does not fit: " + inBrief(wrong),
                    wrong);
        }
        var failing = despiteExamples ? List.<Problem.FieldError>of() : errors.failing();
        if (!failing.isEmpty()) {
            throw examplesFail(
                    failing, "Nothing was restored yet. Restore all the same, or leave it. " + inBrief(failing));
        }
    }

    private static Problem examplesFail(List<Problem.FieldError> failing, String detail) {
        return new Problem(
                HttpStatus.CONFLICT,
                "examples-fail",
                failing.size() == 1 ? "An example fails" : failing.size() + " examples fail",
                detail,
                failing);
    }

    private static String inBrief(List<Problem.FieldError> errors) {
        return errors.stream()
                        .limit(MOST_NAMED)
                        .map(Problem.FieldError::message)
                        .collect(Collectors.joining("; "))
                + (errors.size() > MOST_NAMED ? "; and " + (errors.size() - MOST_NAMED) + " more" : "")
                + ".";
    }

    private List<Problem.FieldError> wrong() {
        var seen = new HashSet<String>();
        var errors = new ArrayList<Problem.FieldError>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (rule == null) {
                errors.add(new Problem.FieldError("rules[" + i + "]", "A rule is missing here"));
            } else if (!seen.add(rule.employeeField())) {
                errors.add(new Problem.FieldError(path(i, "employeeField"), MAPPED_TWICE));
            } else {
                errors.addAll(wrong(i, rule));
            }
        }
        return errors;
    }

    /** A rule whose employee field was retired since it was saved does nothing, and may wait for the field's return. */
    private List<Problem.FieldError> wrong(int index, Rule rule) {
        Target target = targets.get(rule.employeeField());
        if (target == null) {
            return saved.contains(rule.employeeField())
                    ? List.of()
                    : List.of(new Problem.FieldError(path(index, "employeeField"), "There is no such employee field"));
        }
        if (rule.examples().size() > MOST_EXAMPLES) {
            return List.of(new Problem.FieldError(path(index, "examples"), TOO_MANY_EXAMPLES));
        }
        var unusable = unusable(index, rule);
        if (!unusable.isEmpty()) {
            return unusable;
        }
        return RuleCheck.check(rule, target, now.types(), now.lookups()).stream()
                .map(problem -> new Problem.FieldError(
                        path(index, problem.step() == null ? "source" : "transforms[" + problem.step() + "]"),
                        named(rule, message(problem))))
                .toList();
    }

    /** Examples that cannot be kept, not even in a draft. */
    static List<Problem.FieldError> unusable(List<Rule> rules) {
        return IntStream.range(0, rules.size())
                .boxed()
                .flatMap(i -> unusable(i, rules.get(i)).stream())
                .toList();
    }

    private static List<Problem.FieldError> unusable(int index, Rule rule) {
        var errors = new ArrayList<Problem.FieldError>();
        for (int i = 0; i < rule.examples().size(); i++) {
            String path = path(index, "examples[" + i + "]");
            rule.examples().get(i).problem().ifPresent(words -> errors.add(new Problem.FieldError(path, words)));
        }
        return errors;
    }

    private static String message(RuleProblem problem) {
        var at = problem.at();
        return at == null
                ? problem.message()
                : problem.message() + " (line " + at.line() + ", column " + at.column() + ")";
    }

    private List<Problem.FieldError> failing() {
        var errors = new ArrayList<Problem.FieldError>();
        var tables = ReadyTables.of(now.lookups());
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            Target target = targets.get(rule.employeeField());
            for (ExampleResult result :
                    target == null ? List.<ExampleResult>of() : Examples.run(rule, target, tables)) {
                if (!result.passed()) {
                    errors.add(
                            new Problem.FieldError(path(i, "examples[" + result.index() + "]"), failed(rule, result)));
                }
            }
        }
        return errors;
    }

    private String named(Rule rule, String message) {
        Target target = naming ? targets.get(rule.employeeField()) : null;
        return target == null ? message : target.label() + ": " + message;
    }

    private String failed(Rule rule, ExampleResult result) {
        String example = naming ? "example " + (result.index() + 1) + ": expected " : "Expected ";
        return named(
                rule, example + shown(rule.examples().get(result.index()).expected()) + ", got " + shown(result.got()));
    }

    private static String shown(String text) {
        return text.isBlank() ? "nothing" : "“" + text + "”";
    }

    private static String path(int index, String property) {
        return "rules[" + index + "]." + property;
    }
}
