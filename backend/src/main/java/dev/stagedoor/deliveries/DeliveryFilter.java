package dev.stagedoor.deliveries;

import dev.stagedoor.platform.LikePattern;
import dev.stagedoor.platform.Moments;
import dev.stagedoor.platform.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * Which deliveries are meant, as the list's filters say.
 *
 * @param outcome one of the list's tabs
 * @param search a part of the person's name, with or without its accents; of two letters the beginning or the end of a word in it,
 *     of one the beginning; empty: anybody
 * @param since received then or later
 * @param listenerId by which they came
 */
public record DeliveryFilter(
        String outcome,
        String search,
        @Nullable Instant since,
        @Nullable UUID listenerId) {
    private static final Set<String> OUTCOMES = Set.of("all", "imported", "ignored", "needsAttention", "waiting");

    /** An id's time is taken a moment before that of its receipt. */
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    /** The index knows three letters at a time. */
    private static final int SHORT = 3;

    /** Over {@code delivery d}. The ids are ordered by time, so that of a moment bounds what is looked at. */
    public static final String WHERE = """
            (:outcome = 'all' or (:outcome = 'waiting' and d.outcome is null) or d.outcome = :outcome)
              and (:search = '' or ' ' || folded(d.person_label) || ' ' like folded(:pattern)
                                or ' ' || folded(d.person_label) || ' ' like folded(:ending))
              and (:since::timestamptz is null or (d.received_at >= :since::timestamptz and d.id >= :bound::uuid))
              and (:listener::uuid is null or d.listener_id = :listener::uuid)
            """;

    /** Checked: a wrong outcome fails, naming the right ones, and so does a day that no calendar has. */
    public static DeliveryFilter of(
            @Nullable String outcome, @Nullable String search, @Nullable Instant since, @Nullable UUID listenerId) {
        String which = outcome == null ? "all" : outcome;
        if (!OUTCOMES.contains(which)) {
            throw Problem.invalid("outcome", "Choose all, imported, ignored, needsAttention or waiting.");
        }
        return new DeliveryFilter(
                which, search == null ? "" : search.strip(), Moments.inCalendar("since", since), listenerId);
    }

    /** Binds what {@link #WHERE} names. */
    public GenericExecuteSpec bind(GenericExecuteSpec query) {
        var bound = query.bind("outcome", outcome)
                .bind("search", search)
                .bind("pattern", pattern(search))
                .bind("ending", ending(search));
        bound = since == null
                ? bound.bindNull("since", OffsetDateTime.class).bindNull("bound", UUID.class)
                : bound.bind("since", since.atOffset(ZoneOffset.UTC)).bind("bound", idAt(since.minus(A_MOMENT)));
        return listenerId == null ? bound.bindNull("listener", UUID.class) : bound.bind("listener", listenerId);
    }

    private static UUID idAt(Instant at) {
        return new UUID(Math.max(0, at.toEpochMilli()) << 16, 0);
    }

    /** The beginning of a word where it is too short to be found along the index inside of one. */
    private static String pattern(String search) {
        return (search.length() < SHORT ? "% " : "%") + LikePattern.literal(search) + "%";
    }

    /** Or its end, where two letters are a name, as in Chinese. One letter with a blank is nothing to the index. */
    private static String ending(String search) {
        return search.length() == SHORT - 1 ? "%" + LikePattern.literal(search) + " %" : pattern(search);
    }
}
