package dev.stagedoor.mapping;

import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.mapping.engine.ReadyTables;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.engine.check.ExampleResult;
import dev.stagedoor.mapping.engine.check.Examples;
import dev.stagedoor.mapping.engine.check.RuleCheck;
import dev.stagedoor.mapping.engine.check.RuleProblem;
import dev.stagedoor.mapping.lookup.LookupTables;
import dev.stagedoor.platform.Heavy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks rules over while they are made: the types along them, and their examples. */
@Component
class Checking {
    /** What was found of one rule. */
    record CheckedRule(String employeeField, List<RuleProblem> problems, List<ExampleResult> examples) {}

    private final EmployeeFields fields;
    private final LookupTables tables;
    private final CandidateFieldTypes types;

    Checking(EmployeeFields fields, LookupTables tables, CandidateFieldTypes types) {
        this.fields = fields;
        this.tables = tables;
        this.types = types;
    }

    /** Off the event loop: many expressions take a while to read. */
    Mono<List<CheckedRule>> check(List<Rule> rules) {
        return Mono.zip(fields.all(), tables.all(), types.all())
                .map(now -> new Surroundings(List.of(), Targets.of(now.getT1()), now.getT2(), now.getT3()))
                .publishOn(Heavy.SCHEDULER)
                .map(now -> checked(rules, now));
    }

    /** One rule for each employee field: what could not be saved anyway costs nothing. */
    private static List<CheckedRule> checked(List<Rule> rules, Surroundings now) {
        var tables = ReadyTables.of(now.lookups());
        var seen = new HashSet<String>();
        var checked = new ArrayList<CheckedRule>();
        for (Rule rule : rules) {
            if (rule != null) {
                checked.add(
                        seen.add(rule.employeeField())
                                ? checked(rule, now, tables)
                                : unusable(rule, RuleErrors.MAPPED_TWICE));
            }
        }
        return checked;
    }

    private static CheckedRule checked(Rule rule, Surroundings now, ReadyTables tables) {
        Target target = now.targetsByKey().get(rule.employeeField());
        if (target == null) {
            return unusable(rule, "There is no such employee field any more");
        }
        if (rule.examples().size() > RuleErrors.MOST_EXAMPLES) {
            return unusable(rule, RuleErrors.TOO_MANY_EXAMPLES);
        }
        return new CheckedRule(
                rule.employeeField(),
                RuleCheck.check(rule, target, now.types(), now.lookups()),
                Examples.run(rule, target, tables));
    }

    private static CheckedRule unusable(Rule rule, String why) {
        return new CheckedRule(rule.employeeField(), List.of(new RuleProblem(null, why, null, null)), List.of());
    }
}
