package dev.stagedoor.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the application asks for when it sends a person here: authorization code with PKCE (S256), nothing else. */
record AuthorizationRequest(
        String redirect,
        String challenge,
        String state,
        @Nullable String nonce,
        boolean mayAsk,
        boolean mustAsk) {
    static final String CLIENT = "stagedoor";

    /** A request that cannot be answered; told to the person here, because nobody proved where it came from. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String words) {
            super(words, null, false, false);
        }
    }

    /** @throws Refused in words */
    static AuthorizationRequest read(Parameters given, App app) {
        if (given.repeated()) {
            throw new Refused("A parameter is given twice.");
        }
        if (!CLIENT.equals(given.get("client_id")) || !app.redirects().contains(given.get("redirect_uri"))) {
            throw new Refused("Unknown client or redirect address.");
        }
        if (!"code".equals(given.get("response_type"))) {
            throw new Refused("Only the authorization code flow is offered.");
        }
        if (!"S256".equals(given.get("code_challenge_method"))
                || !given.get("code_challenge").matches("[A-Za-z0-9_-]{43}")) {
            throw new Refused("A PKCE challenge with S256 is required.");
        }
        String nonce = given.get("nonce");
        return new AuthorizationRequest(
                given.get("redirect_uri"),
                given.get("code_challenge"),
                given.get("state"),
                nonce.isEmpty() ? null : nonce,
                !"none".equals(given.get("prompt")),
                "login".equals(given.get("prompt")));
    }

    /** Back to the application with a code. */
    String granted(String code) {
        return back("code=" + code);
    }

    /** Back to the application, which asked for an answer without a question. */
    String loginRequired() {
        return back("error=login_required");
    }

    private String back(String answer) {
        return redirect + "?" + answer
                + (state.isEmpty() ? "" : "&state=" + URLEncoder.encode(state, StandardCharsets.UTF_8));
    }
}
