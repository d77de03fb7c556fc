package dev.stagedoor.trial;

import dev.stagedoor.reconciling.SeenApplications;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Table {@code trial_person}: the people of a trial, and which of them were fetched. */
@Component
class PersonTable {
    private static final String INSERT = """
            insert into trial_person (trial_id, application_id, position, seen_updated_at)
            select :trial, id, position, updated_at
            from unnest(:ids::text[], :updated::timestamptz[]) with ordinality as person (id, updated_at, position)""";

    private static final String NEXT = """
            select application_id, seen_updated_at from trial_person
            where trial_id = :trial and fetched is null order by position limit 1""";

    private static final String FETCHED = """
            update trial_person set fetched = true, problem = null
            where trial_id = :trial and application_id = :id""";

    private static final String FAILED = """
            update trial_person set fetched = false, problem = :problem
            where trial_id = :trial and application_id = :id""";

    private final DatabaseClient db;

    PersonTable(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> insert(UUID trial, List<SeenApplications.Person> people) {
        return db.sql(INSERT)
                .bind("trial", trial)
                .bind(
                        "ids",
                        people.stream()
                                .map(SeenApplications.Person::applicationId)
                                .toArray(String[]::new))
                .bind(
                        "updated",
                        people.stream()
                                .map(person -> person.updatedAt().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new))
                .then();
    }

    /** The next who was not tried yet; empty when everybody was. */
    Mono<SeenApplications.Person> next(UUID trial) {
        return db.sql(NEXT).bind("trial", trial).map(PersonTable::person).one();
    }

    Mono<Void> fetched(UUID trial, String applicationId) {
        return db.sql(FETCHED).bind("trial", trial).bind("id", applicationId).then();
    }

    Mono<Void> failed(UUID trial, String applicationId, String problem) {
        return db.sql(FAILED)
                .bind("trial", trial)
                .bind("id", applicationId)
                .bind("problem", problem)
                .then();
    }

    private static SeenApplications.Person person(Readable row) {
        Instant updatedAt = Objects.requireNonNull(row.get("seen_updated_at", OffsetDateTime.class))
                .toInstant();
        return new SeenApplications.Person(Objects.requireNonNull(row.get("application_id", String.class)), updatedAt);
    }
}
