package dev.stagedoor.importing;

import dev.stagedoor.importing.Rehearsal.Change;
import dev.stagedoor.importing.Trace.Item;
import dev.stagedoor.listener.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** PURE. Tells what an import wrote: the record, what changed in it and what a person's word kept, and the enrollment. */
final class Writes {
    /** A new record holds what was mapped: that is told already. */
    static final Comparison.Values NEW = new Comparison.Values(List.of(), List.of());

    private Writes() {}

    static List<Item> items(ImportPlan plan, Listener.Workflow workflow, Comparison.Values values, boolean entered) {
        var items = new ArrayList<Item>();
        items.add(Item.of("Employee record", record(plan, values)));
        values.changes().forEach(change -> items.add(changed(change)));
        values.kept().forEach(kept -> items.add(kept(kept)));
        items.add(Item.of("Enrollment", entered ? "Made in " + workflow.name() : "Already in " + workflow.name()));
        return items;
    }

    private static String record(ImportPlan plan, Comparison.Values values) {
        return switch (plan) {
            case ImportPlan.Create _ -> "Created";
            case ImportPlan.Update update
            when !update.governs() -> "Left as it is: another application says what it holds";
            case ImportPlan.Update _ when !values.changes().isEmpty() -> "Changed";
            default -> "Left as it is";
        };
    }

    private static Item changed(Change change) {
        return Item.of(change.label(), said(change.to()) + " (before: " + said(change.from()) + ")");
    }

    private static Item kept(Change kept) {
        return Item.of(
                kept.label(), said(kept.from()) + " (kept as a person typed it; Ashby: " + said(kept.to()) + ")");
    }

    private static String said(@Nullable String value) {
        return Objects.requireNonNullElse(value, "nothing");
    }
}
