package dev.stagedoor.platform;

import java.util.Arrays;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Who may call an operation, as the security table says. */
public enum Access {
    EVERYONE,
    SIGNED_IN,
    ADMINISTRATORS;

    /**
     * Who may call it.
     *
     * @param path as in the contract: {@code /api/v1/employees/{id}}
     */
    public static Access to(String method, String path) {
        if (!method.equals("GET")) {
            return ADMINISTRATORS;
        }
        if (path.equals(SecurityConfiguration.SIGN_IN)) {
            return EVERYONE;
        }
        var container = PathContainer.parsePath(path);
        return Arrays.stream(SecurityConfiguration.MEMBERS_READ)
                        .map(PathPatternParser.defaultInstance::parse)
                        .anyMatch(pattern -> pattern.matches(container))
                ? SIGNED_IN
                : ADMINISTRATORS;
    }
}
