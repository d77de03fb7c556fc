package dev.stagedoor.employee;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** PURE. Weighs evidence: stronger evidence alone decides, and of equal evidence for several nobody is guessed. */
final class Matcher {
    /** The kinds of evidence, strongest first. */
    enum Evidence {
        APPLICATION,
        CANDIDATE,
        EMAIL
    }

    /** One employee, found by one kind of evidence. */
    record Found(Evidence by, Match.Known known) {}

    private Matcher() {}

    static Match decide(List<Found> found) {
        for (Evidence evidence : Evidence.values()) {
            var people = people(found, evidence);
            if (!people.isEmpty()) {
                return people.size() == 1 ? new Match.One(people.getFirst()) : new Match.Several(people);
            }
        }
        return new Match.None();
    }

    /** Each person once, though two of their addresses may have matched. */
    private static List<Match.Known> people(List<Found> found, Evidence evidence) {
        var byId = found.stream()
                .filter(one -> one.by() == evidence)
                .map(Found::known)
                .collect(Collectors.toMap(Match.Known::employeeId, Function.identity(), Matcher::both));
        return byId.values().stream()
                .sorted(Comparator.comparing(Match.Known::employeeId, UUID::compareTo))
                .toList();
    }

    private static Match.Known both(Match.Known first, Match.Known second) {
        return new Match.Known(
                first.employeeId(),
                first.name(),
                first.version(),
                first.by(),
                first.evidence() + ", " + second.evidence());
    }
}
