package dev.stagedoor.testing;

import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.WebFilter;

/** A few controllers alone behind HTTP, with somebody signed in. */
public final class Screen {
    public static final Person ADA = new Person("ada", "Ada Admin", "ada@corp.example", Person.Role.ADMINISTRATOR);
    public static final Person MEL = new Person("mel", "Mel Member", "mel@corp.example", Person.Role.MEMBER);

    private Screen() {}

    public static WebTestClient as(Person person, Object... controllers) {
        var token = new TestingAuthenticationToken(person.id(), "none", List.of());
        token.setDetails(person);
        WebFilter signedIn = (exchange, chain) ->
                chain.filter(exchange).contextWrite(ReactiveSecurityContextHolder.withAuthentication(token));
        return WebTestClient.bindToController(controllers)
                .controllerAdvice(new Problems())
                .webFilter(signedIn)
                .build();
    }

    @RestControllerAdvice
    static class Problems {
        @ExceptionHandler
        ResponseEntity<Map<String, Object>> answer(Problem problem) {
            return ResponseEntity.status(problem.status())
                    .body(Map.of("code", problem.code(), "title", problem.title(), "errors", problem.errors()));
        }
    }
}
