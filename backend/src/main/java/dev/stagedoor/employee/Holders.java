package dev.stagedoor.employee;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Who has what: a value that must be different for everyone, an e-mail address, a value that was kept aside. */
final class Holders {
    /** An employee who has an address. */
    record Owner(String address, UUID id, String name) {}

    private static final String HOLDERS = """
            select asked.place, e.id, e.display_name
              from unnest(:fields::text[], :values::text[]) with ordinality as asked(field_key, value, place)
              join employee_unique_value u
                on u.field_key = asked.field_key and u.mark = unique_mark(asked.value::jsonb)
              join employee e on e.id = u.employee_id""";

    private static final String OWNERS = """
            select m.email, e.id, e.display_name
              from employee_email m join employee e on e.id = m.employee_id
             where m.email = any(:addresses)
               and (:every or lower(e.field_values ->> 'workEmail') = m.email)
             order by 1, 2""";

    private static final String USED = """
            select email as address, employee_id from employee_email where email = any(:addresses)
            union
            select lower(v.value), e.id
              from unnest(:fields::text[]) as f(key) cross join employee e
             cross join lateral (select e.field_values ->> f.key) as v(value)
             where lower(v.value) = any(:addresses)""";

    private static final String ASIDE = "select field_key, display from employee_value_aside where employee_id = :id";
    private static final String SETTLE_ASIDE =
            "delete from employee_value_aside where employee_id = :id and field_key = any(:fields)";

    private final DatabaseClient db;
    private final JsonMapper json;

    Holders(DatabaseClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Who has these values already, of fields that are unique; of other fields nobody is told. */
    Flux<Employees.Holder> of(Collection<Employees.Claim> claims) {
        if (claims.isEmpty()) {
            return Flux.empty();
        }
        var asked = List.copyOf(claims);
        return db.sql(HOLDERS)
                .bind("fields", asked.stream().map(Employees.Claim::field).toArray(String[]::new))
                .bind(
                        "values",
                        asked.stream()
                                .map(claim -> json.writeValueAsString(claim.value()))
                                .toArray(String[]::new))
                .map(row -> holder(row, asked))
                .all();
    }

    /**
     * Who has these addresses, in any case.
     *
     * @param every also by personal addresses; else by work addresses alone
     */
    Mono<List<Owner>> owners(Collection<String> addresses, boolean every) {
        return addresses.isEmpty()
                ? Mono.just(List.of())
                : db.sql(OWNERS)
                        .bind("addresses", EmployeeRecord.lowerCase(addresses))
                        .bind("every", every)
                        .map(Holders::owner)
                        .all()
                        .collectList();
    }

    /**
     * Whose these addresses are, by the address in small letters.
     *
     * @param fields where else than among people's own addresses they may stand
     */
    Mono<Map<String, Set<UUID>>> used(Collection<String> addresses, Collection<String> fields) {
        return db.sql(USED)
                .bind("addresses", EmployeeRecord.lowerCase(addresses))
                .bind("fields", fields.toArray(String[]::new))
                .map(row -> Map.entry(text(row, "address"), Objects.requireNonNull(row.get("employee_id", UUID.class))))
                .all()
                .collectList()
                .map(found -> found.stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet()))));
    }

    /** By field, as it read. */
    Mono<Map<String, String>> aside(UUID employee) {
        return db.sql(ASIDE)
                .bind("id", employee)
                .map(row -> Map.entry(text(row, "field_key"), text(row, "display")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** What a person has said about these fields makes what was kept aside needless. */
    Mono<Void> settleAside(UUID employee, Collection<String> fields) {
        return db.sql(SETTLE_ASIDE)
                .bind("id", employee)
                .bind("fields", fields.toArray(String[]::new))
                .then();
    }

    /** With the very claim that was asked about: a number that has been to the database is another kind of number. */
    private static Employees.Holder holder(Readable row, List<Employees.Claim> asked) {
        long place = Objects.requireNonNull(row.get("place", Long.class));
        return new Employees.Holder(
                asked.get((int) place - 1),
                Objects.requireNonNull(row.get("id", UUID.class)),
                text(row, "display_name"));
    }

    private static Owner owner(Readable row) {
        return new Owner(
                text(row, "email"), Objects.requireNonNull(row.get("id", UUID.class)), text(row, "display_name"));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
