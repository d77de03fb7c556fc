package dev.stagedoor.deliveries.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.deliveries.DeliveryFilter;
import dev.stagedoor.deliveries.Rows;
import dev.stagedoor.deliveries.replay.Replay.State;
import dev.stagedoor.deliveries.replay.ReplayRow.Progress;
import dev.stagedoor.deliveries.replay.ReplayTable.Asked;
import dev.stagedoor.importing.Rehearsal.Change;
import dev.stagedoor.importing.Replayed;
import dev.stagedoor.importing.Replays.Under;
import dev.stagedoor.platform.Secret;
import dev.stagedoor.testing.Screen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** The tables of a replay, over a real database. */
class ReplayTableTests {
    private static final Instant NOW = Instant.parse("2026-09-20T10:00:00Z");
    private static final UUID REPLAY = UUID.fromString("00000000-0000-7000-8000-0000000000f1");
    private static final UUID OTHER = UUID.fromString("00000000-0000-7000-8000-0000000000f2");

    private final Rows rows = new Rows();
    private final ReplayTable replays = new ReplayTable(rows.db);
    private final ReplayRowTable table = new ReplayRowTable(rows.db, new Plain());

    @Test
    void takesWhatTheListsFiltersFind() {
        rows.delivery(1, "Zoë Ångström", "imported");
        rows.delivery(2, "Zoë Ångström", "ignored");
        rows.delivery(3, "Bo 100%", "imported");
        rows.delivery(4, "Bo Ek", null);

        assertThat(found(filter("all", "", null, null))).isEqualTo(4);
        assertThat(found(filter("imported", "", null, null))).isEqualTo(2);
        assertThat(found(filter("waiting", "", null, null))).isEqualTo(1);
        assertThat(found(filter("all", "  zOë", null, null))).isEqualTo(2);
        assertThat(found(filter("all", "00%", null, null))).isEqualTo(1);
        assertThat(found(filter("all", "0%", null, null))).isEqualTo(1);
        assertThat(found(filter("all", "00", null, null))).isZero(); // two letters begin or end a word
        assertThat(found(filter("all", "ek", null, null))).isEqualTo(1);
        assertThat(found(filter("all", "", null, Rows.LISTENER))).isEqualTo(4);
        assertThat(found(filter("all", "", null, Rows.DRAFT))).isZero();
    }

    /** Received at 16:00 that day, and their ids say so. */
    @Test
    void takesWhatCameSinceAMoment() {
        for (int minute : List.of(0, 30)) {
            rows.delivery(minute + 1, "Zoë", "imported");
            var at = Instant.parse("2026-09-14T16:00:00Z").plusSeconds(minute * 60L);
            rows.run("update delivery set id = '" + new UUID(at.toEpochMilli() << 16, minute) + "', received_at = '"
                    + at + "' where id = '" + Rows.id(minute + 1) + "'");
        }

        assertThat(found(filter("all", "", Instant.parse("2026-09-14T16:00:00Z"), null)))
                .isEqualTo(2);
        assertThat(found(filter("all", "", Instant.parse("2026-09-14T16:00:01Z"), null)))
                .isEqualTo(1);
        assertThat(found(filter("all", "", Instant.parse("2026-09-14T17:00:00Z"), null)))
                .isZero();
    }

    @Test
    void manyAreReplayedByOneAtATimeAndOneDeliveryBesides() {
        UUID delivery = rows.delivery(1, "Zoë", "imported");
        begin(REPLAY, null);

        StepVerifier.create(replays.insert(OTHER, asked(null), Screen.ADA, NOW))
                .verifyError(DuplicateKeyException.class);
        begin(OTHER, delivery);
        assertThat(Objects.requireNonNull(replays.sameUnderWay(asked(delivery)).block())
                        .id())
                .isEqualTo(OTHER);

        replays.rest(REPLAY, State.READY, NOW).block();
        begin(UUID.randomUUID(), null);
        StepVerifier.create(replays.applies(REPLAY, Screen.ADA)).verifyError(DuplicateKeyException.class);
    }

    @Test
    void onlyWhatWouldChangeSomethingCanBeChosenAndWhatWasAppliedNeverAgain() {
        UUID update = rows.delivery(1, "Zoë", "imported");
        UUID unchanged = rows.delivery(2, "Bo", "imported");
        UUID applied = rows.delivery(3, "Cy", "imported");
        begin(REPLAY, null);
        write(applied, Progress.LOOKED, Replayed.Result.UPDATE);
        assertThat(table.choose(REPLAY, List.of(applied)).block()).isEqualTo(1);
        write(applied, Progress.APPLIED, Replayed.Result.UPDATE);
        write(update, Progress.LOOKED, Replayed.Result.UPDATE);
        write(unchanged, Progress.LOOKED, Replayed.Result.UNCHANGED);
        assertThat(table.left(REPLAY, List.of()).block()).isEqualTo(1);

        assertThat(table.choose(REPLAY, List.of(unchanged, applied)).block()).isZero();
        assertThat(table.choose(REPLAY, List.of()).block()).isEqualTo(1);
        assertThat(table.next(REPLAY, Progress.CHOSEN, 9).block()).containsExactly(update);
        var counts = Objects.requireNonNull(replays.find(REPLAY).block()).counts();
        assertThat(counts.update()).isEqualTo(2);
        assertThat(counts.chosen()).isEqualTo(1);
        assertThat(counts.applied()).isEqualTo(1);
        assertThat(counts.canApply()).isZero();
        assertThat(shown("changes")).containsExactly(applied, update);
        assertThat(shown("unchanged")).containsExactly(unchanged);
    }

    @Test
    void whatIsNoLongerChosenCannotBecomeApplied() {
        UUID delivery = rows.delivery(1, "Zoë", "imported");
        begin(REPLAY, null);
        var found = write(delivery, Progress.LOOKED, Replayed.Result.UPDATE);
        table.choose(REPLAY, List.of(delivery)).block();
        table.unchoose(REPLAY).block();

        assertThat(table.write(REPLAY, delivery, Progress.APPLIED, found, null).block())
                .isFalse();

        assertThat(table.left(REPLAY, List.of()).block()).isEqualTo(1);
    }

    @Test
    void givesBackWhatWasFoundOut() {
        UUID delivery = rows.delivery(1, "Zoë", "imported");
        begin(REPLAY, null);
        var found = write(delivery, Progress.NOT_APPLIED, Replayed.Result.ENROLL);

        assertThat(table.shown(REPLAY, delivery).block()).isEqualTo(found);
        var row = Objects.requireNonNull(table.page(REPLAY, "all", null, 9).block())
                .getFirst();
        assertThat(row.replayed()).isEqualTo(found);
        assertThat(row.note()).isEqualTo("Why not.");
        assertThat(row.person()).isEqualTo("Zoë");
    }

    @Test
    void goesWithWhatItFoundWhenItsDaysAreOver() {
        UUID delivery = rows.delivery(1, "Zoë", "imported");
        begin(REPLAY, null);
        write(delivery, Progress.LOOKED, Replayed.Result.UPDATE);
        replays.rest(REPLAY, State.READY, NOW.minus(Duration.ofDays(7)).minusSeconds(1))
                .block();
        begin(OTHER, null);
        var purge = new ReplayPurge(
                replays, new ReplayProperties(Duration.ZERO, Duration.ofDays(7)), Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(purge.once().block()).isEqualTo(1);

        assertThat(replays.find(REPLAY).blockOptional()).isEmpty();
        assertThat(replays.find(OTHER).blockOptional()).as("under way").isPresent();
        assertThat(table.page(REPLAY, "all", null, 9).block()).isEmpty();
    }

    private long found(DeliveryFilter filter) {
        long counted = Objects.requireNonNull(table.count(filter, 100).block());
        UUID id = UUID.randomUUID();
        rows.run("update replay set state = 'done', rests_since = now()");
        var asked = new Asked(null, filter, null, Under.NOW);
        assertThat(replays.insert(id, asked, Screen.ADA, NOW).block()).isTrue();
        assertThat(table.insert(id, asked, 100).block()).as("as counted").isEqualTo(counted);
        return counted;
    }

    private void begin(UUID id, @Nullable UUID delivery) {
        var asked = asked(delivery);
        replays.insert(id, asked, Screen.ADA, NOW)
                .then(Mono.defer(() -> table.insert(id, asked, 100)))
                .block();
    }

    private Replayed write(UUID delivery, Progress state, Replayed.Result result) {
        var found = new Replayed(
                result,
                "In words.",
                List.of(new Change("city", "City", null, "Porto")),
                List.of(),
                Rows.ZOE,
                "Zoë",
                null,
                2L,
                true);
        table.write(REPLAY, delivery, state, found, state == Progress.NOT_APPLIED ? "Why not." : null)
                .block();
        return found;
    }

    private List<UUID> shown(String show) {
        return Objects.requireNonNull(table.page(REPLAY, show, null, 9).block()).stream()
                .map(ReplayRow::deliveryId)
                .toList();
    }

    private static Asked asked(@Nullable UUID delivery) {
        return new Asked(delivery, filter("all", "", null, null), null, Under.NOW);
    }

    private static DeliveryFilter filter(
            String outcome, String search, @Nullable Instant since, @Nullable UUID listener) {
        return DeliveryFilter.of(outcome, search, since, listener);
    }

    /** What is sealed is another test's. */
    private static final class Plain implements Secret {
        @Override
        public byte[] encrypt(byte[] plain, Place place) {
            return plain;
        }

        @Override
        public byte[] decrypt(byte[] encrypted, Place place) {
            return encrypted;
        }
    }
}
