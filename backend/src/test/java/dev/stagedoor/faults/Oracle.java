package dev.stagedoor.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.inbox.Holds;
import dev.stagedoor.story.StagedoorProcess;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What must be so after a fault, whatever happened: asked of the database, within a bounded wait. */
final class Oracle {
    /** Longer than work waits that failed four times in a row. */
    private static final Duration PATIENCE = Duration.ofMinutes(7);

    private static final String OPEN = "select count(*) from delivery where outcome is null";
    /** Why not: what they wait for, when their work is due, and whether Ashby may be asked. */
    private static final String LEFT_OPEN = """
            select %s, w.due_at - now() as due_in, w.lease_until - now() as claimed_for, w.failures, w.problem, count(*),
                   (select g.closed_until - now() from gate g) as closed_for
            from delivery d left join work w on w.key = d.work_key
            where d.outcome is null group by 1, 2, 3, 4, 5 order by 2 limit 10""".formatted(Holds.REASON);

    private static final String WITHOUT_REASON =
            "select count(*) from delivery where outcome is not null and reason_code is null";
    private static final String KEYS = "select encode(hash, 'hex') from delivery_key";
    private static final String STORED = "select count(*) from delivery";
    private static final String ENROLLED = "select application_id from enrollment order by 1";
    private static final String VALUES = """
            select i.external_id, e.field_values->>'lastName', e.field_values->>'personalEmail',
                   e.field_values->>'startDate', (e.field_values->'salary'->>'amount')::numeric::bigint
            from employee e join employee_identity i on i.employee_id = e.id and i.kind = 'ashbyApplication' order by 1""";
    private static final String DOUBLED =
            "select count(*) from (select 1 from employee_email group by email having count(*) > 1) d";

    private final Database database;
    private final Set<String> expected = new TreeSet<>();
    private final Set<String> keys = new HashSet<>();

    Oracle(Database database) {
        this.database = database;
    }

    /** What is sent from now on must end with these people enrolled, each once. */
    void expect(List<Sender.Webhook> webhooks, String listenerId) {
        webhooks.forEach(webhook -> {
            expected.add(webhook.applicationId());
            keys.add(webhook.key(listenerId));
        });
    }

    /** Signed, and not readable as a webhook: stored all the same, for a person to look at. */
    void expectNotUnderstood(byte[] body, String listenerId) {
        keys.add(Sender.key(listenerId, "unknown\n" + Sender.digest(body) + "\nunknown"));
    }

    /** Signed, of an action that nobody wants and without a subject: stored, and ignored. */
    void expectAction(String action, byte[] body, String listenerId) {
        keys.add(Sender.key(listenerId, action + "\n" + Sender.digest(body) + "\nunknown"));
    }

    /** Waits until all is settled, then looks. How many were acknowledged. */
    int verify(Sender sender) {
        settled();
        var stored = new HashSet<>(database.rows(KEYS));
        assertThat(stored).as("acknowledged, so stored").containsAll(sender.acknowledged());
        assertThat(stored).as("nothing that nobody sent").isSubsetOf(keys);
        assertThat(database.count(STORED)).as("one delivery for each key").isEqualTo(stored.size());
        assertThat(database.count(WITHOUT_REASON)).isZero();
        assertThat(database.rows(ENROLLED)).as("enrolled, each once").containsExactlyElementsOf(expected);
        assertThat(database.rows(VALUES)).as("values as Ashby has them").containsExactlyElementsOf(values());
        assertThat(database.count(DOUBLED)).as("nobody doubled").isZero();
        assertThat(sender.finalAnswers())
                .as("answers after which Ashby would not try again")
                .isZero();
        return sender.acknowledged().size();
    }

    private void settled() {
        try {
            StagedoorProcess.await("every delivery to be settled", PATIENCE, () -> database.count(OPEN) == 0);
        } catch (AssertionError late) {
            throw new AssertionError(late.getMessage() + ": " + String.join("; ", database.rows(LEFT_OPEN)), late);
        }
    }

    /** As the sandbox makes its crowd. */
    private List<String> values() {
        return expected.stream().map(Oracle::values).toList();
    }

    private static String values(String application) {
        int number = (int) (Long.parseLong(application.substring(application.lastIndexOf('-') + 1)) / 10) - 10_000;
        return "%s|No%d|applicant%d@mail.example|2027-03-%02d|%d"
                .formatted(application, number, number, 1 + number % 28, 50_000 + number);
    }
}
