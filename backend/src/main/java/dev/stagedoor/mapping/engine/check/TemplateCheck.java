package dev.stagedoor.mapping.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What is wrong with a template's braces, each at its place. To the engine such a brace is plain text; nobody means that. */
final class TemplateCheck {
    private final String text;
    private final Predicate<String> isUnknown;
    private final List<RuleProblem> problems = new ArrayList<>();

    private TemplateCheck(String text, Predicate<String> isUnknown) {
        this.text = text;
        this.isUnknown = isUnknown;
    }

    static List<RuleProblem> problems(String text, Predicate<String> isUnknown) {
        var check = new TemplateCheck(text, isUnknown);
        int at = text.indexOf('{');
        while (at >= 0) {
            at = text.indexOf('{', check.brace(at));
        }
        return List.copyOf(check.problems);
    }

    /** Looks at an open brace, and says where to go on. */
    private int brace(int at) {
        int end = text.indexOf('}', at);
        int next = text.indexOf('{', at + 1);
        if (end < 0 || (next >= 0 && next < end)) {
            tell(at, "This { is not closed. Write } after the name of the field");
            return at + 1;
        }
        String field = text.substring(at + 1, end).strip();
        if (field.isEmpty()) {
            tell(at, "Write the name of a candidate field between { and }");
        } else if (isUnknown.test(field)) {
            tell(at, SourceCheck.unknown(field));
        }
        return end + 1;
    }

    private void tell(int at, String message) {
        String before = text.substring(0, at);
        int line = 1 + (int) before.chars().filter(letter -> letter == '\n').count();
        int column = at - before.lastIndexOf('\n');
        problems.add(new RuleProblem(null, message, null, new RuleProblem.Place(line, column)));
    }
}
