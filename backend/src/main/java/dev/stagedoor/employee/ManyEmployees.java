package dev.stagedoor.employee;

import static dev.stagedoor.platform.Columns.texts;

import dev.stagedoor.platform.Ids;
import dev.stagedoor.platform.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many employees at once, as a file brings them: hundreds of rows a statement, inside the caller's transaction. Take
 * {@link Employees#alone()} first, so that what was matched stays as it was.
 */
@Component
public class ManyEmployees {
    /** A value, and the column of the file that it came from. */
    public record Filed(JsonNode value, String column, String display) {}

    /** Where the present value of a field came from. */
    public enum By {
        ASHBY,
        PERSON,
        FILE
    }

    /** An employee as read. A value that was cleared by a person has an origin and no value. */
    public record Known(UUID id, String name, Map<String, JsonNode> values, Map<String, By> origins) {}

    private static final int AT_ONCE = 500;

    private static final String INSERT = """
            insert into employee (id, display_name, field_values, provenance, created_at, updated_at)
            select n.id, n.name, n.field_values::jsonb, n.provenance::jsonb, :at, :at
              from unnest(:ids::uuid[], :names::text[], :values::text[], :provenance::text[])
                   as n(id, name, field_values, provenance)""";
    private static final String UPDATE = """
            update employee e
               set version = e.version + 1, display_name = n.name, field_values = n.field_values::jsonb,
                   provenance = n.provenance::jsonb, ashby_values = n.ashby_values::jsonb, updated_at = :at
              from unnest(:ids::uuid[], :names::text[], :values::text[], :provenance::text[], :ashby::text[])
                   as n(id, name, field_values, provenance, ashby_values)
             where e.id = n.id""";

    private static final String DROP_EMAILS = "delete from employee_email where employee_id = any(:ids)";
    private static final String INSERT_EMAILS = """
            insert into employee_email (employee_id, email)
            select distinct owner, lower(address) from unnest(:owners::uuid[], :addresses::text[]) as o(owner, address)""";

    private final DatabaseClient db;
    private final EmployeeStore store;
    private final Ids ids;
    private final JsonMapper json;
    private final Clock clock;

    ManyEmployees(DatabaseClient db, EmployeeStore store, Ids ids, JsonMapper json, Clock clock) {
        this.db = db;
        this.store = store;
        this.ids = ids;
        this.json = json;
        this.clock = clock;
    }

    /** Who has these addresses, by the address in small letters. */
    public Mono<Map<String, List<Known>>> byAddress(Collection<String> addresses) {
        return store.holders()
                .owners(addresses, true)
                .flatMap(owners -> known(owners.stream()
                                .map(Holders.Owner::id)
                                .distinct()
                                .toList())
                        .map(people -> owners.stream()
                                .collect(Collectors.groupingBy(
                                        Holders.Owner::address,
                                        Collectors.mapping(owner -> people.get(owner.id()), Collectors.toList())))));
    }

    /** New employees, in this order. */
    public Mono<Void> create(List<Map<String, Filed>> people, Person who) {
        var now = clock.instant();
        return Flux.fromIterable(people)
                .map(values -> EmployeeRecord.blank(ids.next(), now).filed(values, who.name(), now))
                .buffer(AT_ONCE)
                .concatMap(some -> insert(some, now))
                .then();
    }

    /** By employee, the values that change. */
    public Mono<Void> update(Map<UUID, Map<String, Filed>> changes, Person who) {
        var now = clock.instant();
        return Flux.fromIterable(changes.keySet())
                .buffer(AT_ONCE)
                .concatMap(some -> store.findAll(some)
                        .map(employee -> employee.filed(changes.getOrDefault(employee.id(), Map.of()), who.name(), now))
                        .collectList()
                        .flatMap(changed -> overwrite(changed, now)))
                .then();
    }

    private Mono<Map<UUID, Known>> known(List<UUID> employees) {
        return Flux.fromIterable(employees)
                .buffer(AT_ONCE)
                .concatMap(store::findAll)
                .map(ManyEmployees::known)
                .collectMap(Known::id);
    }

    private static Known known(EmployeeRecord employee) {
        var origins = new HashMap<String, By>();
        employee.provenance()
                .forEach((key, origin) -> origins.put(
                        key,
                        switch (origin.kind()) {
                            case ASHBY -> By.ASHBY;
                            case PERSON -> By.PERSON;
                            case FILE -> By.FILE;
                        }));
        return new Known(employee.id(), employee.displayName(), employee.values(), origins);
    }

    private Mono<Void> insert(List<EmployeeRecord> people, Instant now) {
        return bound(INSERT, people, now).then().then(addresses(people));
    }

    private Mono<Void> overwrite(List<EmployeeRecord> people, Instant now) {
        return bound(UPDATE, people, now)
                .bind("ashby", texts(people, employee -> json.writeValueAsString(employee.ashbyValues())))
                .then()
                .then(db.sql(DROP_EMAILS).bind("ids", keys(people)).then())
                .then(addresses(people));
    }

    private Mono<Void> addresses(List<EmployeeRecord> people) {
        var owned = people.stream()
                .flatMap(employee -> employee.ownEmails().stream().map(address -> Map.entry(employee.id(), address)))
                .toList();
        return db.sql(INSERT_EMAILS)
                .bind("owners", owned.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .bind("addresses", owned.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .then();
    }

    private DatabaseClient.GenericExecuteSpec bound(String sql, List<EmployeeRecord> people, Instant now) {
        return db.sql(sql)
                .bind("ids", keys(people))
                .bind("names", texts(people, EmployeeRecord::displayName))
                .bind("values", texts(people, employee -> json.writeValueAsString(employee.values())))
                .bind("provenance", texts(people, employee -> json.writeValueAsString(employee.provenance())))
                .bind("at", now.atOffset(ZoneOffset.UTC));
    }

    private static UUID[] keys(List<EmployeeRecord> people) {
        return people.stream().map(EmployeeRecord::id).toArray(UUID[]::new);
    }
}
