package dev.stagedoor.deliveries;

import dev.stagedoor.testing.TestDatabase;
import dev.stagedoor.testing.TestPostgres;
import io.r2dbc.spi.ConnectionFactory;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** A database with one listener, to be filled with deliveries. */
public final class Rows {
    public static final UUID LISTENER = UUID.fromString("00000000-0000-7000-8000-0000000000a1");
    public static final UUID DRAFT = UUID.fromString("00000000-0000-7000-8000-0000000000a2");
    public static final UUID ZOE = UUID.fromString("00000000-0000-7000-8000-0000000000e1");

    public final DatabaseClient db;
    public final TransactionalOperator transactions;

    public Rows() {
        ConnectionFactory factory = TestPostgres.freshDatabase().connectionFactory();
        db = TestDatabase.client(factory);
        transactions = TestDatabase.transactions(factory);
        run("""
                insert into listener (id, workflow_id, state, endpoint_key, event, created_at, created_by, draft_expires_at)
                values ('%s', '00000000-0000-7000-8000-000000000001', 'active', 'k', 'candidateStageChange', now(), 'ada', null),
                       ('%s', '00000000-0000-7000-8000-000000000001', 'draft', 'd', null, now(), 'ada', now())""".formatted(LISTENER, DRAFT));
        run(
                "insert into employee (id, display_name, created_at, updated_at) values ('%s', 'Zoë Ångström', now(), now())"
                        .formatted(ZOE));
    }

    public static UUID id(int number) {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L + number);
    }

    public void run(String sql) {
        db.sql(sql).then().block();
    }

    private static String problem(String[] parts) {
        String field = parts.length > 2 ? ",\"employeeField\":\"" + parts[2] + "\"" : "";
        return "{\"code\":\"" + parts[0] + "\",\"message\":\"Because of " + parts[0] + ".\",\"action\":\"" + parts[1]
                + "\"" + field + "}";
    }

    /**
     * Says why a delivery needs attention.
     *
     * @param problems each a code, the action that mends it, and the employee field, if it is about one
     */
    public void problems(UUID delivery, String... problems) {
        String json = Arrays.stream(problems)
                .map(problem -> problem.split(" "))
                .map(Rows::problem)
                .collect(Collectors.joining(",", "[", "]"));
        run("update delivery set problems = '" + json + "' where id = '" + delivery + "'");
    }

    public UUID delivery(int number, String person, @Nullable String outcome) {
        return delivery(number, person, outcome, LISTENER);
    }

    UUID delivery(int number, String person, @Nullable String outcome, UUID listener) {
        run("""
                insert into delivery (id, received_at, listener_id, origin, action, subject, person_label, work_key,
                                      outcome, reason_code, reason, settled_at, problems)
                values ('%s', '2026-09-14T16:00:00Z', '%s', 'webhook', 'candidateStageChange', 's', '%s', 'application:%s',
                        %s, %s, %s, %s, '[]')""".formatted(
                        id(number),
                        listener,
                        person,
                        number,
                        outcome == null ? "null" : "'" + outcome + "'",
                        outcome == null ? "null" : "'code'",
                        outcome == null ? "null" : "'Because.'",
                        outcome == null ? "null" : "now()"));
        return id(number);
    }
}
