package dev.stagedoor.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.inbox.InboxFixture;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class BacklogTests {
    private final InboxFixture inbox = new InboxFixture();
    private final BacklogTable table = new BacklogTable(inbox.db);
    private final BacklogMeters meters = new BacklogMeters(table);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void saysNothingBeforeTheDatabaseWasAsked() {
        meters.bindTo(registry);

        assertThat(value("stagedoor.work", "due")).isNaN();
    }

    @Test
    void countsWhatWaitsAndWhy() {
        var listener = inbox.listener();
        for (String application : new String[] {"a", "b", "c"}) {
            inbox.inbox
                    .accept(InboxFixture.delivery(listener, application, "once"))
                    .block();
        }
        inbox.execute("update delivery set received_at = now() - interval '1 hour' where subject = 'application:b'");
        inbox.execute("update delivery set waiting = 'The gate is closed.' where subject = 'application:c'");
        inbox.execute("update work set due_at = now() + interval '1 hour' where key = 'application:c'");
        inbox.claim("application");

        read();

        assertThat(value("stagedoor.deliveries.open", "waiting")).isEqualTo(2);
        assertThat(value("stagedoor.deliveries.open", "held")).isEqualTo(1);
        assertThat(registry.get("stagedoor.deliveries.oldest").gauge().value()).isBetween(3_600.0, 1e10);
        assertThat(value("stagedoor.work", "due")).isEqualTo(1);
        assertThat(value("stagedoor.work", "later")).isEqualTo(1);
        assertThat(value("stagedoor.work", "claimed")).isEqualTo(1);
    }

    @Test
    void whileEverythingIsHeldNothingOnlyWaits() {
        var listener = inbox.listener();
        inbox.inbox.accept(InboxFixture.delivery(listener, "a", "once")).block();
        inbox.execute("insert into work_hold (kind, reason) values ('application', 'The gate is closed.')");

        read();

        assertThat(value("stagedoor.deliveries.open", "waiting")).isZero();
        assertThat(value("stagedoor.deliveries.open", "held")).isEqualTo(1);
    }

    @Test
    void anEmptyInboxHasNoAge() {
        read();

        assertThat(registry.get("stagedoor.deliveries.oldest").gauge().value()).isZero();
    }

    @Test
    void saysHowTheGateIs() {
        read();
        assertThat(value("stagedoor.gate", "not_connected")).isEqualTo(1);

        inbox.execute("update connection set api_key = '\\x00', api_key_last_four = '4f7a', active = true");
        read();
        assertThat(value("stagedoor.gate", "open")).isEqualTo(1);
        assertThat(value("stagedoor.gate", "not_connected")).isZero();

        inbox.execute("update gate set closed_until = now(), reason = 'Ashby does not answer.'");
        read();
        assertThat(value("stagedoor.gate", "closed")).isEqualTo(1);

        inbox.execute("update connection set choosing = true");
        read();
        assertThat(value("stagedoor.gate", "choosing")).isEqualTo(1);
    }

    private void read() {
        meters.once().block();
        meters.bindTo(registry);
    }

    private double value(String name, String state) {
        return registry.get(name).tag("state", state).gauge().value();
    }
}
