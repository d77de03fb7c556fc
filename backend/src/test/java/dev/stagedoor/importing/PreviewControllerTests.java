package dev.stagedoor.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.stagedoor.platform.Problem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of an address that nobody can have, before Ashby is asked. */
class PreviewControllerTests {
    private final Previews previews = mock(Previews.class);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(nullValues = "-", textBlock = """
            -,     "Enter the candidate's e-mail address, or pick an employee."
            " ",   "Enter the candidate's e-mail address, or pick an employee."
            maya,  "That is not an e-mail address in full, such as maya.lopez@example.com."
            maya@, "That is not an e-mail address in full, such as maya.lopez@example.com."
            """, quoteCharacter = '"')
    void saysAtTheBoxWhatIsWrongWithTheAddress(String email, String message) {
        var request = new PreviewController.PreviewRequest(email, null, null, null, null);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(
                        () -> new PreviewController(previews).preview(request).block())
                .satisfies(problem -> assertThat(problem.errors())
                        .isEqualTo(List.of(new Problem.FieldError("candidateEmail", message))));
        verifyNoInteractions(previews);
    }
}
