package dev.stagedoor.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the browser needs to sign in, and who it is then. */
@RestController
@RequestMapping("/api/v1")
class SignInController {
    record SignIn(
            String issuer,
            String clientId,
            boolean demo,
            @Nullable String sandboxUrl) {}

    record Me(String id, String name, @Nullable String email, Person.Role role) {}

    private final StagedoorProperties properties;

    SignInController(StagedoorProperties properties) {
        this.properties = properties;
    }

    /** Where and how the browser signs in. */
    @GetMapping("/sign-in")
    SignIn signIn() {
        return new SignIn(
                properties.oidc().issuer(), properties.oidc().clientId(), properties.demo(), properties.sandboxUrl());
    }

    /** Who is signed in. */
    @GetMapping("/me")
    Mono<Me> me() {
        return Person.current().map(person -> new Me(person.id(), person.name(), person.email(), person.role()));
    }
}
