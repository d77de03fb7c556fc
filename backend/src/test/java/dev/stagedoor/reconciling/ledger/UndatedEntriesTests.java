package dev.stagedoor.reconciling.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.inbox.InboxFixture;
import dev.stagedoor.reconciling.ledger.LedgerEntry.State;
import dev.stagedoor.testing.TestDatabase;
import dev.stagedoor.testing.TestPostgres;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was looked at before it was kept whether the history tells the date, in a database of that time. */
class UndatedEntriesTests {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    private static final Instant MARCH = NOW.minus(Duration.ofDays(200));

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final InboxFixture inbox = new InboxFixture(database.connectionFactory());

    @BeforeEach
    void asItWasBefore() {
        flyway().cleanDisabled(false).load().clean();
        flyway().target("15").load().migrate();
    }

    @Test
    void whatWasDecidedOfThemStaysAndAshbyIsAskedOnceMore() {
        UUID listener = inbox.listener();
        inbox.execute("insert into ledger (listener_id, since, reached) values ('%s', '%s', now())"
                .formatted(listener, MARCH));
        asideInMarch(listener, "undated", "STAGE", YESTERDAY);
        asideInMarch(listener, "dated", "STAGE", YESTERDAY.plusSeconds(9));
        asideInMarch(listener, "further", "HISTORY", YESTERDAY);
        asideInMarch(listener, "enrolled", "STAGE", YESTERDAY);
        inbox.execute("update ledger_entry set enrolled = true where application_id = 'enrolled'");

        flyway().load().migrate();

        assertThat(states(listener)).isEqualTo("dated MISSING, enrolled MISSING, further MISSING, undated EXPLAINED");
        assertThat(inbox.text("select string_agg(application_id, ' ') from ledger_entry where looked_at is null"))
                .isEqualTo("undated");
    }

    private void asideInMarch(UUID listener, String application, String proof, Instant changedAt) {
        inbox.execute("""
                insert into ledger_entry (listener_id, application_id, seen_updated_at, looked_at, entered_at, updated_at, proof,
                                          set_aside_by, set_aside_at)
                values ('%s', '%s', '%s', now(), '%s', '%s', '%s', 'Ada', '%s')""".formatted(listener, application, changedAt, YESTERDAY, changedAt, proof, MARCH));
    }

    private String states(UUID listener) {
        return new LedgerView(inbox.db, Clock.fixed(NOW, ZoneOffset.UTC))
                .page(listener, EnumSet.allOf(State.class), null, 10)
                .map(entry -> entry.applicationId() + " " + entry.state())
                .sort()
                .collect(Collectors.joining(", "))
                .blockOptional()
                .orElseThrow();
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(database.jdbcUrl(), database.user(), database.password());
    }
}
