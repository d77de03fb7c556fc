package dev.stagedoor.employee;

import dev.stagedoor.activity.ActivityLog;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people did to an employee record, from the audit, and what came from Ashby, from the activities; in words. */
@Component
class EmployeeHistory {
    record Event(Instant at, String sentence) {}

    private static final String AUDITED = """
            select at, person_name, kind, before::text as before, after::text as after
              from audit
             where subject = :subject
             order by id desc
             limit :limit""";
    private static final int MOST = 200;

    private final DatabaseClient db;
    private final ActivityLog activities;
    private final JsonMapper json;

    EmployeeHistory(DatabaseClient db, ActivityLog activities, JsonMapper json) {
        this.db = db;
        this.activities = activities;
        this.json = json;
    }

    /** Newest first. */
    Mono<List<Event>> of(EmployeeRecord employee, List<EmployeeField> fields) {
        var labels = fields.stream().collect(Collectors.toMap(EmployeeField::key, EmployeeField::label));
        return byPeople(employee.id(), labels)
                .mergeWith(fromAshby(employee.id()))
                .mergeWith(Flux.fromIterable(fromFiles(employee, labels)))
                .sort(Comparator.comparing(Event::at).reversed())
                .take(MOST)
                .collectList();
    }

    private Flux<Event> byPeople(UUID id, Map<String, String> labels) {
        return db.sql(AUDITED)
                .bind("subject", HandEdits.subject(id))
                .bind("limit", MOST)
                .map(row -> event(row, labels))
                .all();
    }

    private Flux<Event> fromAshby(UUID id) {
        return activities.ofEmployee(id, MOST).map(entry -> new Event(entry.at(), entry.sentence()));
    }

    /** A file is audited as one act for all its people; what it left in this record is told by where values came from. */
    private static List<Event> fromFiles(EmployeeRecord employee, Map<String, String> labels) {
        var files = employee.provenance().entrySet().stream()
                .filter(entry -> entry.getValue().kind() == EmployeeRecord.Kind.FILE)
                .collect(Collectors.groupingBy(
                        entry -> new Act(
                                entry.getValue().at(),
                                String.valueOf(entry.getValue().person())),
                        TreeMap::new,
                        Collectors.mapping(
                                entry -> labels.getOrDefault(entry.getKey(), entry.getKey()), Collectors.toList())));
        return files.entrySet().stream()
                .map(act -> new Event(
                        act.getKey().at(),
                        act.getKey().person() + " imported "
                                + String.join(
                                        ", ", act.getValue().stream().sorted().toList()) + " from a CSV file"))
                .toList();
    }

    private record Act(Instant at, String person) implements Comparable<Act> {
        @Override
        public int compareTo(Act other) {
            return Comparator.comparing(Act::at).thenComparing(Act::person).compare(this, other);
        }
    }

    private Event event(Readable row, Map<String, String> labels) {
        var at = Objects.requireNonNull(row.get("at", OffsetDateTime.class)).toInstant();
        String who = Objects.requireNonNull(row.get("person_name", String.class));
        return switch (Objects.requireNonNull(row.get("kind", String.class))) {
            case "employee.created" -> new Event(at, who + " added this person by hand");
            case "employee.changed" ->
                new Event(at, who + " " + changes(values(row, "before"), values(row, "after"), labels));
            case "employee.applied" ->
                new Event(
                        at,
                        who + " applied the field mapping: "
                                + changes(values(row, "before"), values(row, "after"), labels));
            case String other -> new Event(at, who + ": " + other);
        };
    }

    private Map<String, String> values(Readable row, String column) {
        String text = row.get(column, String.class);
        return text == null ? Map.of() : json.readValue(text, new TypeReference<Map<String, String>>() {});
    }

    private static String changes(Map<String, String> before, Map<String, String> after, Map<String, String> labels) {
        var sentences = new ArrayList<String>();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .forEach(key -> sentences.add(change(labels.getOrDefault(key, key), before.get(key), after.get(key))));
        return String.join(", ", sentences);
    }

    private static String change(String label, @Nullable String before, @Nullable String after) {
        if (after == null) {
            return "cleared " + label + (before == null ? "" : " (it was " + before + ")");
        }
        return before == null
                ? "set " + label + " to " + after
                : "changed " + label + " from " + before + " to " + after;
    }
}
