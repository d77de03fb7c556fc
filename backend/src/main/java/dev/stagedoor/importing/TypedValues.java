package dev.stagedoor.importing;

import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.employee.Employees.Typed;
import dev.stagedoor.employee.FieldConversion;
import dev.stagedoor.employee.FieldConversion.Outcome;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values that a person typed at a delivery, where Ashby has none that fits. The next attempts go by them. */
@Component
public class TypedValues {
    private static final String KEEP = """
            insert into typed_value (delivery_id, employee_field, value, typed_by, typed_by_name, typed_at)
            select :delivery, field, value::jsonb, :by, :name, :at
            from unnest(:fields::text[], :values::text[]) as typed (field, value)
            on conflict (delivery_id, employee_field) do update
            set value = excluded.value, typed_by = excluded.typed_by, typed_by_name = excluded.typed_by_name,
                typed_at = excluded.typed_at""";

    private static final String TAKE_AWAY = """
            delete from typed_value where delivery_id = :delivery and employee_field = any(:fields)""";

    private static final String OF = """
            select distinct on (employee_field) employee_field, value::text as value, typed_by, typed_by_name, typed_at
            from typed_value where delivery_id = any(:deliveries)
            order by employee_field, typed_at desc, delivery_id desc""";

    /** How the audit says that a typed value is there no more. */
    private static final String NONE = "none";

    /**
     * A value that stands at a delivery until it is imported: it can be typed anew, and taken away.
     *
     * @param label of the employee field
     * @param value as it is typed
     * @param display as people read it
     * @param personId who typed it
     */
    public record Entered(
            String employeeField,
            String label,
            JsonNode value,
            String display,
            String personId,
            String person,
            Instant at) {}

    private record Stored(String field, JsonNode value, String personId, String person, OffsetDateTime at) {}

    private static final Map<String, Outcome> NOTHING = Map.of();

    private final DatabaseClient db;
    private final EmployeeFields fields;
    private final FieldConversion conversion;
    private final JsonMapper json;
    private final Clock clock;

    TypedValues(DatabaseClient db, EmployeeFields fields, FieldConversion conversion, JsonMapper json, Clock clock) {
        this.db = db;
        this.fields = fields;
        this.conversion = conversion;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps them, inside the caller's transaction, and gives them as people read them. Fails, naming the fields, when one does
     * not fit.
     *
     * @param values as typed, by employee field; null takes away what was typed before
     */
    public Mono<Map<String, String>> keep(UUID deliveryId, Map<String, JsonNode> values, Person who) {
        var given = new TreeMap<>(values);
        given.values().removeIf(TypedValues::isNothing);
        var taken = new TreeSet<>(values.keySet());
        taken.removeAll(given.keySet());
        return fields.all()
                .map(known -> given.isEmpty() && !taken.isEmpty() ? NOTHING : converted(given, known))
                .flatMap(typed -> store(deliveryId, typed, who)
                        .then(Mono.defer(() -> takeAway(deliveryId, taken)))
                        .thenReturn(displays(typed, taken)));
    }

    /** Whether it takes a typed value away, rather than giving one. */
    public static boolean isNothing(@Nullable JsonNode value) {
        return value == null || value.isNull();
    }

    /** What stands at one delivery, as far as it still fits its field. */
    public Mono<List<Entered>> at(UUID deliveryId) {
        return fields.all()
                .zipWith(stored(List.of(deliveryId)).collectList())
                .map(known -> entered(known.getT2(), known.getT1()));
    }

    private List<Entered> entered(List<Stored> stored, List<EmployeeField> known) {
        var fitting = fitting(stored, known);
        var labels = known.stream().collect(Collectors.toMap(EmployeeField::key, EmployeeField::label));
        return stored.stream()
                .filter(one -> fitting.containsKey(one.field()))
                .map(one -> entered(
                        one,
                        Objects.requireNonNull(labels.get(one.field())),
                        Objects.requireNonNull(fitting.get(one.field()))))
                .toList();
    }

    private static Entered entered(Stored one, String label, Typed typed) {
        return new Entered(
                one.field(), label, typed.value(), typed.display(), one.personId(), typed.person(), typed.at());
    }

    private Mono<Void> takeAway(UUID deliveryId, Set<String> fields) {
        return fields.isEmpty()
                ? Mono.empty()
                : db.sql(TAKE_AWAY)
                        .bind("delivery", deliveryId)
                        .bind("fields", fields.toArray(String[]::new))
                        .then();
    }

    /** Fails as {@link #keep} would, and keeps nothing. */
    public Mono<Void> check(Map<String, JsonNode> values) {
        return fields.all().map(known -> converted(values, known)).then();
    }

    private Map<String, Outcome> converted(Map<String, JsonNode> values, List<EmployeeField> known) {
        var byKey = known.stream().collect(Collectors.toMap(EmployeeField::key, Function.identity()));
        var converted = new TreeMap<String, Outcome>();
        var errors = new ArrayList<Problem.FieldError>();
        values.forEach((key, raw) -> {
            var field = byKey.get(key);
            var outcome = field == null ? null : conversion.convert(field, raw);
            String wrong = wrong(field, outcome);
            if (wrong != null) {
                errors.add(new Problem.FieldError("values." + key, wrong));
            } else if (outcome != null) {
                converted.put(key, outcome);
            }
        });
        if (!errors.isEmpty() || converted.isEmpty()) {
            throw Problem.invalid("Nothing was saved yet", errors);
        }
        return converted;
    }

    private static @Nullable String wrong(@Nullable EmployeeField field, @Nullable Outcome outcome) {
        if (field == null || outcome == null) {
            return "There is no such employee field";
        }
        return outcome.value() == null && outcome.problem() == null ? "Type a value" : outcome.problem();
    }

    private Mono<Void> store(UUID deliveryId, Map<String, Outcome> typed, Person who) {
        return db.sql(KEEP)
                .bind("delivery", deliveryId)
                .bind("fields", typed.keySet().toArray(String[]::new))
                .bind(
                        "values",
                        typed.values().stream()
                                .map(outcome -> json.writeValueAsString(outcome.value()))
                                .toArray(String[]::new))
                .bind("by", who.id())
                .bind("name", who.name())
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .then();
    }

    private static Map<String, String> displays(Map<String, Outcome> typed, Set<String> taken) {
        var displays = new TreeMap<String, String>();
        taken.forEach(key -> displays.put(key, NONE));
        typed.forEach((key, outcome) -> displays.put(key, Objects.requireNonNullElse(outcome.display(), "")));
        return displays;
    }

    /** The newest of each field that was typed at any of these deliveries, as far as it still fits the field. */
    Mono<Map<String, Typed>> of(Collection<UUID> deliveryIds, List<EmployeeField> known) {
        return (deliveryIds.isEmpty() ? Flux.<Stored>empty() : stored(deliveryIds))
                .collectList()
                .map(stored -> fitting(stored, known));
    }

    private Flux<Stored> stored(Collection<UUID> deliveryIds) {
        return db.sql(OF)
                .bind("deliveries", deliveryIds.toArray(UUID[]::new))
                .map(this::stored)
                .all();
    }

    private Map<String, Typed> fitting(List<Stored> stored, List<EmployeeField> known) {
        var byKey = known.stream().collect(Collectors.toMap(EmployeeField::key, Function.identity()));
        var typed = new HashMap<String, Typed>();
        for (Stored one : stored) {
            var field = byKey.get(one.field());
            var outcome = field == null ? null : conversion.convert(field, one.value());
            var value = outcome == null ? null : outcome.value();
            if (outcome != null && value != null) {
                String display = Objects.requireNonNullElse(outcome.display(), "");
                typed.put(
                        one.field(),
                        new Typed(value, display, one.person(), one.at().toInstant()));
            }
        }
        return typed;
    }

    private Stored stored(Readable row) {
        return new Stored(
                required(row, "employee_field", String.class),
                json.readTree(required(row, "value", String.class)),
                required(row, "typed_by", String.class),
                required(row, "typed_by_name", String.class),
                required(row, "typed_at", OffsetDateTime.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
