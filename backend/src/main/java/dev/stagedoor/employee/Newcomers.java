package dev.stagedoor.employee;

import static dev.stagedoor.platform.Columns.each;
import static dev.stagedoor.platform.Columns.texts;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes those who came by applications of their own: one statement for one or many. */
final class Newcomers {
    /**
     * Many at once, with their addresses and identities, in one order: else two could wait for each other. An identity that is
     * somebody's already fails it: between the look and this another import made the same person.
     */
    private static final String INSERT_ALL = """
            with people as (
                insert into employee (id, version, display_name, field_values, provenance, ashby_values,
                                      governing_application, created_at, updated_at)
                select id, 1, name, field_values::jsonb, provenance::jsonb, ashby::jsonb, governing, :at, :at
                  from unnest(:ids, :names, :values, :provenances, :ashby, :governing)
                       as g (id, name, field_values, provenance, ashby, governing)),
            addresses as (
                insert into employee_email (employee_id, email)
                select distinct id, lower(address) from unnest(:owners, :emails) as g (id, address)),
            identities as (
                insert into employee_identity (kind, external_id, employee_id, created_at)
                select kind, external_id, id, :at from unnest(:kinds, :externals, :known) as g (kind, external_id, id)
                 order by kind, external_id)
            select 1""";

    private final DatabaseClient db;
    private final JsonMapper json;
    private final Clock clock;

    Newcomers(DatabaseClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** New ones, each with the application that governs it and its identities. */
    Mono<Void> insert(List<Newcomer> all) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var emails = all.stream()
                .flatMap(one -> one.employee().ownEmails().stream()
                        .map(email -> Map.entry(one.employee().id(), email)))
                .toList();
        return db.sql(INSERT_ALL)
                .bind("ids", each(all, Newcomer::id, UUID[]::new))
                .bind("names", texts(all, one -> one.employee().displayName()))
                .bind(
                        "values",
                        texts(all, one -> json.writeValueAsString(one.employee().values())))
                .bind(
                        "provenances",
                        texts(all, one -> json.writeValueAsString(one.employee().provenance())))
                .bind(
                        "ashby",
                        texts(all, one -> json.writeValueAsString(one.employee().ashbyValues())))
                .bind("governing", texts(all, Newcomer::applicationId))
                .bind("owners", each(emails, Map.Entry::getKey, UUID[]::new))
                .bind("emails", texts(emails, Map.Entry::getValue))
                .bind("kinds", both(all, _ -> EmployeeStore.APPLICATION, _ -> EmployeeStore.CANDIDATE, String[]::new))
                .bind("externals", both(all, Newcomer::applicationId, Newcomer::candidateId, String[]::new))
                .bind("known", both(all, Newcomer::id, Newcomer::id, UUID[]::new))
                .bind("at", now)
                .then();
    }

    /** An employee who came by this application. */
    record Newcomer(EmployeeRecord employee, String applicationId, String candidateId) {
        UUID id() {
            return employee.id();
        }
    }

    private static <T> T[] both(
            List<Newcomer> all, Function<Newcomer, T> one, Function<Newcomer, T> other, IntFunction<T[]> array) {
        return Stream.concat(all.stream().map(one), all.stream().map(other)).toArray(array);
    }
}
