package dev.stagedoor.demo;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Authorization codes: each works once, for a minute, for whoever holds the verifier of its challenge (RFC 7636). */
final class Codes {
    static final Duration LIFE = Duration.ofSeconds(60);

    /** Who may have tokens. */
    record Grant(DemoPerson who, @Nullable String nonce) {}

    private record Issued(DemoPerson who, AuthorizationRequest request, Instant until) {}

    private final Map<String, Issued> open = new ConcurrentHashMap<>();
    private final Clock clock;

    Codes(Clock clock) {
        this.clock = clock;
    }

    String issue(DemoPerson who, AuthorizationRequest request) {
        Instant now = clock.instant();
        open.values().removeIf(issued -> !now.isBefore(issued.until()));
        String code = DataDirectory.password();
        open.put(code, new Issued(who, request, now.plus(LIFE)));
        return code;
    }

    /** The code is gone afterwards, whatever comes of it: whoever guesses at a verifier has one guess. */
    Optional<Grant> redeem(Parameters form) {
        Issued issued = open.remove(form.get("code"));
        return Optional.ofNullable(issued)
                .filter(known -> clock.instant().isBefore(known.until()))
                .filter(known -> proves(form, known.request()))
                .map(known -> new Grant(known.who(), known.request().nonce()));
    }

    private static boolean proves(Parameters form, AuthorizationRequest request) {
        return "authorization_code".equals(form.get("grant_type"))
                && AuthorizationRequest.CLIENT.equals(form.get("client_id"))
                && request.redirect().equals(form.get("redirect_uri"))
                && request.challenge().equals(challengeOf(form.get("code_verifier")));
    }

    private static String challengeOf(String verifier) {
        return verifier.matches("[A-Za-z0-9._~-]{43,128}")
                ? CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier))
                        .getValue()
                : "";
    }
}
