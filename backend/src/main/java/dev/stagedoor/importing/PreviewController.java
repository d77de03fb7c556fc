package dev.stagedoor.importing;

import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.value.Contacts;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a candidate would become under the saved mapping, or under the one on screen. For administrators. */
@RestController
class PreviewController {
    private final Previews previews;

    PreviewController(Previews previews) {
        this.previews = previews;
    }

    /** @param again the application shown a moment ago, under other rules: Ashby need not be asked anew */
    record PreviewRequest(
            @Nullable String candidateEmail,
            @Nullable UUID employeeId,
            @Nullable String applicationId,
            @Nullable Boolean again,
            @Nullable List<Rule> rules) {
        PreviewRequest {
            rules = rules == null
                    ? null
                    : rules.stream().filter(Objects::nonNull).toList();
        }
    }

    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_ID = 100;

    /** Shows what would be done for a candidate, and does nothing. */
    @PostMapping("/api/v1/integrations/ashby/field-mapping/preview")
    Mono<Preview> preview(@RequestBody PreviewRequest request) {
        var applicationId = request.applicationId();
        var employeeId = request.employeeId();
        var email = request.candidateEmail();
        if (applicationId != null && applicationId.length() > LONGEST_ID) {
            return Mono.error(
                    Problem.invalid("applicationId", "An application's id has up to " + LONGEST_ID + " characters."));
        }
        if (applicationId != null && !applicationId.isBlank()) {
            return Boolean.TRUE.equals(request.again())
                    ? previews.again(applicationId.strip(), request.rules())
                    : previews.byApplication(applicationId.strip(), request.rules());
        }
        if (employeeId != null) {
            return previews.byEmployee(employeeId, request.rules());
        }
        if (email == null || email.isBlank()) {
            return refused("Enter the candidate's e-mail address, or pick an employee.");
        }
        return email.length() <= LONGEST_ADDRESS && Contacts.isEmail(email.strip())
                ? previews.byEmail(email.strip(), request.rules())
                : refused("That is not an e-mail address in full, such as maya.lopez@example.com.");
    }

    private static Mono<Preview> refused(String message) {
        return Mono.error(Problem.invalid("candidateEmail", message));
    }
}
