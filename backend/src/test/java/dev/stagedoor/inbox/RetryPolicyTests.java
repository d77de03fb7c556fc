package dev.stagedoor.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.ashby.AshbyFailure;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTests {
    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT15S", "3, PT1M", "4, PT5M", "5, PT15M", "6, PT1H", "13, PT1H", "1000000, PT1H"})
    void waitsLongerEachTimeUpToAnHour(int failures, Duration longest) {
        assertThat(RetryPolicy.delay(failures, 1)).isEqualTo(longest);
        assertThat(RetryPolicy.delay(failures, 0))
                .isEqualTo(longest.multipliedBy(4).dividedBy(5));
    }

    @Test
    void saysWhyInWordsAndRepeatsNoForeignMessage() {
        assertThat(Cause.inWords(new IllegalArgumentException("secret"))).doesNotContain("secret");
        assertThat(Cause.inWords(new TimeoutException("x"))).isEqualTo("it took too long");
        assertThat(Cause.inWords(new WorkHandler.Held("Ashby is slow", Duration.ZERO)))
                .isEqualTo("Ashby is slow");
        assertThat(Cause.inWords(new AshbyFailure(
                        AshbyFailure.Kind.NOT_FOUND,
                        "application_not_found",
                        "(application_not_found: Nothing)",
                        null)))
                .isEqualTo("Ashby does not know this, or the API key may not see it.");
        assertThat(Cause.retrying(1, Duration.ofSeconds(5), "it took too long"))
                .isEqualTo("Retrying within 5 seconds (failed once): it took too long");
    }
}
