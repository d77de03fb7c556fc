package dev.stagedoor.ashby.connection;

import dev.stagedoor.ashby.connection.Verification.Permission;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the saved key may do, as far as it was found out when it was checked. */
@Component
public class KeyPermissions {
    /** Whether Ashby can be asked for something at all, and whether the key permits it. */
    public enum May {
        YES,
        /** The check could not tell: trying tells. */
        PERHAPS,
        NO,
        NO_KEY,
        NOT_ACTIVE
    }

    private final Connections connections;

    KeyPermissions(Connections connections) {
        this.connections = connections;
    }

    /**
     * Whether it may do one thing.
     *
     * @param permission by Ashby's name, e.g. {@code apiKeysWrite}
     */
    public Mono<May> may(String permission) {
        return connections.row().map(row -> may(row, permission));
    }

    private static May may(Connections.Row row, String permission) {
        if (row.keyLastFour() == null) {
            return May.NO_KEY;
        }
        if (!row.active()) {
            return May.NOT_ACTIVE;
        }
        var verification = row.verification();
        return verification == null
                ? May.PERHAPS
                : verification.permissions().stream()
                        .filter(each -> each.key().equals(permission))
                        .findFirst()
                        .map(KeyPermissions::may)
                        .orElse(May.PERHAPS);
    }

    private static May may(Permission permission) {
        return switch (permission.state()) {
            case GRANTED -> May.YES;
            case MISSING -> May.NO;
            case UNKNOWN -> May.PERHAPS;
        };
    }
}
