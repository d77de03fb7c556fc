package dev.stagedoor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.testing.CountedMeters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;

class RefusalsTests {
    @ParameterizedTest
    @CsvSource({
        "400, signature",
        "404, unknown_endpoint",
        "408, too_slow",
        "410, removed",
        "413, too_large",
        "415, format",
        "503, later"
    })
    void isCountedByItsReason(int status, String reason) {
        try (var meters = new CountedMeters()) {
            var refusals = new Refusals();
            refusals.answered(Answers.only(HttpStatus.OK));
            refusals.answered(Answers.of(HttpStatus.valueOf(status)));

            assertThat(meters.count("stagedoor.calls.refused", "reason", reason))
                    .isEqualTo(1);
        }
    }
}
