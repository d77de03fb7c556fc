package dev.stagedoor.employee;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The employee fields in use, in their order. */
@Component
public class EmployeeFields {
    private static final String ALL = """
            select key, label, type, required, restricted, choices::text as choices, position
              from employee_field
             where retired_at is null
             order by position, key""";

    private static final String INSERT = """
            insert into employee_field (key, label, type, required, restricted, choices, position)
            select :key, :label, :type, :required, :restricted, :choices::jsonb, coalesce(max(position), 0) + 1
              from employee_field
            returning key, label, type, required, restricted, choices::text as choices, position""";

    private static final String KEYS = "select key from employee_field";

    private final DatabaseClient db;
    private final JsonMapper json;

    EmployeeFields(DatabaseClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    public Mono<List<EmployeeField>> all() {
        return db.sql(ALL).map(this::field).all().collectList();
    }

    /** Of retired fields too: a key is never used twice. */
    Mono<List<String>> keys() {
        return db.sql(KEYS).mapValue(String.class).all().collectList();
    }

    /** Puts the field last; its position is decided here. */
    Mono<EmployeeField> insert(EmployeeField field) {
        return db.sql(INSERT)
                .bind("key", field.key())
                .bind("label", field.label())
                .bind("type", field.type())
                .bind("required", field.required())
                .bind("restricted", field.restricted())
                .bind("choices", json.writeValueAsString(field.choices()))
                .map(this::field)
                .one();
    }

    private EmployeeField field(Readable row) {
        return new EmployeeField(
                text(row, "key"),
                text(row, "label"),
                text(row, "type"),
                Boolean.TRUE.equals(row.get("required", Boolean.class)),
                Boolean.TRUE.equals(row.get("restricted", Boolean.class)),
                json.readValue(text(row, "choices"), new TypeReference<List<String>>() {}),
                Objects.requireNonNull(row.get("position", Integer.class)));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
