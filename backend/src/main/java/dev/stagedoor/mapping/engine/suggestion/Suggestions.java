package dev.stagedoor.mapping.engine.suggestion;

import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.engine.Transform;
import dev.stagedoor.mapping.engine.suggestion.Suggestion.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For each employee field without a rule, the candidate field that suits it best. */
public final class Suggestions {
    private static final String MANAGER_EMAIL = "job.hiringManagerEmail";
    private static final int STRONG = 90;
    private static final int GOOD = 65;
    private static final int DETOUR = 15;

    private record Option(Known field, Way way, int points, String reason) {
        /** Of two that mean the same, the one that needs no steps. */
        int rank() {
            return way.steps().isEmpty() ? points : points - DETOUR;
        }
    }

    private final List<Known> fields;
    private final Set<String> used = new HashSet<>();

    private Suggestions(List<Known> fields) {
        this.fields = fields.stream().filter(field -> !field.archived()).toList();
    }

    /**
     * At most one for each employee field, in their order.
     *
     * @param taken employee fields that have a rule already, or that a person has decided about
     */
    public static List<Suggestion> of(List<Target> targets, Set<String> taken, List<Known> fields) {
        var open =
                targets.stream().filter(target -> !taken.contains(target.key())).toList();
        var suggestions = new Suggestions(fields);
        var found = new ArrayList<Suggestion>();
        open.forEach(target -> suggestions.byName(target).ifPresent(found::add));
        var named = found.stream().map(Suggestion::employeeField).collect(Collectors.toSet());
        open.stream()
                .filter(target -> !named.contains(target.key()))
                .forEach(target -> suggestions.byValues(target).ifPresent(found::add));
        var order = open.stream().map(Target::key).toList();
        found.sort(Comparator.comparingInt(suggestion -> order.indexOf(suggestion.employeeField())));
        return List.copyOf(found);
    }

    private Optional<Suggestion> byName(Target target) {
        if (Names.isCompanyEmail(Names.plain(target.label()))) {
            return companyEmail(target);
        }
        return fields.stream()
                .flatMap(field -> Likeness.of(target, field).flatMap(like -> option(target, field, like)).stream())
                .max(Comparator.comparingInt(Option::rank)
                        .thenComparing(option -> isOfType(option.field(), target))
                        .thenComparing(option -> !option.field().custom())
                        .thenComparing(option -> !option.field().isPrivate())
                        .thenComparing(option -> option.field().key(), Comparator.reverseOrder()))
                .map(option -> suggestion(target, option));
    }

    private static Optional<Option> option(Target target, Known field, Likeness like) {
        return Way.of(field, target)
                .filter(way -> !way.neverFits())
                .map(way -> new Option(field, way, like.points(), like.reason()));
    }

    /** Of two fields that mean the same, the one of the employee field's own type. */
    private static boolean isOfType(Known field, Target target) {
        return field.type().equals(target.type())
                || (field.type().equals("email") && target.type().equals("person"));
    }

    /** Only where one field alone looks so, and no other employee field is to have it. */
    private Optional<Suggestion> byValues(Target target) {
        if (Names.isCompanyEmail(Names.plain(target.label()))) {
            return Optional.empty();
        }
        var alike = fields.stream()
                .filter(field -> field.custom() && !used.contains(field.key()))
                .flatMap(field -> Looks.as(target, field).flatMap(look -> looking(target, field, look)).stream())
                .toList();
        return alike.size() == 1 ? Optional.of(suggestion(target, alike.getFirst())) : Optional.empty();
    }

    private static Optional<Option> looking(Target target, Known field, String look) {
        return option(target, field, new Likeness(0, "Its values look like " + look));
    }

    private Suggestion suggestion(Target target, Option option) {
        used.add(option.field().key());
        String reason = Stream.of(option.reason(), seen(option.way()), guessed(option.way()), isPrivate(option.field()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
        return new Suggestion(
                target.key(),
                new Source.CandidateField(option.field().key()),
                option.way().steps(),
                strength(option),
                reason);
    }

    /** What a person should look at first is never strong: the strong ones are taken all at once. */
    private static Strength strength(Option option) {
        Way way = option.way();
        boolean guessedBlindly = way.guessed() && way.seen() == 0;
        if (option.points() < GOOD || guessedBlindly || way.fit() * 2 < way.seen()) {
            return Strength.WEAK;
        }
        boolean sure = way.alwaysFits()
                && !way.guessed()
                && !way.readsBlindly()
                && !option.field().isPrivate();
        return option.points() >= STRONG && sure ? Strength.STRONG : Strength.GOOD;
    }

    private static String seen(Way way) {
        if (way.seen() == 0) {
            return "";
        }
        if (way.seen() == 1) {
            return way.fit() == 1 ? "The value seen fits" : "The value seen does not fit";
        }
        return (way.alwaysFits() ? "All " + way.seen() : way.fit() + " of " + way.seen()) + " values seen fit";
    }

    private static String guessed(Way way) {
        return way.guessed() ? "Check the settings of its steps" : "";
    }

    private static String isPrivate(Known field) {
        return field.isPrivate() ? "Private in Ashby" : "";
    }

    /** What a candidate calls a work address is their last employer's. The new one is made of the name. */
    private Optional<Suggestion> companyEmail(Target target) {
        Set<String> domains = fields.stream()
                .filter(field -> field.key().equals(MANAGER_EMAIL))
                .flatMap(field -> field.seen().stream())
                .filter(value -> value.isString() && value.stringValue().indexOf('@') > 0)
                .map(value -> value.stringValue()
                        .substring(value.stringValue().lastIndexOf('@') + 1)
                        .strip())
                .collect(Collectors.toSet());
        return domains.size() == 1
                ? Optional.of(companyEmail(target, domains.iterator().next()))
                : Optional.empty();
    }

    private static Suggestion companyEmail(Target target, String domain) {
        return new Suggestion(
                target.key(),
                new Source.Template("{candidate.firstName}.{candidate.lastName}@" + domain),
                List.of(new Transform.WorkEmail()),
                Strength.GOOD,
                "Made of the name, at the domain of the hiring managers' addresses");
    }
}
