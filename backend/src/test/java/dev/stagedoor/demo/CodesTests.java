package dev.stagedoor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.testing.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTests {
    /** Verifier and challenge of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final DemoPerson ADA = DemoPerson.named("administrator").orElseThrow();

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-11-02T08:00:00Z"));
    private final Codes codes = new Codes(clock);
    private final String code = codes.issue(ADA, AuthorizationRequestTests.read(Map.of()));

    @Test
    void aCodeIsGoodForThePersonAndTheNonceItWasIssuedFor() {
        assertThat(codes.redeem(form(Map.of()))).contains(new Codes.Grant(ADA, "n1"));
    }

    @Test
    void aCodeWorksOnce() {
        codes.redeem(form(Map.of()));

        assertThat(codes.redeem(form(Map.of()))).isEmpty();
    }

    @Test
    void aCodeWorksForLessThanAMinute() {
        clock.turn(Duration.ofSeconds(59));
        String fresh = codes.issue(ADA, AuthorizationRequestTests.read(Map.of()));
        assertThat(codes.redeem(form(Map.of()))).isPresent();

        clock.turn(Duration.ofSeconds(60));
        assertThat(codes.redeem(form(Map.of("code", fresh)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "code_verifier, dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXX",
        "code_verifier, E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", // the challenge itself: "plain"
        "code_verifier, ''",
        "client_id, payroll",
        "client_id, ''",
        "redirect_uri, http://127.0.0.1:8080/",
        "redirect_uri, ''",
        "grant_type, refresh_token"
    })
    void whoeverDoesNotProveTheRequestGetsNothingAndSpendsTheCode(String parameter, String value) {
        assertThat(codes.redeem(form(Map.of(parameter, value)))).isEmpty();
        assertThat(codes.redeem(form(Map.of()))).isEmpty();
    }

    @Test
    void codesAreNotAlike() {
        assertThat(codes.issue(ADA, AuthorizationRequestTests.read(Map.of())))
                .hasSize(32)
                .isNotEqualTo(code);
    }

    private Parameters form(Map<String, String> changed) {
        var given = new HashMap<>(Map.of(
                "grant_type", List.of("authorization_code"),
                "client_id", List.of("stagedoor"),
                "redirect_uri", List.of("http://127.0.0.1:8080/signed-in"),
                "code", List.of(code),
                "code_verifier", List.of(VERIFIER)));
        changed.forEach((name, value) -> given.put(name, List.of(value)));
        return new Parameters(given);
    }
}
