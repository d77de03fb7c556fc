package dev.stagedoor.mapping;

import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the field mapping. */
@Component
public class FieldMappings {
    private static final String CURRENT = """
            select version, rules::text as rules, author_name, created_at
              from field_mapping
             order by version desc
             limit 1""";

    private static final String SAVE = """
            insert into field_mapping (version, rules, author_id, author_name, created_at, note)
            select :expected + 1, :rules::jsonb, :authorId, :authorName, :at, :note
             where :expected = (select coalesce(max(version), 0) from field_mapping)""";

    private final DatabaseClient db;
    private final JsonMapper json;
    private final Clock clock;

    FieldMappings(DatabaseClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** The newest version; {@link FieldMapping#NONE} before the first. */
    public Mono<FieldMapping> current() {
        return db.sql(CURRENT).map(this::mapping).one().defaultIfEmpty(FieldMapping.NONE);
    }

    /**
     * Inside the caller's transaction: the version after {@code expected}. Whoever saved in the meantime is not overwritten:
     * the version is compared here, and its uniqueness decides between two savers at the same moment.
     */
    Mono<FieldMapping> save(long expected, List<Rule> rules, @Nullable String note, Person author) {
        var at = clock.instant();
        var insert = db.sql(SAVE)
                .bind("expected", expected)
                .bind("rules", json.writeValueAsString(rules))
                .bind("authorId", author.id())
                .bind("authorName", author.name())
                .bind("at", at.atOffset(ZoneOffset.UTC));
        insert = note == null ? insert.bindNull("note", String.class) : insert.bind("note", note);
        return insert.fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(FieldMappings::stale))
                .onErrorMap(DuplicateKeyException.class, taken -> stale())
                .thenReturn(new FieldMapping(expected + 1, rules, author.name(), at));
    }

    private FieldMapping mapping(Readable row) {
        return new FieldMapping(
                Objects.requireNonNull(row.get("version", Long.class)),
                json.readValue(row.get("rules", String.class), new TypeReference<List<Rule>>() {}),
                row.get("author_name", String.class),
                Objects.requireNonNull(row.get("created_at", OffsetDateTime.class))
                        .toInstant());
    }

    private static Problem stale() {
        return Problem.stale("The field mapping");
    }
}
