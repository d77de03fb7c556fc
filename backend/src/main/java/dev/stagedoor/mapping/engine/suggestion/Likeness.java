package dev.stagedoor.mapping.engine.suggestion;

import dev.stagedoor.mapping.engine.Target;
import java.util.Optional;

/**
 * How much a candidate field looks like an employee field by its name.
 *
 * @param points 100 is the same
 */
record Likeness(int points, String reason) {
    private static final int SAME = 100;
    private static final int USUAL = 90;
    private static final int ALIKE = 70;
    private static final double MUCH = 0.6;
    private static final double SOME = 0.5;

    /** Standard fields are known by what they mean, not by their labels: a place of work is not where a candidate lives. */
    static Optional<Likeness> of(Target target, Known field) {
        String wanted = Names.plain(target.label());
        String has = Names.plain(field.label());
        if (wanted.isEmpty() || Names.isCompanyEmail(wanted)) {
            return Optional.empty();
        }
        if (!field.custom() && Names.hasMeaning(wanted)) {
            return Optional.of(usual(wanted, has, target, field)).filter(_ -> Names.means(wanted, field.key()));
        }
        if (wanted.equals(has)) {
            return Names.isCompanyEmail(has) ? Optional.empty() : Optional.of(new Likeness(SAME, "Same name"));
        }
        return field.custom() ? alike(wanted, has, target, field) : Optional.empty();
    }

    private static Likeness usual(String wanted, String has, Target target, Known field) {
        return wanted.equals(has)
                        || Names.plain(field.object() + " " + field.label()).equals(wanted)
                ? new Likeness(SAME, "Same name")
                : new Likeness(
                        USUAL,
                        Names.means(has, field.key())
                                ? quoted(target.label()) + " and " + quoted(field.label()) + " mean the same"
                                : quoted(target.label()) + " usually comes from " + field.title());
    }

    private static Optional<Likeness> alike(String wanted, String has, Target target, Known field) {
        if (Names.meanTheSame(wanted, has)) {
            return Optional.of(
                    new Likeness(ALIKE, quoted(target.label()) + " and " + quoted(field.label()) + " mean the same"));
        }
        double overlap = Names.overlap(wanted, has);
        if (overlap < SOME) {
            return Optional.empty();
        }
        int points = overlap == 1 ? SAME : overlap > MUCH ? ALIKE - 3 : ALIKE / 2 + (int) (overlap * 10);
        return Optional.of(new Likeness(points, overlap == 1 ? "Same name in other words" : "Similar name"));
    }

    private static String quoted(String label) {
        return "“" + label + "”";
    }
}
