package dev.stagedoor.importing;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Which contradictions a person said not to mind, by delivery. The next attempts go by it: for that delivery and for what was
 * shown then, so that whatever Ashby says later is asked about again.
 */
@Component
public class Overrides {
    private static final String KEEP = """
            insert into import_anyway (delivery_id, code, decided_by, decided_at)
            select :delivery, code, :by, :at from unnest(:codes) as shown (code)
            on conflict (delivery_id, code) do update
            set decided_by = excluded.decided_by, decided_at = excluded.decided_at""";

    private static final String OF = "select delivery_id, code from import_anyway where delivery_id = any(:deliveries)";

    private record Kept(UUID delivery, String code) {}

    private final DatabaseClient db;
    private final Clock clock;

    Overrides(DatabaseClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Keeps it, inside the caller's transaction.
     *
     * @param codes of the contradictions that were shown
     */
    public Mono<Void> importAnyway(UUID deliveryId, Collection<String> codes, String decidedBy) {
        return db.sql(KEEP)
                .bind("delivery", deliveryId)
                .bind("by", decidedBy)
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("codes", codes.toArray(String[]::new))
                .then();
    }

    /** The codes by delivery; a delivery without any is missing. */
    Mono<Map<UUID, Set<String>>> of(Collection<UUID> deliveryIds) {
        return deliveryIds.isEmpty() ? Mono.just(Map.of()) : stored(deliveryIds);
    }

    private Mono<Map<UUID, Set<String>>> stored(Collection<UUID> deliveryIds) {
        return db.sql(OF)
                .bind("deliveries", deliveryIds.toArray(UUID[]::new))
                .map(Overrides::kept)
                .all()
                .collect(Collectors.groupingBy(Kept::delivery, Collectors.mapping(Kept::code, Collectors.toSet())));
    }

    private static Kept kept(Readable row) {
        return new Kept(
                Objects.requireNonNull(row.get("delivery_id", UUID.class)),
                Objects.requireNonNull(row.get("code", String.class)));
    }
}
