package dev.stagedoor.deliveries;

import dev.stagedoor.deliveries.DeliveryTable.Attempt;
import dev.stagedoor.deliveries.DeliveryTable.More;
import dev.stagedoor.importing.MatchChoice;
import dev.stagedoor.importing.Story;
import dev.stagedoor.importing.Trace;
import dev.stagedoor.importing.Trace.Item;
import dev.stagedoor.importing.Trace.Station;
import dev.stagedoor.importing.Trace.Step;
import dev.stagedoor.importing.TypedValues.Entered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * PURE. Tells a delivery's attempts, each step by step, from what they kept; and what is known of the delivery itself, which no
 * attempt keeps a copy of.
 *
 * @param sentence its listener in words
 * @param size of what was sent, in bytes
 * @param typed what people typed at it
 */
record Narration(DeliveryRow row, More more, String sentence, int size, List<Entered> typed, JsonMapper json) {
    static final int NOT_KEPT = -1;

    private static final Trace NOTHING = new Trace(List.of(), List.of(), null);

    DeliveryDetail tell(List<Attempt> attempts) {
        var traces = attempts.stream().map(this::trace).toList();
        int newest = newestTold(traces);
        var told = newest < 0 ? NOTHING : traces.get(newest);
        var all = new ArrayList<DeliveryDetail.Attempt>();
        for (int at = 0; at < attempts.size(); at++) {
            all.add(attempt(attempts.get(at), traces.get(at), at == newest));
        }
        return new DeliveryDetail(
                row,
                more.origin(),
                more.listenerId(),
                sentence,
                row.state() == DeliveryRow.State.IGNORED ? List.of() : more.problems(),
                ended(newest < 0 ? onlyReceived() : all.get(newest).steps()),
                all,
                more.employeeName(),
                row.state() == DeliveryRow.State.NEEDS_ATTENTION ? choices(told) : null,
                more.enrollmentId(),
                told.ashbyUrl(),
                row.state() == DeliveryRow.State.IMPORTED ? List.of() : typed,
                more.nextAt());
    }

    /** What a person decided after the last attempt is the end of the story. */
    private List<Step> ended(List<Step> steps) {
        if (more.ignoredBy() == null || !DeliveryActions.BY_PERSON.equals(row.reasonCode())) {
            return steps;
        }
        var ended = new ArrayList<>(
                steps.stream().filter(step -> step.key() != Station.DONE).toList());
        ended.add(new Step(
                Station.DONE, "Ignored by " + more.ignoredBy(), more.reason(), more.settledAt(), true, List.of()));
        return ended;
    }

    /** One that was only held back, or failed, told nothing. */
    private Trace trace(Attempt attempt) {
        return attempt.trace().path("steps").isArray() ? json.treeToValue(attempt.trace(), Trace.class) : NOTHING;
    }

    private static int newestTold(List<Trace> traces) {
        int newest = traces.size() - 1;
        while (newest >= 0 && traces.get(newest).steps().isEmpty()) {
            newest--;
        }
        return newest;
    }

    private static @Nullable List<MatchChoice> choices(Trace told) {
        return told.match().isEmpty() ? null : told.match();
    }

    private List<Step> onlyReceived() {
        return List.of(
                new Step(Station.RECEIVED, Story.received(more.origin()), null, row.receivedAt(), true, arrival()));
    }

    private DeliveryDetail.Attempt attempt(Attempt attempt, Trace trace, boolean told) {
        return new DeliveryDetail.Attempt(
                attempt.beganAt(),
                attempt.endedAt(),
                attempt.outcome(),
                attempt.reason(),
                attempt.versions(),
                trace.steps().stream().map(step -> completed(step, attempt)).toList(),
                told);
    }

    private Step completed(Step step, Attempt attempt) {
        return switch (step.key()) {
            case RECEIVED -> with(step, step.at(), arrival());
            // The listener is asked first.
            case WANTED ->
                with(step, Objects.requireNonNullElse(step.at(), attempt.beganAt()), asked(attempt.versions()));
            case FETCHED, MAPPED, MATCHED, DONE -> step;
        };
    }

    private static Step with(Step step, @Nullable Instant at, List<Item> more) {
        var items = new ArrayList<>(step.items());
        items.addAll(more);
        return new Step(step.key(), step.title(), step.detail(), at, step.ok(), items);
    }

    private List<Item> arrival() {
        var items = new ArrayList<Item>();
        if (more.secret() != null) {
            String which = more.byOlderSecret() ? ", the one before the newest" : ", the newest";
            items.add(Item.of("Signed with", "Secret key ending in " + more.secret() + which));
        }
        if (more.broughtBy() != null) {
            items.add(Item.of("Brought in by", more.broughtBy()));
        }
        if (!more.origin().equals("webhook")) {
            return items;
        }
        items.add(Item.of("Size", size == NOT_KEPT ? "What was sent is no longer kept" : inBytes(size)));
        items.add(Item.of("Sent again", times(row.repetitions())));
        return items;
    }

    private List<Item> asked(Map<String, Long> versions) {
        Long version = versions.get("listener");
        return List.of(
                Item.of("Listener now", sentence),
                Item.of("Listener then", version == null ? null : "Its version " + version));
    }

    private static String inBytes(int bytes) {
        return bytes < 1_000 ? bytes + " bytes" : String.format(Locale.ROOT, "%.1f kB", bytes / 1_000.0);
    }

    private static String times(int repetitions) {
        return switch (repetitions) {
            case 0 -> "Never";
            case 1 -> "Once; nothing changed by that";
            default -> repetitions + " times; nothing changed by that";
        };
    }
}
