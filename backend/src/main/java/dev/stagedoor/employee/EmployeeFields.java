package dev.stagedoor.employee;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The employee fields, in their order. */
@Component
public class EmployeeFields {
    private static final String COLUMNS = """
            select key, label, type, required, restricted, is_unique, heading, choices::text as choices, position,
                   version, retired_at is not null as retired
              from employee_field""";
    private static final String IN_USE = COLUMNS + " where retired_at is null order by position, key";
    private static final String EVERY = COLUMNS + " order by position, key";
    private static final String ONE = COLUMNS + " where key = :key";

    private final DatabaseClient db;
    private final JsonMapper json;

    EmployeeFields(DatabaseClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Those in use. */
    public Mono<List<EmployeeField>> all() {
        return db.sql(IN_USE).map(this::field).all().collectList();
    }

    /** The retired ones too. */
    public Mono<List<EmployeeField>> withRetired() {
        return db.sql(EVERY).map(this::field).all().collectList();
    }

    /** In use or retired. */
    public Mono<EmployeeField> find(String key) {
        return db.sql(ONE).bind("key", key).map(this::field).one();
    }

    private EmployeeField field(Readable row) {
        return new EmployeeField(
                text(row, "key"),
                text(row, "label"),
                text(row, "type"),
                is(row, "required"),
                is(row, "restricted"),
                is(row, "is_unique"),
                text(row, "heading"),
                json.readValue(text(row, "choices"), new TypeReference<List<String>>() {}),
                Objects.requireNonNull(row.get("position", Integer.class)),
                Objects.requireNonNull(row.get("version", Long.class)),
                is(row, "retired"));
    }

    private static boolean is(Readable row, String column) {
        return Boolean.TRUE.equals(row.get(column, Boolean.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
