package dev.stagedoor.mapping.engine.suggestion;

import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.engine.Transform;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What values look like, where names say nothing. */
final class Looks {
    private static final int ENOUGH = 2;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{7,25}");
    private static final Pattern DATE = Pattern.compile("[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}");

    private Looks() {}

    /** What the values that were seen look like, in words, when that is what the employee field holds. */
    static Optional<String> as(Target target, Known field) {
        return switch (target.type()) {
            // Whose address it is, only a name tells: a second one of the candidate is no manager's.
            case "email" -> ofType(field, "email", target).map(_ -> "e-mail addresses");
            case "phone" ->
                ofType(field, "phone", target).filter(_ -> isPhone(field)).map(_ -> "phone numbers");
            case "link" -> ofType(field, "link", target).map(_ -> "links");
            case "date" -> ofType(field, "date", target).map(_ -> "dates");
            case "text", "choice" -> place(target, field);
            default -> Optional.empty();
        };
    }

    private static Optional<Known> ofType(Known field, String type, Target target) {
        boolean text = field.type().equals("text") || field.type().equals("unknown");
        return Optional.of(field).filter(known -> known.type().equals(type) || (text && allFit(field, target)));
    }

    private static boolean allFit(Known field, Target target) {
        return Way.of(field, target)
                .filter(way -> way.seen() >= ENOUGH && way.alwaysFits())
                .isPresent();
    }

    private static boolean isPhone(Known field) {
        return field.type().equals("phone")
                || field.seen().stream()
                        .map(value -> value.isString() ? value.stringValue().strip() : "")
                        .filter(text -> !text.isEmpty())
                        .allMatch(text -> PHONE.matcher(text).matches()
                                && !DATE.matcher(text).matches());
    }

    private static Optional<String> place(Target target, Known field) {
        String wanted = Names.plain(target.label());
        if (Names.means(wanted, "candidate.region")) {
            return Stream.of("US", "CA", "AU").anyMatch(country -> through(field, region(country)))
                    ? Optional.of("states or provinces")
                    : Optional.empty();
        }
        return Names.means(wanted, "candidate.country") && through(field, new Transform.Country(Transform.Code.NAME))
                ? Optional.of("countries")
                : Optional.empty();
    }

    private static Transform region(String country) {
        return new Transform.Region(country, Transform.RegionForm.NAME);
    }

    private static boolean through(Known field, Transform step) {
        Way way = Way.tried(List.of(step), field, new Target("place", "Place", "text", false, List.of()));
        return way.seen() >= ENOUGH && way.alwaysFits();
    }
}
