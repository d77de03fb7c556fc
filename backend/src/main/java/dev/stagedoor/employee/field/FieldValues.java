package dev.stagedoor.employee.field;

import dev.stagedoor.employee.EmployeeField;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One field's values across all employees. Whoever writes here holds the records alone
 * ({@link dev.stagedoor.employee.Employees#alone()}), hundreds of rows a statement.
 */
@Component
class FieldValues {
    /** Employees who have the same value, in words. */
    record Same(UUID employee, String name, String other, long people, String value) {
        String inWords(EmployeeField field) {
            String who = switch ((int) people) {
                case 2 -> name + " and " + other;
                case 3 -> name + ", " + other + " and one other";
                default -> name + ", " + other + " and " + (people - 2) + " others";
            };
            return who + " have the same " + field.label() + ", " + value;
        }
    }

    private static final int AT_ONCE = 500;

    private static final String STORED = """
            select e.id, e.display_name, (e.field_values -> :key)::text as value, (e.ashby_values -> :key -> 'value')::text as ashby,
                   false as aside
              from employee e where jsonb_typeof(e.field_values -> :key) <> 'null'
            union all
            select e.id, e.display_name, a.value::text, null, true
              from employee_value_aside a join employee e on e.id = a.employee_id
             where a.field_key = :key and e.field_values -> :key is null
             order by 1""";

    private static final String PEOPLE = "select count(*) from employee";

    private static final String CONVERT = """
            update employee e
               set version = e.version + 1, updated_at = :at,
                   field_values = jsonb_set(e.field_values, array[:key], n.value::jsonb),
                   ashby_values = case when n.ashby is null then e.ashby_values
                       else jsonb_set(jsonb_set(e.ashby_values, array[:key, 'value'], n.ashby::jsonb),
                                      array[:key, 'display'], to_jsonb(n.display)) end
              from unnest(:ids::uuid[], :values::text[], :ashby::text[], :displays::text[])
                   as n(id, value, ashby, display)
             where e.id = n.id""";

    private static final String SET_ASIDE = """
            with moved as (
                insert into employee_value_aside (employee_id, field_key, value, display, origin, person_name, at)
                select e.id, :key, e.field_values -> :key, n.display, e.provenance -> :key, :person, :at
                  from employee e join unnest(:ids::uuid[], :displays::text[]) as n(id, display) on n.id = e.id
                on conflict (employee_id, field_key) do update
                    set value = excluded.value, display = excluded.display, origin = excluded.origin,
                        person_name = excluded.person_name, at = excluded.at)
            update employee e
               set version = e.version + 1, updated_at = :at,
                   field_values = e.field_values - :key, provenance = e.provenance - :key
             where e.id = any(:ids)""";

    private static final String BRING_BACK = """
            with back as (
                delete from employee_value_aside where field_key = :key and employee_id = any(:ids)
                returning employee_id, origin)
            update employee e
               set version = e.version + 1, updated_at = :at,
                   field_values = jsonb_set(e.field_values, array[:key], n.value::jsonb),
                   provenance = case when b.origin is null then e.provenance
                       else jsonb_set(e.provenance, array[:key], b.origin) end
              from back b join unnest(:ids::uuid[], :values::text[]) as n(id, value) on n.id = b.employee_id
             where e.id = n.id""";

    private static final String FORGET_UNIQUE = "delete from employee_unique_value where field_key = :key";
    private static final String REMEMBER_UNIQUE = """
            insert into employee_unique_value (field_key, mark, employee_id)
            select :key, unique_mark(field_values -> :key), id
              from employee
             where jsonb_typeof(field_values -> :key) <> 'null'
             order by 2""";
    private static final String SAME = """
            select (array_agg(e.id order by e.id))[1] as id, (array_agg(e.display_name order by e.id))[1] as name,
                   (array_agg(e.display_name order by e.id))[2] as other, count(*) as people,
                   min(e.field_values ->> :key) as value
              from employee e
             where jsonb_typeof(e.field_values -> :key) <> 'null'
             group by unique_mark(e.field_values -> :key)
            having count(*) > 1
             order by 1
             limit 50""";

    private final DatabaseClient db;
    private final JsonMapper json;
    private final Clock clock;

    FieldValues(DatabaseClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** What there is, and what was kept aside for want of a fitting type. */
    Flux<Fitting.Stored> stored(String key) {
        return db.sql(STORED).bind("key", key).map(this::stored).all();
    }

    Mono<Long> people() {
        return db.sql(PEOPLE).mapValue(Long.class).one();
    }

    Mono<Void> convert(String key, List<Fitting.Fits> fitting) {
        return inParts(
                fitting,
                some -> db.sql(CONVERT)
                        .bind("key", key)
                        .bind("ids", ids(some))
                        .bind("values", texts(some, fits -> json.writeValueAsString(fits.value())))
                        .bind("ashby", texts(some, this::ashby))
                        .bind(
                                "displays",
                                texts(
                                        some,
                                        fits -> fits.ashby() == null
                                                ? null
                                                : fits.ashby().display()))
                        .bind("at", clock.instant().atOffset(ZoneOffset.UTC)));
    }

    Mono<Void> setAside(String key, List<Fitting.Unfit> unfit, String person) {
        return inParts(
                unfit,
                some -> db.sql(SET_ASIDE)
                        .bind("key", key)
                        .bind("ids", ids(some))
                        .bind("displays", texts(some, Fitting.Unfit::display))
                        .bind("person", person)
                        .bind("at", clock.instant().atOffset(ZoneOffset.UTC)));
    }

    Mono<Void> bringBack(String key, List<Fitting.Fits> fitting) {
        return inParts(
                fitting,
                some -> db.sql(BRING_BACK)
                        .bind("key", key)
                        .bind("ids", ids(some))
                        .bind("values", texts(some, fits -> json.writeValueAsString(fits.value())))
                        .bind("at", clock.instant().atOffset(ZoneOffset.UTC)));
    }

    /** Those who have a value in common with somebody, the first fifty. */
    Mono<List<Same>> same(String key) {
        return db.sql(SAME).bind("key", key).map(FieldValues::alike).all().collectList();
    }

    Mono<Void> forgetUnique(String key) {
        return db.sql(FORGET_UNIQUE).bind("key", key).then();
    }

    /** From here on no two employees can have the same. */
    Mono<Void> rememberUnique(String key) {
        return db.sql(REMEMBER_UNIQUE).bind("key", key).then();
    }

    private static <T extends Fitting> Mono<Void> inParts(
            List<T> all, Function<List<T>, DatabaseClient.GenericExecuteSpec> statement) {
        return Flux.fromIterable(all)
                .buffer(AT_ONCE)
                .map(statement)
                .concatMap(DatabaseClient.GenericExecuteSpec::then)
                .then();
    }

    private static UUID[] ids(List<? extends Fitting> fittings) {
        return fittings.stream().map(fitting -> fitting.stored().employee()).toArray(UUID[]::new);
    }

    private static <T> @Nullable String[] texts(List<T> all, Function<T, @Nullable String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    private @Nullable String ashby(Fitting.Fits fits) {
        var ashby = fits.ashby();
        return ashby == null ? null : json.writeValueAsString(ashby.value());
    }

    private Fitting.Stored stored(Readable row) {
        String ashby = row.get("ashby", String.class);
        return new Fitting.Stored(
                Objects.requireNonNull(row.get("id", UUID.class)),
                text(row, "display_name"),
                exact(text(row, "value")),
                ashby == null ? null : exact(ashby),
                Boolean.TRUE.equals(row.get("aside", Boolean.class)));
    }

    /** A number must not pass through a binary fraction. */
    private JsonNode exact(String text) {
        return json.reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(text);
    }

    private static Same alike(Readable row) {
        return new Same(
                Objects.requireNonNull(row.get("id", UUID.class)),
                text(row, "name"),
                text(row, "other"),
                Objects.requireNonNull(row.get("people", Long.class)),
                text(row, "value"));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
