package dev.stagedoor.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.stagedoor.audit.SubjectNames.Name;
import dev.stagedoor.platform.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who changed what, the newest first. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {
    private static final UUID LAST = new UUID(-1, -1);

    /**
     * What a person did.
     *
     * @param kind null for what another version of Stagedoor stored, and this one does not know
     * @param subject what it was done to, as `delivery:` and its id
     * @param name of the subject, as it is called now; null when it has none or is gone
     * @param workflowId of what has its screen within a workflow's
     * @param before what changed, as it was; secrets as their last four characters
     * @param after what changed, as it became; secrets as their last four characters
     */
    record AuditEntry(
            UUID id,
            Instant at,
            String person,
            @Nullable AuditKind kind,
            String subject,
            @Nullable String name,
            @Nullable UUID workflowId,
            @JsonRawValue @Nullable String before,
            @JsonRawValue @Nullable String after) {
        static AuditEntry of(AuditLog.Row row, @Nullable Name name) {
            return new AuditEntry(
                    row.id(),
                    row.at(),
                    row.person(),
                    row.kind(),
                    row.subject(),
                    name == null ? null : name.name(),
                    name == null ? null : name.workflowId(),
                    row.before(),
                    row.after());
        }
    }

    private final AuditLog log;
    private final Subjects subjects;

    AuditController(AuditLog log, Subjects subjects) {
        this.log = log;
        this.subjects = subjects;
    }

    /** Changes by people, the newest first; all of them, or those of one subject. */
    @GetMapping
    Mono<Page<AuditEntry>> page(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID after) {
        int size = Math.clamp(limit, 1, 200);
        return log.newest(subject, after == null ? LAST : after, size + 1)
                .collectList()
                .flatMap(this::named)
                .map(entries -> Page.of(entries, size, entry -> entry.id().toString()));
    }

    private Mono<List<AuditEntry>> named(List<AuditLog.Row> rows) {
        return subjects.names(rows.stream().map(AuditLog.Row::subject).toList()).map(names -> named(rows, names));
    }

    private static List<AuditEntry> named(List<AuditLog.Row> rows, Map<String, Name> names) {
        return rows.stream()
                .map(row -> AuditEntry.of(row, names.get(row.subject())))
                .toList();
    }
}
