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
import java.util.List;
import java.util.Objects;
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

    private static List<CheckedRule> checked(List<Rule> rules, Surroundings now) {
        var tables = ReadyTables.of(now.lookups());
        return rules.stream()
                .filter(Objects::nonNull)
                .map(rule -> checked(rule, now, tables))
                .toList();
    }

    private static CheckedRule checked(Rule rule, Surroundings now, ReadyTables tables) {
        Target target = now.targetsByKey().get(rule.employeeField());
        return target == null
                ? new CheckedRule(rule.employeeField(), List.of(gone()), List.of())
                : new CheckedRule(
                        rule.employeeField(),
                        RuleCheck.check(rule, target, now.types(), now.lookups()),
                        Examples.run(rule, target, tables));
    }

    private static RuleProblem gone() {
        return new RuleProblem(null, "There is no such employee field any more", null, null);
    }
}
