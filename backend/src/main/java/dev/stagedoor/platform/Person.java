package dev.stagedoor.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import reactor.core.publisher.Mono;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** The signed-in person, as the access token names them. */
public record Person(String id, String name, @Nullable String email, Role role) {
    /** What a person may do: administrators configure and see everything, members see people and workflows. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    public enum Role {
        ADMINISTRATOR,
        MEMBER
    }

    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }

    /** The person of the current request, from the reactive security context; an error when nobody is signed in. */
    public static Mono<Person> current() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .mapNotNull(Authentication::getDetails)
                .cast(Person.class);
    }
}
