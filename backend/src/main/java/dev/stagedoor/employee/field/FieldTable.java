package dev.stagedoor.employee.field;

import dev.stagedoor.employee.EmployeeField;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes the table of employee fields. */
@Component
class FieldTable {
    private static final String INSERT = """
            insert into employee_field (key, label, type, required, restricted, is_unique, heading, choices, position)
            select :key, :label, :type, :required, :restricted, :unique, :group, :choices::jsonb,
                   coalesce(max(position), 0) + 1
              from employee_field""";
    private static final String UPDATE = """
            update employee_field
               set label = :label, type = :type, required = :required, restricted = :restricted, is_unique = :unique,
                   heading = :group, choices = :choices::jsonb, version = version + 1,
                   retired_at = case when :retired then coalesce(retired_at, :at) end
             where key = :key""";

    /** The retired ones keep their places behind the others. */
    private static final String ORDER = """
            update employee_field f
               set position = coalesce(o.place, f.position + :count)
              from employee_field g
              left join unnest(:keys::text[]) with ordinality as o(key, place) on o.key = g.key
             where g.key = f.key""";

    private static final String REGROUP = """
            update employee_field f
               set heading = n.heading, version = f.version + 1
              from unnest(:keys::text[], :groups::text[]) as n(key, heading)
             where n.key = f.key and n.heading <> f.heading""";

    private final DatabaseClient db;
    private final JsonMapper json;
    private final Clock clock;

    FieldTable(DatabaseClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** Puts the field last. */
    Mono<Void> insert(EmployeeField field) {
        return bound(INSERT, field).then();
    }

    Mono<Void> update(EmployeeField field) {
        return bound(UPDATE, field)
                .bind("retired", field.retired())
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .then();
    }

    /** @param groups the headings of fields that go under another one */
    Mono<Void> order(List<String> keys, Map<String, String> groups) {
        return db.sql(ORDER)
                .bind("keys", keys.toArray(String[]::new))
                .bind("count", keys.size())
                .then()
                .then(regroup(groups));
    }

    private Mono<Void> regroup(Map<String, String> groups) {
        var entries = List.copyOf(groups.entrySet());
        return db.sql(REGROUP)
                .bind("keys", entries.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .bind("groups", entries.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .then();
    }

    private DatabaseClient.GenericExecuteSpec bound(String sql, EmployeeField field) {
        return db.sql(sql)
                .bind("key", field.key())
                .bind("label", field.label())
                .bind("type", field.type())
                .bind("required", field.required())
                .bind("restricted", field.restricted())
                .bind("unique", field.unique())
                .bind("group", field.group())
                .bind("choices", json.writeValueAsString(field.choices()));
    }
}
