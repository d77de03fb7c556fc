package dev.stagedoor.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The version before goes on over the schema of the next: see docs/operations.md, Upgrading. */
class MigrationsTests {
    /** The last migration of which no version before it was released. Raised to the last one of a release, and never otherwise. */
    private static final int BASELINE = 11;

    @Test
    void noMigrationBreaksTheVersionBefore() throws IOException {
        var migrations = read("classpath:db/migration/V*.sql");

        assertThat(migrations).hasSizeGreaterThanOrEqualTo(BASELINE);
        assertThat(migrations)
                .filteredOn(migration -> number(migration) > BASELINE)
                .flatExtracting(Migration::problems)
                .isEmpty();
    }

    /** As the fault suite runs it over the version before. */
    @Test
    void theNextVersionOfTheFaultSuiteKeepsToIt() throws IOException {
        var migrations = read("classpath:next-version/V*.sql");

        assertThat(migrations).hasSize(2);
        assertThat(migrations).flatExtracting(Migration::problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table attempt;",
                "alter table delivery\n  drop column waiting;",
                "ALTER TABLE delivery DROP waiting;",
                "alter table delivery drop column if exists waiting cascade;",
                "alter table delivery rename column waiting to held;",
                "alter table delivery rename to deliveries;",
                "alter index delivery_open rename to delivery_waiting;",
                "alter table work alter column failures type bigint;",
                "alter table work alter failures set data type bigint;",
                "alter table delivery alter column reason set not null;",
                "alter table work alter column failures drop default;",
                "alter table delivery add column noted_by text not null;",
                "alter table delivery add a integer not null default 1, add b text not null;",
                "alter table delivery add constraint once unique (subject);",
                "alter table delivery add constraint known foreign key (work_key) references work;",
                "create unique index once on delivery (subject);",
                "create index slow on delivery (subject);",
                "lock table delivery;",
                "truncate delivery;",
                "-- contract:\nalter table delivery drop column waiting;"
            })
    void seesWhatBreaksIt(String sql) {
        assertThat(new Migration("V10__x.sql", sql).problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table delivery add column noted_by text;",
                "alter table delivery add column urgency integer not null default 0;",
                "alter table delivery add column a text, add column b integer default 0 not null;",
                "alter table delivery drop constraint delivery_origin_check;",
                "alter table delivery alter column reason drop not null;",
                "alter table delivery alter column repetitions set default 1;",
                "create index concurrently noted on delivery (noted_by);",
                "create table note (id uuid primary key, text text not null); create unique index n on note (text);",
                "create table note (id uuid); alter table note add column b text not null;",
                "insert into gate (name) values ('drop table; rename');",
                "-- rename nothing; drop table x\nselect 1;",
                "create function f() returns trigger language plpgsql as $$ begin drop table x; end $$;",
                "-- contract: nobody reads it since 0.3\nalter table delivery drop column waiting;"
            })
    void letsPassWhatDoesNot(String sql) {
        assertThat(new Migration("V10__x.sql", sql).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"V10__x.sql, 10", "V1000__expand.sql, 1000"})
    void knowsItsNumber(String name, int number) {
        assertThat(number(new Migration(name, ""))).isEqualTo(number);
    }

    private static int number(Migration migration) {
        return Integer.parseInt(migration.name().substring(1, migration.name().indexOf("__")));
    }

    private static List<Migration> read(String pattern) throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                .map(MigrationsTests::migration)
                .toList();
    }

    private static Migration migration(Resource file) {
        try {
            return new Migration(
                    Objects.requireNonNull(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
