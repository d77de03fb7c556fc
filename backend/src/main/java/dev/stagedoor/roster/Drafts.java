package dev.stagedoor.roster;

import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.ManyEmployees.Filed;
import dev.stagedoor.mapping.Targets;
import dev.stagedoor.mapping.engine.Addresses;
import dev.stagedoor.mapping.engine.FieldResult;
import dev.stagedoor.mapping.engine.Mapper;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.engine.Transform;
import dev.stagedoor.platform.Problem;
import dev.stagedoor.platform.Problem.FieldError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** PURE. From lines of a file to what each would make of a person, through the engine that also reads Ashby. */
final class Drafts {
    private static final String PREFIX = "csv.";

    /** A column of the file, and how it is read. */
    private record Column(String source, int place, String mark, Rule rule) {}

    private final Map<Target, Column> columns;
    private final Mapper mapper;

    private Drafts(Map<Target, Column> columns) {
        this.columns = columns;
        this.mapper = Mapper.of(
                columns.values().stream().map(Column::rule).toList(), List.copyOf(columns.keySet()), List.of());
    }

    /** Fails, by column, where the columns do not fit the file or the fields. */
    static List<Draft> of(CsvText file, List<RosterColumn> columns, List<EmployeeField> fields) {
        check(file, columns, fields);
        var byKey = fields.stream().collect(Collectors.toMap(EmployeeField::key, Function.identity()));
        var targets = new LinkedHashMap<Target, Column>();
        columns.forEach(column -> {
            Target target = optional(Objects.requireNonNull(byKey.get(column.employeeField())));
            targets.put(target, column(file, target, column));
        });
        var drafts = new Drafts(targets);
        return file.lines().stream().map(drafts::draft).toList();
    }

    private static void check(CsvText file, List<RosterColumn> columns, List<EmployeeField> fields) {
        var errors = new ArrayList<FieldError>();
        var known = fields.stream().map(EmployeeField::key).collect(Collectors.toSet());
        var filled = new HashSet<String>();
        for (int i = 0; i < columns.size(); i++) {
            RosterColumn column = columns.get(i);
            String path = "columns[" + i + "]";
            if (file.place(column.column()) < 0) {
                errors.add(new FieldError(path, "The file has no column " + column.column()));
            } else if (!known.contains(column.employeeField())) {
                errors.add(new FieldError(path, "There is no such employee field"));
            } else if (!filled.add(column.employeeField())) {
                errors.add(new FieldError(path, "Two columns would fill this employee field"));
            }
            if (column.decimal() != null && !Cells.DECIMAL_MARKS.contains(column.decimal())) {
                errors.add(new FieldError(path + ".decimal", "The decimal mark is a point or a comma"));
            }
        }
        if (Stream.of("personalEmail", "workEmail").noneMatch(filled::contains)) {
            errors.add(new FieldError(
                    "columns",
                    "Choose the column for Personal email or Work email: by it people are found again, so that nobody is"
                            + " there twice"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid("The columns are not right yet", errors);
        }
    }

    /** Whether a value must be there depends on who the person is, so that is asked later. */
    private static Target optional(EmployeeField field) {
        Target target = Targets.of(field);
        return new Target(target.key(), target.label(), target.type(), false, target.choices());
    }

    private static Column column(CsvText file, Target target, RosterColumn column) {
        var cells = cells(file, column.column());
        String decimal = column.decimal();
        String mark = decimal == null ? Cells.likelyMark(cells) : decimal;
        List<Transform> given = column.transforms();
        String source = PREFIX + column.column();
        var rule = new Rule(
                target.key(),
                new Source.CandidateField(source),
                given == null ? Cells.steps(target, cells, mark) : given);
        return new Column(source, file.place(column.column()), mark, rule);
    }

    /** All cells of a column. */
    static List<String> cells(CsvText file, String column) {
        int place = file.place(column);
        return file.lines().stream().map(line -> line.cells().get(place)).toList();
    }

    private Draft draft(CsvText.Line line) {
        var raw = new HashMap<String, JsonNode>();
        columns.forEach((target, column) -> {
            String cell = line.cells().get(column.place());
            if (!cell.isEmpty()) {
                raw.put(column.source(), Cells.raw(target, cell, column.mark()));
            }
        });
        var values = new LinkedHashMap<String, Filed>();
        var problems = new LinkedHashMap<String, String>();
        var results = mapper.map(raw, Addresses.NONE).iterator();
        columns.forEach((target, column) -> {
            switch (results.next()) {
                case FieldResult.Value value ->
                    values.put(target.key(), new Filed(value.value(), column.source(), value.display()));
                case FieldResult.Invalid invalid -> problems.put(target.key(), about(target, invalid.message()));
                case FieldResult.Empty _ -> {}
            }
        });
        return new Draft(line.number(), values, problems);
    }

    private static String about(Target target, String message) {
        return message.startsWith(target.label()) ? message : target.label() + ": " + message;
    }
}
