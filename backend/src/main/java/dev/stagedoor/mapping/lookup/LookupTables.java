package dev.stagedoor.mapping.lookup;

import dev.stagedoor.mapping.engine.LookupTable.Entry;
import dev.stagedoor.platform.Person;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The lookup tables and all their versions. A removed table is only out of sight: older mappings were made with it. */
@Component
public class LookupTables {
    private static final String COLUMNS = """
            select t.id::text as id, v.name, v.version, v.entries::text as entries
              from lookup_table t
              join lookup_table_version v on v.table_id = t.id and v.version = t.version
            """;
    private static final String ALL = COLUMNS + " where t.removed_at is null order by lower(t.name), t.id";
    private static final String FIND = COLUMNS + " where t.removed_at is null and t.id = :id";
    private static final String OF_MAPPING = """
            select v.table_id::text as id, v.name, v.version, v.entries::text as entries
              from field_mapping_table p
              join lookup_table_version v on v.table_id = p.table_id and v.version = p.table_version
             where p.mapping_version = :mapping
             order by lower(v.name), v.table_id""";

    private static final String INSERT = "insert into lookup_table (id, name) values (:id, :name)";
    private static final String UPDATE = """
            update lookup_table
               set name = :name, version = version + 1
             where id = :id and version = :version and removed_at is null""";
    private static final String ADD_VERSION = """
            insert into lookup_table_version (table_id, version, name, entries, author_id, author_name, created_at)
            values (:id, :version, :name, :entries::jsonb, :authorId, :authorName, :at)""";
    private static final String REMOVE = """
            update lookup_table
               set removed_at = :at
             where id = :id and version = :version and removed_at is null""";
    private static final String BRING_BACK = "update lookup_table set removed_at = null where id = :id";
    private static final String VERSION = "select version from lookup_table where id = :id";
    private static final String PIN = """
            insert into field_mapping_table (mapping_version, table_id, table_version)
            values (:mapping, :id, :version)""";

    private final DatabaseClient db;
    private final JsonMapper json;
    private final Clock clock;

    LookupTables(DatabaseClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** The newest version of each, by name. */
    public Mono<List<SavedTable>> all() {
        return db.sql(ALL).map(this::table).all().collectList();
    }

    /** The newest version of one. */
    Mono<SavedTable> find(UUID id) {
        return db.sql(FIND).bind("id", id).map(this::table).one();
    }

    /** The versions that a version of the mapping was made with. */
    public Mono<List<SavedTable>> ofMapping(long mapping) {
        return db.sql(OF_MAPPING)
                .bind("mapping", mapping)
                .map(this::table)
                .all()
                .collectList();
    }

    /** Inside the transaction that makes a version of the mapping: this is what it was made with. */
    public Mono<Void> pin(long mapping, SavedTable table) {
        return db.sql(PIN)
                .bind("mapping", mapping)
                .bind("id", UUID.fromString(table.id()))
                .bind("version", table.version())
                .then();
    }

    Mono<SavedTable> insert(UUID id, String name, List<Entry> entries, Person author) {
        var table = new SavedTable(id.toString(), name, 1, entries);
        return db.sql(INSERT)
                .bind("id", id)
                .bind("name", name)
                .then()
                .then(addVersion(table, author))
                .thenReturn(table);
    }

    /** Empty when {@code expected} is not the newest version. */
    Mono<SavedTable> update(UUID id, long expected, String name, List<Entry> entries, Person author) {
        var table = new SavedTable(id.toString(), name, expected + 1, entries);
        return db.sql(UPDATE)
                .bind("id", id)
                .bind("version", expected)
                .bind("name", name)
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .flatMap(updated -> addVersion(table, author).thenReturn(table));
    }

    /** False when {@code expected} is not the newest version. */
    Mono<Boolean> remove(UUID id, long expected) {
        return db.sql(REMOVE)
                .bind("id", id)
                .bind("version", expected)
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Of a removed one too. */
    Mono<Long> newestVersion(UUID id) {
        return db.sql(VERSION).bind("id", id).mapValue(Long.class).one();
    }

    Mono<Void> bringBack(UUID id) {
        return db.sql(BRING_BACK).bind("id", id).then();
    }

    private Mono<Void> addVersion(SavedTable table, Person author) {
        return db.sql(ADD_VERSION)
                .bind("id", UUID.fromString(table.id()))
                .bind("version", table.version())
                .bind("name", table.name())
                .bind("entries", json.writeValueAsString(table.entries()))
                .bind("authorId", author.id())
                .bind("authorName", author.name())
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .then();
    }

    private SavedTable table(Readable row) {
        return new SavedTable(
                text(row, "id"),
                text(row, "name"),
                Objects.requireNonNull(row.get("version", Long.class)),
                json.readValue(text(row, "entries"), new TypeReference<List<Entry>>() {}));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
