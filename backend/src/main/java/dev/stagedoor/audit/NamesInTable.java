package dev.stagedoor.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Names that one statement finds. */
public abstract class NamesInTable implements SubjectNames {
    private final DatabaseClient db;
    private final String kind;
    private final String sql;

    /** @param sql answers {@code id}, {@code name} and {@code workflow_id} for any of {@code :ids} */
    protected NamesInTable(DatabaseClient db, String kind, String sql) {
        this.db = db;
        this.kind = kind;
        this.sql = sql;
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final Mono<Map<UUID, Name>> names(Collection<UUID> ids) {
        return db.sql(sql)
                .bind("ids", ids.toArray(UUID[]::new))
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("id", UUID.class)),
                        new Name(
                                Objects.requireNonNull(row.get("name", String.class)),
                                row.get("workflow_id", UUID.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
