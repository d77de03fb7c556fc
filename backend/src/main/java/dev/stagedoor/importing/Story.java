package dev.stagedoor.importing;

import dev.stagedoor.ashby.dossier.Dossier;
import dev.stagedoor.ashby.dossier.Dossiers;
import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.Employees.Typed;
import dev.stagedoor.importing.Trace.Item;
import dev.stagedoor.importing.Trace.Station;
import dev.stagedoor.importing.Trace.Step;
import dev.stagedoor.inbox.Settlement;
import dev.stagedoor.inbox.Settlement.Outcome;
import dev.stagedoor.mapping.engine.FieldResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PURE. Tells what an attempt did and why, step by step, as the delivery's screen shows it. */
public final class Story {
    private static final Item IMPORTED_ANYWAY =
            Item.of("Import anyway", "A person chose so, although Ashby said otherwise than before.");

    private Story() {}

    static Settlement imported(
            Decided decided,
            Sorted.Wanted wanted,
            Comparison.Values values,
            UUID employee,
            long employeeVersion,
            boolean entered,
            Instant now) {
        var facts = decided.facts();
        var leftOut = leftOut(decided);
        String reason = outcome(decided, entered) + Problems.leftOut(leftOut, "was", "were");
        var steps = steps(wanted, facts);
        var written = Writes.items(decided.plan(), wanted.listener().workflow(), values, entered);
        written.addAll(items("Left out", leftOut));
        steps.add(new Step(Station.DONE, reason, replayed(decided), now, true, written));
        var versions = versions(wanted, facts);
        versions.put("employee", employeeVersion);
        return new Settlement(
                wanted.delivery().id(),
                Outcome.IMPORTED,
                entered || isAgain(decided) ? "imported" : "alreadyEnrolled",
                reason,
                List.of(),
                employee,
                new Trace(steps, List.of(), inAshby(facts)),
                versions);
    }

    /** What the import did without. */
    private static List<ImportProblem> leftOut(Decided decided) {
        var facts = decided.facts();
        return facts == null ? List.of() : Planner.leftOut(facts, decided.plan());
    }

    private static boolean isAgain(Decided decided) {
        var replay = decided.replay();
        return replay != null && replay.imported();
    }

    private static @Nullable String replayed(Decided decided) {
        var replay = decided.replay();
        return replay == null ? null : "Replayed by " + replay.person() + ".";
    }

    private static String outcome(Decided decided, boolean entered) {
        if (isAgain(decided) && !entered) {
            return "Imported again, by a replay.";
        }
        String who = decided.plan() instanceof ImportPlan.Create
                ? "Imported as a new employee"
                : "Imported into an employee record";
        return entered ? who + " and enrolled." : "Imported: already enrolled by an earlier delivery.";
    }

    static Settlement ignored(Sorted.Unwanted unwanted, Instant now) {
        var steps = steps(unwanted, null);
        steps.add(new Step(Station.DONE, "Ignored", unwanted.why(), now, true, List.of()));
        return new Settlement(
                unwanted.delivery().id(),
                Outcome.IGNORED,
                unwanted.code(),
                unwanted.why(),
                List.of(),
                null,
                new Trace(steps, List.of(), null),
                versions(unwanted, null));
    }

    static Settlement needsAttention(Sorted sorted, @Nullable Facts facts, ImportPlan.AskAPerson ask, Instant now) {
        var first = ask.problems().getFirst();
        var steps = steps(sorted, facts);
        var items = items("What to mend", ask.problems());
        steps.add(new Step(Station.DONE, "Needs attention", first.message(), now, false, items));
        return new Settlement(
                sorted.delivery().id(),
                Outcome.NEEDS_ATTENTION,
                first.code(),
                first.message(),
                ask.problems(),
                null,
                new Trace(steps, ask.choices(), inAshby(facts)),
                versions(sorted, facts));
    }

    private static List<Item> items(String label, List<ImportProblem> problems) {
        return problems.stream()
                .map(problem -> new Item(label, null, problem.message(), null))
                .toList();
    }

    private static @Nullable String inAshby(@Nullable Facts facts) {
        return facts == null ? null : facts.dossier().profileUrl();
    }

    private static Map<String, Long> versions(Sorted sorted, @Nullable Facts facts) {
        var versions = new HashMap<String, Long>();
        var listener = sorted.listener();
        if (listener != null) {
            versions.put("listener", listener.version());
        }
        if (facts != null && isMapped(sorted)) {
            versions.put("mapping", facts.mapping().version());
        }
        return versions;
    }

    private static List<Step> steps(Sorted sorted, @Nullable Facts facts) {
        var steps = new ArrayList<Step>();
        steps.add(received(sorted));
        steps.add(wanted(sorted));
        if (facts != null && isMapped(sorted)) {
            steps.add(fetched(facts.dossier(), true));
            if (!facts.overriddenFor(sorted).isEmpty()) {
                steps.getLast().items().add(IMPORTED_ANYWAY);
            }
            steps.add(mapped(facts));
            steps.add(MatchStep.of(facts));
        }
        if (facts != null && sorted instanceof Sorted.Contradicted) {
            steps.add(fetched(facts.dossier(), false));
        }
        return steps;
    }

    private static boolean isMapped(Sorted sorted) {
        return sorted instanceof Sorted.Wanted || sorted instanceof Sorted.Asked;
    }

    private static Step received(Sorted sorted) {
        var delivery = sorted.delivery();
        return new Step(
                Station.RECEIVED, received(delivery.origin()), said(sorted), delivery.receivedAt(), true, List.of());
    }

    /** How Stagedoor came to know of it, by the delivery's origin. */
    public static String received(String origin) {
        return origin.equals("webhook")
                ? "Received and verified"
                : "Found by comparing with Ashby, and brought in by a person";
    }

    private static @Nullable String said(Sorted sorted) {
        var application = switch (sorted) {
            case Sorted.Wanted wanted -> wanted.application();
            case Sorted.Asked asked -> asked.application();
            case Sorted.Contradicted contradicted -> contradicted.application();
            default -> null;
        };
        var stage = application == null ? null : application.stage();
        return stage == null ? null : sorted.delivery().personLabel() + " entered " + stage.title() + ".";
    }

    private static Step wanted(Sorted sorted) {
        return switch (sorted) {
            case Sorted.Wanted yes ->
                new Step(Station.WANTED, "Wanted by the listener", yes.why(), null, true, List.of());
            case Sorted.Asked asked ->
                new Step(Station.WANTED, "Wanted by the listener", asked.why(), null, true, List.of());
            case Sorted.Contradicted but ->
                new Step(Station.WANTED, "Wanted by the listener", but.why(), null, true, List.of());
            case Sorted.Unwanted no ->
                new Step(Station.WANTED, "Not wanted by the listener", no.why(), null, true, List.of());
            case Sorted.Unclear unclear ->
                new Step(Station.WANTED, "Not understood", unclear.problem().message(), null, false, List.of());
            case Sorted.Waiting waiting ->
                new Step(Station.WANTED, "Waiting for Create event listener", null, null, true, List.of());
        };
    }

    /** @param agrees with what was received */
    private static Step fetched(Dossier dossier, boolean agrees) {
        var items = new ArrayList<Item>();
        items.add(Item.of("Candidate", dossier.candidateName()));
        items.add(Item.of("Application", dossier.applicationId()));
        items.add(Item.of("Job", dossier.jobTitle()));
        items.add(Item.of("Stage", dossier.stage().title()));
        items.add(Item.of("Status", dossier.status()));
        items.add(Item.of("Offer", dossier.offerNote()));
        items.add(Item.of("Last changed in Ashby", inAge(dossier) + " before it was read"));
        items.add(Item.of("Asked Ashby for", Dossiers.CALLS));
        return new Step(Station.FETCHED, "Fetched from Ashby", dossier.offerNote(), dossier.fetchedAt(), agrees, items);
    }

    private static String inAge(Dossier dossier) {
        var age = Duration.between(dossier.updatedAt(), dossier.fetchedAt());
        if (age.toMinutes() < 2) {
            return Math.max(0, age.toSeconds()) + " s";
        }
        return age.toHours() < 2
                ? age.toMinutes() + " min"
                : age.toDays() < 2 ? age.toHours() + " h" : age.toDays() + " days";
    }

    private static Step mapped(Facts facts) {
        Map<String, String> labels = facts.fields().stream()
                .collect(Collectors.toMap(
                        EmployeeField::key, EmployeeField::label, (first, second) -> first, LinkedHashMap::new));
        var items = facts.results().stream()
                .filter(result -> !(result instanceof FieldResult.Empty empty
                                && empty.candidateFields().isEmpty())
                        || facts.typed().containsKey(result.employeeField()))
                .map(item(facts, key -> labels.getOrDefault(key, key)))
                .toList();
        boolean ok = facts.invalid().allMatch(invalid -> facts.typed().containsKey(invalid.employeeField()));
        String detail = "Field mapping version " + facts.mapping().version();
        return new Step(Station.MAPPED, "Mapped to employee fields", detail, facts.now(), ok, items);
    }

    private static Function<FieldResult, Item> item(Facts facts, Function<String, String> label) {
        return result -> facts.typed().containsKey(result.employeeField())
                ? typed(label.apply(result.employeeField()), facts.typed().get(result.employeeField()))
                : item(result, label);
    }

    private static Item typed(String label, Typed typed) {
        return Item.of(label, typed.display() + " (typed by " + typed.person() + ")");
    }

    private static Item item(FieldResult result, Function<String, String> label) {
        String named = label.apply(result.employeeField());
        return switch (result) {
            case FieldResult.Value value -> new Item(named, value.display(), null, value.candidateFields());
            case FieldResult.Empty empty -> new Item(named, null, null, empty.candidateFields());
            case FieldResult.Invalid invalid ->
                new Item(named, invalid.raw(), invalid.message(), invalid.candidateFields());
        };
    }
}
