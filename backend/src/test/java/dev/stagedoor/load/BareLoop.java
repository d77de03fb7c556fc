package dev.stagedoor.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** The least that somebody could do who imports people: three calls to the same Ashby and one transaction each. */
final class BareLoop {
    /** What its transaction leaves; one statement in any case. */
    enum Leaving {
        /** The candidate as Ashby told of them. */
        ONE_ROW("insert into bench_person (id, document) values (?, ?::jsonb)"),
        /** As many rows with the same indexes as Stagedoor leaves for a person. */
        SAME_ROWS("""
                with given as (select ? as id, ?::jsonb as document, gen_random_uuid() as person),
                e as (insert into bench_employee (id, display_name, field_values, provenance, ashby_values,
                          governing_application, created_at, updated_at)
                      select person, id, document -> 'results' -> 'primaryEmailAddress',
                          document -> 'results' -> 'primaryEmailAddress', document -> 'results' -> 'primaryEmailAddress',
                          id, now(), now() from given),
                i as (insert into bench_employee_identity (kind, external_id, employee_id, created_at)
                      select kind, id, person, now() from given, unnest(array['application', 'candidate']) kind),
                m as (insert into bench_employee_email (employee_id, email)
                      select person, id || '@mail.example' from given),
                n as (insert into bench_enrollment (id, workflow_id, employee_id, application_id, entered_at)
                      select person, person, person, id, now() from given),
                c as (insert into bench_enrollment_cause (enrollment_id, delivery_id, listener_id, at)
                      select person, person, person, now() from given),
                t as (insert into bench_attempt (id, delivery_id, began_at, ended_at, outcome, trace, versions)
                      select person, person, now(), now(), 'imported', document, '{}' from given)
                insert into bench_activity (id, at, kind, audience, employee_id)
                select gen_random_uuid(), now(), kind, 'everyone', person
                from given, unnest(array['imported', 'enrolled']) kind""");

        private final String insert;

        Leaving(String insert) {
            this.insert = insert;
        }

        /** With {@code :id} and {@code :document} for the parameters. */
        String named() {
            return insert.replaceFirst("\\?", ":id").replaceFirst("\\?", ":document");
        }
    }

    private static final String TABLES = """
            drop table if exists bench_person, bench_employee, bench_employee_identity, bench_employee_email,
                bench_enrollment, bench_enrollment_cause, bench_attempt, bench_activity;
            create table bench_person (id text primary key, document jsonb);
            create table bench_employee (like employee including all);
            create table bench_employee_identity (like employee_identity including all);
            create table bench_employee_email (like employee_email including all);
            create table bench_enrollment (like enrollment including all);
            create table bench_enrollment_cause (like enrollment_cause including all);
            create table bench_attempt (like attempt including all);
            create table bench_activity (like activity including all)""";

    private final String url;
    private final int ashbyPort;
    private final Leaving leaving;
    private final int people;
    private final AtomicInteger next = new AtomicInteger();

    private BareLoop(String url, int ashbyPort, Leaving leaving, int people) {
        this.url = url;
        this.ashbyPort = ashbyPort;
        this.leaving = leaving;
        this.people = people;
    }

    /** People per second, so many at once. */
    static double rate(Database database, int ashbyPort, int atOnce, int people, Leaving leaving) {
        makeTables(database);
        return new BareLoop(database.url(), ashbyPort, leaving, people).rate(atOnce);
    }

    /** Empty ones. */
    static void makeTables(Database database) {
        database.execute(TABLES);
    }

    private double rate(int atOnce) {
        long begun = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < atOnce; i++) {
                all.add(threads.submit(() -> {
                    work();
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return people * 1e9 / (System.nanoTime() - begun);
    }

    private void work() throws IOException, SQLException {
        try (var ashby = new Wire(ashbyPort);
                var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var insert = connection.prepareStatement(leaving.insert)) {
            connection.setAutoCommit(false);
            for (int number = next.getAndIncrement(); number < people; number = next.getAndIncrement()) {
                one(People.applicationId(number), ashby, connection, insert);
            }
        }
    }

    private static void one(String id, Wire ashby, Connection connection, PreparedStatement insert)
            throws IOException, SQLException {
        byte[] body = ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8);
        for (String endpoint : new String[] {"application.info", "candidate.info", "offer.list"}) {
            byte[] answer =
                    ashby.call(People.request("/" + endpoint, body, "-")).body();
            if (endpoint.equals("candidate.info")) {
                insert.setString(1, id);
                insert.setString(2, new String(answer, StandardCharsets.UTF_8));
            }
        }
        insert.executeUpdate();
        connection.commit();
    }
}
