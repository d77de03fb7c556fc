package dev.stagedoor.employee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.employee.Matcher.Evidence;
import dev.stagedoor.employee.Matcher.Found;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MatcherTests {
    private static final Match.Known PETRA = known(1, "Petra");
    private static final Match.Known JONAS = known(2, "Jonas");

    @Test
    void knowsNobodyWithoutEvidence() {
        assertThat(Matcher.decide(List.of())).isEqualTo(new Match.None());
    }

    @Test
    void takesTheApplicationOverTheCandidateOverTheAddress() {
        assertThat(Matcher.decide(List.of(
                        new Found(Evidence.EMAIL, JONAS),
                        new Found(Evidence.CANDIDATE, JONAS),
                        new Found(Evidence.APPLICATION, PETRA))))
                .isEqualTo(new Match.One(PETRA));
        assertThat(Matcher.decide(List.of(new Found(Evidence.EMAIL, JONAS), new Found(Evidence.CANDIDATE, PETRA))))
                .isEqualTo(new Match.One(PETRA));
    }

    @Test
    void guessesNobodyWhereTwoShareAnAddress() {
        assertThat(Matcher.decide(List.of(new Found(Evidence.EMAIL, JONAS), new Found(Evidence.EMAIL, PETRA))))
                .isEqualTo(new Match.Several(List.of(PETRA, JONAS)));
    }

    @Test
    void countsAPersonOnceWhenTwoAddressesMatch() {
        assertThat(Matcher.decide(List.of(new Found(Evidence.EMAIL, PETRA), new Found(Evidence.EMAIL, PETRA))))
                .isInstanceOf(Match.One.class);
    }

    private static Match.Known known(long id, String name) {
        return new Match.Known(new UUID(0, id), name, 1, Match.By.EMAIL, "evidence");
    }
}
