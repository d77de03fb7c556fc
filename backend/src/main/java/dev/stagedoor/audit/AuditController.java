package dev.stagedoor.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.stagedoor.platform.Page;
import java.time.Instant;
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

    record AuditEntry(
            UUID id,
            Instant at,
            String person,
            String kind,
            String subject,
            @JsonRawValue @Nullable String before,
            @JsonRawValue @Nullable String after) {}

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    /** Changes by people, the newest first. */
    @GetMapping
    Mono<Page<AuditEntry>> page(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable UUID after) {
        int size = Math.clamp(limit, 1, 200);
        return log.newest(after == null ? LAST : after, size + 1)
                .collectList()
                .map(rows -> Page.of(rows, size, row -> row.id().toString()));
    }
}
