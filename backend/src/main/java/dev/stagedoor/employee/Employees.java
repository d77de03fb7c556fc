package dev.stagedoor.employee;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The employees: reading, matching, and writing inside the caller's transaction. */
@Component
public class Employees {
    /** A value and where it came from, as an import writes it. */
    public record Imported(JsonNode value, String candidateField, String display) {}

    /** @param typedByPerson keys whose value a person typed: an import leaves them and shows Ashby's value beside */
    public record Snapshot(
            UUID id,
            String name,
            long version,
            Map<String, JsonNode> values,
            Set<String> typedByPerson,
            @Nullable String governingApplication) {}

    /** Provenance shared by all values of one import. */
    public record ImportSource(
            String applicationId, String candidateId, UUID deliveryId, long mappingVersion, Instant sourceTime) {}

    /** Match order: same Ashby application, same Ashby candidate, same e-mail address in any case. */
    public Mono<Match> match(String applicationId, String candidateId, Collection<String> emails) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Mono<Snapshot> snapshot(UUID id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The Ashby application that this employee came by; empty when there is none. */
    public Mono<String> applicationOf(UUID id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Takes advisory locks for these addresses until the transaction ends, so that two imports that share one meet. */
    public Mono<Void> lockEmails(Collection<String> emails) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Creates an employee with identities for application and candidate. */
    public Mono<UUID> create(Map<String, Imported> values, ImportSource source) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Updates by import: typed values stay (Ashby's is kept beside), missing values blank nothing, an application that does
     * not govern changes nothing but identities. False when {@code version} is stale.
     */
    public Mono<Boolean> update(
            UUID id, long version, Map<String, Imported> values, ImportSource source, boolean governs) {
        throw new UnsupportedOperationException("not built yet");
    }
}
