package dev.stagedoor.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A migration, looked at for what the version before would trip over while both run. What it creates itself it may treat as it
 * likes. A statement below a comment {@code -- contract: why} is let pass: it removes what nobody reads any more.
 */
record Migration(String name, String sql) {
    private record Rule(Pattern pattern, String why) {
        static Rule of(String regex, String why) {
            return new Rule(Pattern.compile(regex), why);
        }
    }

    private static final Pattern CONTRACT = Pattern.compile("(?m)^\\s*--\\s*contract:\\s*\\S.*\\n[^;]*;");
    private static final Pattern BODIES = Pattern.compile("(?s)\\$(\\w*)\\$.*?\\$\\1\\$");
    private static final Pattern COMMENTS = Pattern.compile("(?s)--[^\\n]*|/\\*.*?\\*/");
    private static final Pattern WORDS = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern CREATED = Pattern.compile("create (?:unlogged )?table (?:if not exists )?([\\w.]+)");
    private static final Pattern TARGET = Pattern.compile(
            "^(?:alter table|create (?:unique )?index(?: concurrently)?(?: if not exists)? \\w+ on) (?:if exists )?(?:only )?([\\w.]+)");

    private static final List<Rule> RULES = List.of(
            Rule.of("^drop (table|view|sequence|type|function)", "takes away what the version before uses"),
            Rule.of("\\brename\\b", "renames what the version before uses"),
            Rule.of(
                    "^alter table .*\\bdrop (?!constraint|not null|default|expression|identity)",
                    "takes a column away that the version before reads"),
            Rule.of(
                    "^alter table .*\\balter (column )?\\w+ (set data )?type\\b",
                    "changes a type, and writes the table anew"),
            Rule.of("^alter table .*\\bset not null\\b", "the version before may write null"),
            Rule.of("^alter table .*\\bdrop default\\b", "the version before may leave it out"),
            Rule.of(
                    "^alter table .*\\badd (?:column )?(?!constraint|check|unique|primary|foreign|exclude)\\w+ (?![^,]*\\bdefault\\b)[^,]*\\bnot null\\b",
                    "the version before does not write it: give it a default"),
            Rule.of(
                    "^alter table .*\\badd (?:constraint \\w+ )?(unique|primary key|foreign key|exclude)",
                    "what the version before writes may not fit"),
            Rule.of("^create unique index", "what the version before writes may not fit"),
            Rule.of("^create index (?!concurrently)", "keeps everybody from writing meanwhile: concurrently"),
            Rule.of("^(lock table|truncate)", "keeps everybody out"));

    /** In words, one for each statement that breaks something. */
    List<String> problems() {
        var statements = statements();
        Set<String> own = statements.stream()
                .flatMap(statement -> CREATED.matcher(statement).results())
                .map(created -> created.group(1))
                .collect(Collectors.toSet());
        var problems = new ArrayList<String>();
        for (String statement : statements) {
            if (!concerns(statement, own)) {
                RULES.stream()
                        .filter(rule -> rule.pattern().matcher(statement).find())
                        .map(rule -> name + ": " + rule.why() + ": " + statement)
                        .forEach(problems::add);
            }
        }
        return problems;
    }

    private static boolean concerns(String statement, Set<String> own) {
        var target = TARGET.matcher(statement);
        return target.find() && own.contains(target.group(1));
    }

    private List<String> statements() {
        String text = CONTRACT.matcher(sql).replaceAll("");
        text = BODIES.matcher(text).replaceAll("''");
        text = COMMENTS.matcher(text).replaceAll(" ");
        text = WORDS.matcher(text).replaceAll("''");
        return Pattern.compile(";")
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .map(statement -> statement.replaceAll("\\s+", " ").strip())
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}
