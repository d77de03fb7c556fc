package dev.stagedoor.importing;

import dev.stagedoor.platform.Reads;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Whether a person said anything at a delivery: who this is, which value to take, what not to mind. Nearly always nobody did,
 * and then nobody needs to ask for each of the three.
 */
@Component
class PeoplesWords {
    private static final String SAID = """
            select delivery_id from typed_value where delivery_id = any(:deliveries)
            union
            select delivery_id from match_decision where delivery_id = any(:deliveries)
            union
            select delivery_id from import_anyway where delivery_id = any(:deliveries)""";

    private final Reads<UUID, Boolean> said = new Reads<>(64, this::saidAt);
    private final DatabaseClient db;

    PeoplesWords(DatabaseClient db) {
        this.db = db;
    }

    /** Those of the deliveries at which a person said something. */
    Mono<List<UUID>> among(Collection<UUID> deliveries) {
        return Flux.fromIterable(deliveries).filterWhen(said::of).collectList();
    }

    private Mono<List<Boolean>> saidAt(List<UUID> deliveries) {
        return db.sql(SAID)
                .bind("deliveries", deliveries.toArray(UUID[]::new))
                .map(row -> Objects.requireNonNull(row.get("delivery_id", UUID.class)))
                .all()
                .collect(HashSet<UUID>::new, Set::add)
                .map(found -> deliveries.stream().map(found::contains).toList());
    }
}
