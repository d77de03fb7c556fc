package dev.stagedoor.deliveries.attention;

import dev.stagedoor.deliveries.DeliveryWords;
import dev.stagedoor.importing.ImportProblem;
import dev.stagedoor.platform.LikePattern;
import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** Reads what needs attention by its cause: along an index that holds nothing else. */
@Component
class AttentionTable {
    private static final String WHICH = """
            d.outcome = 'needsAttention' and (:search = '' or folded(d.person_label) like folded(:pattern))""";

    private static final String ROW = """
            select d.id, d.received_at, d.person_label, d.action, d.origin, d.reason_code, d.reason,
                   (d.problems -> 0)::text as problem, (d.problems - 0)::text as others,
                   l.workflow_id, w.name as workflow_name
            from delivery d
            join listener l on l.id = d.listener_id
            join workflow w on w.id = l.workflow_id
            where attention_cause(d.reason_code, d.problems) = %s and
            """ + WHICH;

    private static final String GROUPS = """
            with grouped as (
                select attention_cause(d.reason_code, d.problems) as cause, count(*) as deliveries,
                       count(distinct d.work_key) as people
                from delivery d where\s""" + WHICH + """
                 group by 1)
            select g.cause, g.deliveries, g.people, r.id, r.received_at, r.person_label, r.action, r.origin, r.reason_code, r.reason,
                   r.problem, r.others, r.workflow_id, r.workflow_name
            from grouped g
            cross join lateral (""" + ROW.formatted("g.cause") + """
                 order by d.id desc limit :limit) r
            order by g.people desc, g.cause, r.id desc""";

    private static final String PAGE = ROW.formatted(":cause") + """
             and (:after::uuid is null or d.id < :after::uuid)
            order by d.id desc limit :limit""";

    private static final String IDS = """
            select d.id from delivery d
            where attention_cause(d.reason_code, d.problems) = :cause and\s""" + WHICH + """
             order by d.id desc limit :limit""";

    private static final String SOME = """
            select id, person_label, outcome is not distinct from 'needsAttention' as needs_attention
            from delivery where id = any(:ids) order by id desc""";

    /** A row with the group that it stands in. */
    record Line(Group group, AttentionGroup.Row row) {}

    /** @param code of the problem, which may say nothing of the field */
    record Group(
            String cause,
            String code,
            long people,
            long deliveries,
            @Nullable String employeeField,
            ImportProblem.@Nullable Mend action) {}

    /** One that a person chose. */
    record Chosen(UUID id, String person, boolean needsAttention) {}

    private final DatabaseClient db;
    private final JsonMapper json;

    AttentionTable(DatabaseClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The newest rows of every group, those with the most people first. */
    Flux<Line> groups(String search, int rows) {
        return searched(GROUPS, search)
                .bind("limit", rows)
                .map(row -> new Line(group(row), rowOf(row)))
                .all();
    }

    Flux<AttentionGroup.Row> page(String cause, String search, @Nullable UUID after, int limit) {
        var page = searched(PAGE, search).bind("cause", cause).bind("limit", limit);
        return (after == null ? page.bindNull("after", UUID.class) : page.bind("after", after))
                .map(this::rowOf)
                .all();
    }

    Flux<UUID> ids(String cause, String search, int limit) {
        return searched(IDS, search)
                .bind("cause", cause)
                .bind("limit", limit)
                .mapValue(UUID.class)
                .all();
    }

    Flux<Chosen> some(Collection<UUID> ids) {
        return db.sql(SOME)
                .bind("ids", ids.toArray(UUID[]::new))
                .map(row -> new Chosen(
                        required(row, "id", UUID.class),
                        required(row, "person_label", String.class),
                        required(row, "needs_attention", Boolean.class)))
                .all();
    }

    private DatabaseClient.GenericExecuteSpec searched(String sql, String search) {
        String wanted = search.strip();
        return db.sql(sql).bind("search", wanted).bind("pattern", "%" + LikePattern.literal(wanted) + "%");
    }

    private Group group(Readable row) {
        var problem = problem(row);
        return new Group(
                required(row, "cause", String.class),
                Objects.requireNonNullElse(row.get("reason_code", String.class), ""),
                required(row, "people", Long.class),
                required(row, "deliveries", Long.class),
                problem == null ? null : problem.employeeField(),
                problem == null ? null : problem.action());
    }

    private AttentionGroup.Row rowOf(Readable row) {
        var problem = problem(row);
        String reason = Objects.requireNonNullElse(row.get("reason", String.class), "");
        return new AttentionGroup.Row(
                required(row, "id", UUID.class),
                required(row, "received_at", OffsetDateTime.class).toInstant(),
                required(row, "person_label", String.class),
                DeliveryWords.said(required(row, "action", String.class), required(row, "origin", String.class)),
                required(row, "workflow_id", UUID.class),
                required(row, "workflow_name", String.class),
                problem == null || problem.message() == null ? reason : problem.message(),
                others(row));
    }

    private @Nullable ImportProblem problem(Readable row) {
        String problem = row.get("problem", String.class);
        return problem == null ? null : json.readValue(problem, ImportProblem.class);
    }

    private List<String> others(Readable row) {
        return Stream.of(json.readValue(required(row, "others", String.class), ImportProblem[].class))
                .map(ImportProblem::message)
                .filter(Objects::nonNull)
                .toList();
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
