package dev.stagedoor.mapping;

import dev.stagedoor.mapping.engine.Rule;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
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
                   version = field_mapping_draft.version + 1
            returning base_version, rules::text as rules, updated_at, version""";

    private static final String LOCK = FIND + " for update";
    private static final String REMOVE = "delete from field_mapping_draft where person_id = :person";

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
        return db.sql(KEEP)
                .bind("person", person)
                .bind("baseVersion", baseVersion)
                .bind("rules", json.writeValueAsString(rules))
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .map(this::draft)
                .one();
    }

    Mono<Void> remove(String person) {
        return db.sql(REMOVE).bind("person", person).then();
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
