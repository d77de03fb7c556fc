package dev.stagedoor.mapping;

import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.platform.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** PURE. What keeps rules from being saved, by the path in the request. */
final class RuleErrors {
    private static final Pattern CANDIDATE_FIELD = Pattern.compile("[^\\s\\p{Cntrl}]{1,200}");
    private static final int MOST_EXAMPLES = 50;

    private RuleErrors() {}

    /** Throws the problem that lists them, if there are any. */
    static void refuse(List<Rule> rules, Surroundings now, boolean despiteExamples) {
        var errors = of(rules, now);
        if (!errors.isEmpty()) {
            throw Problem.invalid("The mapping was not saved", errors);
        }
    }

    static List<Problem.FieldError> of(List<Rule> rules, Surroundings now) {
        var known = now.targetsByKey();
        var saved = now.saved().stream().map(Rule::employeeField).collect(Collectors.toSet());
        var seen = new HashSet<String>();
        var errors = new ArrayList<Problem.FieldError>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (rule == null) {
                errors.add(new Problem.FieldError("rules[" + i + "]", "A rule is missing here"));
                continue;
            }
            if (!known.containsKey(rule.employeeField()) && !saved.contains(rule.employeeField())) {
                errors.add(new Problem.FieldError(path(i, "employeeField"), "There is no such employee field"));
            } else if (!seen.add(rule.employeeField())) {
                errors.add(new Problem.FieldError(path(i, "employeeField"), "This employee field is mapped twice"));
            }
            if (!isCandidateField(rule.source())) {
                errors.add(new Problem.FieldError(path(i, "source.field"), "Choose a candidate field"));
            }
            if (rule.examples().size() > MOST_EXAMPLES) {
                errors.add(new Problem.FieldError(
                        path(i, "examples"), "A rule holds up to " + MOST_EXAMPLES + " examples"));
            }
        }
        return errors;
    }

    private static boolean isCandidateField(Source source) {
        return switch (source) {
            case Source.CandidateField(String field) ->
                CANDIDATE_FIELD.matcher(field).matches();
            case Source.Template _, Source.Constant _, Source.FirstOf _, Source.Expression _ -> true;
        };
    }

    static String path(int index, String property) {
        return "rules[" + index + "]." + property;
    }
}
