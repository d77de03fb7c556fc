package dev.stagedoor.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.platform.AfterCommit;
import dev.stagedoor.testing.CountedMeters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CountedTests {
    private enum Result {
        WELL_DONE,
        GONE_WRONG
    }

    private static final Counted<Result> TRIED = Counted.of("test.tried", "What was tried", "result", Result.class);

    private final CountedMeters meters = new CountedMeters();

    @AfterEach
    void close() {
        meters.close();
    }

    @Test
    void countsEachValueByItself() {
        TRIED.add(Result.WELL_DONE);
        TRIED.add(Result.WELL_DONE, 2);

        assertThat(meters.count("test.tried", "result", "well_done")).isEqualTo(3);
        assertThat(meters.count("test.tried", "result", "gone_wrong")).isZero();
    }

    @Test
    void countsAtOnceWhereThereIsNoTransaction() {
        AfterCommit.run(() -> TRIED.add(Result.GONE_WRONG)).block();

        assertThat(meters.count("test.tried", "result", "gone_wrong")).isEqualTo(1);
    }
}
