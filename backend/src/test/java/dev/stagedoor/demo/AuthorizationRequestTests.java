package dev.stagedoor.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationRequestTests {
    private static final App APP = App.at("http://127.0.0.1:8080/");
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/signed-in/",
                "http://127.0.0.1:8080/signed-in?next=1",
                "http://127.0.0.1:8080/signed-in#",
                "http://127.0.0.1:8080/employees",
                "http://127.0.0.1:8081/signed-in",
                "https://127.0.0.1:8080/signed-in",
                "http://localhost:8080/signed-in",
                "http://127.0.0.1:8080.evil.example/signed-in",
                "http://127.0.0.1:8080@evil.example/signed-in",
                "//evil.example/signed-in",
                ""
            })
    void onlyTheExactRedirectIsKnown(String redirect) {
        assertThatThrownBy(() -> read(Map.of("redirect_uri", redirect)))
                .isInstanceOf(AuthorizationRequest.Refused.class)
                .hasMessage("Unknown client or redirect address.");
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, payroll, Unknown client",
        "response_type, token, Only the authorization code flow",
        "response_type, code id_token, Only the authorization code flow",
        "response_type, '', Only the authorization code flow",
        "code_challenge_method, plain, A PKCE challenge",
        "code_challenge_method, '', A PKCE challenge",
        "code_challenge, '', A PKCE challenge",
        "code_challenge, too-short, A PKCE challenge",
        "code_challenge, E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw=cM, A PKCE challenge"
    })
    void onlyACodeWithPkceIsGiven(String parameter, String value, String words) {
        assertThatThrownBy(() -> read(Map.of(parameter, value)))
                .isInstanceOf(AuthorizationRequest.Refused.class)
                .hasMessageStartingWith(words);
    }

    @Test
    void aParameterGivenTwiceIsRefused() {
        var twice = new HashMap<>(parameters(Map.of()));
        twice.put("redirect_uri", List.of("http://127.0.0.1:8080/signed-in", "https://evil.example"));

        assertThatThrownBy(() -> AuthorizationRequest.read(new Parameters(twice), APP))
                .isInstanceOf(AuthorizationRequest.Refused.class);
    }

    @Test
    void theStateComesBackAndCannotAddToTheAddress() {
        var request = read(Map.of("state", "a b&code=other#x"));

        assertThat(request.granted("c0de"))
                .isEqualTo("http://127.0.0.1:8080/signed-in?code=c0de&state=a+b%26code%3Dother%23x");
        assertThat(request.loginRequired())
                .isEqualTo("http://127.0.0.1:8080/signed-in?error=login_required&state=a+b%26code%3Dother%23x");
    }

    @ParameterizedTest
    @CsvSource({"'', true, false", "none, false, false", "login, true, true"})
    void thePromptSaysWhetherAPersonIsAsked(String prompt, boolean mayAsk, boolean mustAsk) {
        var request = read(Map.of("prompt", prompt));

        assertThat(List.of(request.mayAsk(), request.mustAsk())).containsExactly(mayAsk, mustAsk);
    }

    static AuthorizationRequest read(Map<String, String> changed) {
        return AuthorizationRequest.read(new Parameters(parameters(changed)), APP);
    }

    private static Map<String, List<String>> parameters(Map<String, String> changed) {
        var given = new HashMap<>(Map.of(
                "client_id", List.of("stagedoor"),
                "redirect_uri", List.of("http://127.0.0.1:8080/signed-in"),
                "response_type", List.of("code"),
                "code_challenge_method", List.of("S256"),
                "code_challenge", List.of(CHALLENGE),
                "state", List.of("s1"),
                "nonce", List.of("n1")));
        changed.forEach((name, value) -> given.put(name, List.of(value)));
        return given;
    }
}
