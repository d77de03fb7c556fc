package dev.stagedoor.importing;

import dev.stagedoor.employee.Match;
import dev.stagedoor.importing.Trace.Item;
import dev.stagedoor.importing.Trace.Station;
import dev.stagedoor.importing.Trace.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PURE. Tells who was found, by what, and what was looked for when nobody was. An address that they share with somebody who came
 * from another candidate says only who it could be.
 */
final class MatchStep {
    private MatchStep() {}

    static Step of(Facts facts) {
        var matching = facts.matching();
        var items = new ArrayList<Item>();
        known(matching.who()).forEach(known -> items.add(Item.of(known.name(), known.evidence())));
        lookedFor(facts, items);
        return switch (matching.who()) {
            case Match.None _ ->
                matching.evidence() == Matching.Evidence.PERSON
                        ? step(facts, "A new person", "decided by a person", true, items)
                        : step(facts, "No employee yet", null, true, items);
            case Match.One one ->
                one.known().by() == Match.By.EMAIL && facts.linkedApplication() != null
                        ? step(
                                facts,
                                "Could be " + one.known().name(),
                                one.known().evidence(),
                                false,
                                items)
                        : step(facts, "Is " + one.known().name(), one.known().evidence(), true, items);
            case Match.Several _ -> step(facts, "Could be several employees", null, false, items);
        };
    }

    private static Step step(Facts facts, String title, @Nullable String detail, boolean ok, List<Item> items) {
        return new Step(Station.MATCHED, title, detail, facts.now(), ok, items);
    }

    /** Addresses are looked for only where no identity speaks, and nobody said who it is. */
    private static void lookedFor(Facts facts, List<Item> items) {
        var dossier = facts.dossier();
        items.add(Item.of("Looked for Ashby application", dossier.applicationId()));
        items.add(Item.of("Looked for Ashby candidate", dossier.candidateId()));
        if (!facts.matching().emails().isEmpty()) {
            items.add(Item.of(
                    "Looked for e-mail addresses",
                    String.join(", ", facts.matching().emails())));
        }
    }

    private static List<Match.Known> known(Match match) {
        return switch (match) {
            case Match.None _ -> List.of();
            case Match.One one -> List.of(one.known());
            case Match.Several several -> several.known();
        };
    }
}
