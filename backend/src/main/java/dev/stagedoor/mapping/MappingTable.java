package dev.stagedoor.mapping;

import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.platform.Person;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of the mapping's versions. A row is never changed. */
@Component
class MappingTable {
    /**
     * Which version is the newest.
     *
     * @param written the transaction that wrote it: a version whose transaction was rolled back may be made again, differently
     */
    record Stamp(long version, String written) {}

    /** A version as stored; its tables are rows of their own. */
    record Row(
            long version,
            List<Rule> rules,
            String author,
            Instant savedAt,
            @Nullable String note,
            List<Target> fields) {}

    /** A line of the list of versions. */
    record Line(
            long version,
            String author,
            Instant savedAt,
            @Nullable String note) {}

    /** Whoever changes the mapping, a table or what else a version stands for does it one after the other. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('field-mapping', 0))";

    private static final String NEWEST = """
            select version, xmin::text as written
              from field_mapping
             order by version desc
             limit 1""";

    private static final String FIND = """
            select version, rules::text as rules, author_name, created_at, note, fields::text as fields
              from field_mapping
             where version = :version""";

    private static final String LIST = """
            select version, author_name, created_at, note
              from field_mapping
             where version < :before
             order by version desc
             limit :count""";

    private static final String SAVE = """
            insert into field_mapping (version, rules, author_id, author_name, created_at, note, fields)
            select :expected + 1, :rules::jsonb, :authorId, :authorName, :at, :note, :fields::jsonb
             where :expected = (select coalesce(max(version), 0) from field_mapping)""";

    private final DatabaseClient db;
    private final JsonMapper json;
    private final Clock clock;

    MappingTable(DatabaseClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    Mono<Void> lock() {
        return db.sql(LOCK).then();
    }

    /** Empty before the first. */
    Mono<Stamp> newest() {
        return db.sql(NEWEST)
                .map(row -> new Stamp(version(row), text(row, "written")))
                .one();
    }

    Mono<Row> find(long version) {
        return db.sql(FIND).bind("version", version).map(this::row).one();
    }

    /** Newest first. */
    Flux<Line> list(long before, int count) {
        return db.sql(LIST)
                .bind("before", before)
                .bind("count", count)
                .map(row ->
                        new Line(version(row), text(row, "author_name"), savedAt(row), row.get("note", String.class)))
                .all();
    }

    /**
     * Inside the caller's transaction: the version after {@code expected}. Whoever saved in the meantime is not overwritten:
     * the version is compared here, and its uniqueness decides between two savers at the same moment. Empty when stale.
     */
    Mono<Row> save(long expected, List<Rule> rules, List<EmployeeField> fields, @Nullable String note, Person author) {
        var row = new Row(expected + 1, rules, author.name(), clock.instant(), note, Targets.of(fields));
        var insert = db.sql(SAVE)
                .bind("expected", expected)
                .bind("rules", json.writeValueAsString(rules))
                .bind("authorId", author.id())
                .bind("authorName", author.name())
                .bind("at", row.savedAt().atOffset(ZoneOffset.UTC))
                .bind("fields", json.writeValueAsString(row.fields()));
        insert = note == null ? insert.bindNull("note", String.class) : insert.bind("note", note);
        return insert.fetch()
                .rowsUpdated()
                .onErrorResume(DuplicateKeyException.class, taken -> Mono.just(0L))
                .filter(rows -> rows == 1)
                .map(saved -> row);
    }

    private Row row(Readable row) {
        return new Row(
                version(row),
                json.readValue(text(row, "rules"), new TypeReference<List<Rule>>() {}),
                text(row, "author_name"),
                savedAt(row),
                row.get("note", String.class),
                json.readValue(text(row, "fields"), new TypeReference<List<Target>>() {}));
    }

    private static long version(Readable row) {
        return Objects.requireNonNull(row.get("version", Long.class));
    }

    private static Instant savedAt(Readable row) {
        return Objects.requireNonNull(row.get("created_at", OffsetDateTime.class))
                .toInstant();
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
