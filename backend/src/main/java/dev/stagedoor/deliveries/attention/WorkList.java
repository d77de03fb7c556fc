package dev.stagedoor.deliveries.attention;

import dev.stagedoor.deliveries.attention.AttentionTable.Group;
import dev.stagedoor.deliveries.attention.AttentionTable.Line;
import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.platform.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The work list as the screen shows it. */
@Component
class WorkList {
    private final AttentionTable table;
    private final EmployeeFields fields;

    WorkList(AttentionTable table, EmployeeFields fields) {
        this.table = table;
        this.fields = fields;
    }

    /** @param rows how many of each group */
    Mono<List<AttentionGroup>> groups(String search, int rows) {
        return Mono.zip(table.groups(search, rows).collectList(), labels())
                .map(read -> groups(read.getT1(), read.getT2()));
    }

    /** More of one group. */
    Mono<Page<AttentionGroup.Row>> page(String cause, String search, @Nullable UUID after, int limit) {
        return table.page(cause, search, after, limit + 1)
                .collectList()
                .map(rows -> Page.of(rows, limit, row -> row.id().toString()));
    }

    private Mono<Map<String, String>> labels() {
        return fields.withRetired()
                .map(known -> known.stream().collect(Collectors.toMap(EmployeeField::key, EmployeeField::label)));
    }

    private static List<AttentionGroup> groups(List<Line> lines, Map<String, String> labels) {
        var heads = new LinkedHashMap<String, Group>();
        var rows = new LinkedHashMap<String, List<AttentionGroup.Row>>();
        for (Line line : lines) {
            String cause = line.group().cause();
            heads.putIfAbsent(cause, line.group());
            rows.computeIfAbsent(cause, _ -> new ArrayList<>()).add(line.row());
        }
        return heads.values().stream()
                .map(head -> group(head, rows.getOrDefault(head.cause(), List.of()), labels))
                .toList();
    }

    private static AttentionGroup group(Group head, List<AttentionGroup.Row> rows, Map<String, String> labels) {
        String field = head.employeeField();
        return new AttentionGroup(
                head.cause(),
                Causes.title(
                        head.code(),
                        field == null ? null : labels.getOrDefault(field, field),
                        rows.getFirst().message()),
                Causes.action(head.code(), head.action()),
                field,
                head.people(),
                head.deliveries(),
                rows,
                rows.size() < head.deliveries() ? rows.getLast().id().toString() : null);
    }
}
