package dev.stagedoor.mapping;

import dev.stagedoor.mapping.engine.Rule;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One draft per person: their own notebook, which nobody else sees. */
@Component
public class DraftTable {
    /**
     * What a person has not saved yet.
     *
     * @param baseVersion the version of the mapping that it was begun from
     */
    public record Draft(long baseVersion, List<Rule> rules, Instant updatedAt, long version) {}

    private static final String FIND = """
            select base_version, rules::text as rules, updated_at, version
              from field_mapping_draft
             where person_id = :person""";

    private static final String KEEP = """
            insert into field_mapping_draft (person_id, base_version, rules, updated_at)
            values (:person, :baseVersion, :rules::jsonb, :at)
            on conflict (person_id) do update
               set base_version = excluded.base_version, rules = excluded.rules, updated_at = excluded.updated_at,
                   version = excluded.version
             where :expected::bigint is null or field_mapping_draft.version = :expected
            returning base_version, rules::text as rules, updated_at, version""";

    private static final String LOCK = FIND + " for update";
    private static final String REMOVE =
            "delete from field_mapping_draft where person_id = :person and (:version::bigint is null or version = :version)";

    private final DatabaseClient db;
    private final JsonMapper json;
    private final Clock clock;

    DraftTable(DatabaseClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** Empty when there is none. */
    public Mono<Draft> find(String person) {
        return db.sql(FIND).bind("person", person).map(this::draft).one();
    }

    Mono<Draft> lock(String person) {
        return db.sql(LOCK).bind("person", person).map(this::draft).one();
    }

    /** In place of the one before. */
    public Mono<Draft> keep(String person, long baseVersion, List<Rule> rules) {
        return keep(person, baseVersion, rules, null);
    }

    /** In place of the one of that version, 0 for none; empty when there is another one. */
    Mono<Draft> keep(String person, long baseVersion, List<Rule> rules, @Nullable Long expected) {
        var keep = db.sql(KEEP);
        keep = expected == null ? keep.bindNull("expected", Long.class) : keep.bind("expected", expected);
        return keep.bind("person", person)
                .bind("baseVersion", baseVersion)
                .bind("rules", json.writeValueAsString(rules))
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .map(this::draft)
                .one();
    }

    /** @param version the only one that is removed; null for any */
    Mono<Void> remove(String person, @Nullable Long version) {
        var remove = db.sql(REMOVE).bind("person", person);
        return (version == null ? remove.bindNull("version", Long.class) : remove.bind("version", version)).then();
    }

    private Draft draft(Readable row) {
        return new Draft(
                Objects.requireNonNull(row.get("base_version", Long.class)),
                json.readValue(
                        Objects.requireNonNull(row.get("rules", String.class)), new TypeReference<List<Rule>>() {}),
                Objects.requireNonNull(row.get("updated_at", OffsetDateTime.class))
                        .toInstant(),
                Objects.requireNonNull(row.get("version", Long.class)));
    }
}
