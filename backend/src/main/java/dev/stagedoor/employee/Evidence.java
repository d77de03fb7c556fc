package dev.stagedoor.employee;

import static dev.stagedoor.platform.Columns.texts;

import io.r2dbc.spi.Readable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Which employees somebody may be, by identities and e-mail addresses. */
final class Evidence {
    /**
     * Each is looked up by itself, which {@code offset 0} keeps: else a plan that was made while nobody was there joins all
     * identities with those asked for, as long as the connection lives.
     */
    private static final String MATCH = """
            select a.place, 'APPLICATION' as evidence, '' as address, e.id, e.display_name, e.version
              from unnest(:applications) with ordinality as a (application, place)
             cross join lateral (select e.id, e.display_name, e.version
                                   from employee_identity i join employee e on e.id = i.employee_id
                                  where i.kind = 'ashbyApplication' and i.external_id = a.application offset 0) e
            union all
            select c.place, 'CANDIDATE', '', e.id, e.display_name, e.version
              from unnest(:candidates) with ordinality as c (candidate, place)
             cross join lateral (select e.id, e.display_name, e.version
                                   from employee_identity i join employee e on e.id = i.employee_id
                                  where i.kind = 'ashbyCandidate' and i.external_id = c.candidate offset 0) e
            union all
            select g.place, 'EMAIL', g.address, e.id, e.display_name, e.version
              from (select distinct place, lower(address) as address
                      from unnest(:places, :emails) as given (place, address)) g
             cross join lateral (select e.id, e.display_name, e.version
                                   from employee_email m join employee e on e.id = m.employee_id
                                  where m.email = g.address offset 0) e
             order by 1, 2, 3, 4""";

    private final DatabaseClient db;

    Evidence(DatabaseClient db) {
        this.db = db;
    }

    /** What speaks for whom, of each one asked about, in their order. */
    Mono<List<List<Matcher.Found>>> of(List<Employees.Stranger> asked) {
        var places = new ArrayList<Long>();
        var emails = new ArrayList<String>();
        for (int at = 0; at < asked.size(); at++) {
            for (String email : asked.get(at).emails()) {
                places.add(at + 1L);
                emails.add(email);
            }
        }
        return db.sql(MATCH)
                .bind("applications", texts(asked, Employees.Stranger::applicationId))
                .bind("candidates", texts(asked, Employees.Stranger::candidateId))
                .bind("places", places.toArray(Long[]::new))
                .bind("emails", emails.toArray(String[]::new))
                .map(row -> Map.entry(Objects.requireNonNull(row.get("place", Long.class)), found(row)))
                .all()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                .map(found -> LongStream.rangeClosed(1, asked.size())
                        .mapToObj(place -> found.getOrDefault(place, List.of()))
                        .toList());
    }

    private static Matcher.Found found(Readable row) {
        var by = Matcher.Evidence.valueOf(text(row, "evidence"));
        String words = switch (by) {
            case APPLICATION -> "the same Ashby application";
            case CANDIDATE -> "the same Ashby candidate";
            case EMAIL -> "the same e-mail address, " + text(row, "address");
        };
        return new Matcher.Found(
                by,
                new Match.Known(
                        Objects.requireNonNull(row.get("id", UUID.class)),
                        text(row, "display_name"),
                        Objects.requireNonNull(row.get("version", Long.class)),
                        by == Matcher.Evidence.EMAIL ? Match.By.EMAIL : Match.By.IDENTITY,
                        words));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
