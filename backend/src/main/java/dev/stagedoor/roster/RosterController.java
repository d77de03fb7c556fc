package dev.stagedoor.roster;

import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.mapping.engine.value.Rendering;
import dev.stagedoor.platform.Heavy;
import dev.stagedoor.platform.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Employees from a CSV file. */
@RestController
@RequestMapping("/api/v1/employees/import")
class RosterController {
    /**
     * One column of the file.
     *
     * @param samples the first different values, long ones cut
     * @param filled how many lines have a value
     * @param suggestion the employee field that it is likely meant for
     * @param oddLines the first lines whose date is written otherwise than most, by the likeliest way of writing them; none
     *     where one way fits all
     * @param dateFormats how its dates may be written, the likeliest first; none where they need no reading or are no dates
     * @param decimalMarks the decimal marks that its numbers or amounts may have, the likeliest first; none where it makes no
     *     difference
     */
    record ReadColumn(
            String name,
            List<String> samples,
            int filled,
            @Nullable String suggestion,
            List<Long> oddLines,
            List<String> dateFormats,
            List<String> decimalMarks) {}

    /**
     * What a file holds.
     *
     * @param rows people, that is, lines below the first
     */
    record Reading(List<ReadColumn> columns, int rows) {}

    private static final int SAMPLES = 3;

    private final EmployeeFields fields;
    private final RosterImports imports;

    RosterController(EmployeeFields fields, RosterImports imports) {
        this.fields = fields;
        this.imports = imports;
    }

    /** Reads a file's columns and suggests what each fills. Nothing is kept. */
    @PostMapping("/read")
    Mono<Reading> read(@RequestBody RosterRequest request) {
        return fields.all().publishOn(Heavy.SCHEDULER).map(known -> reading(CsvText.read(request.given()), known));
    }

    /** Tells line by line what an import would do. Changes nothing. */
    @PostMapping("/preview")
    Mono<RosterView.Preview> preview(@RequestBody RosterRequest request) {
        return imports.preview(request);
    }

    /** Imports a file: everything, or nothing. */
    @PostMapping
    Mono<RosterView.Counts> carryOut(@RequestBody RosterRequest request) {
        return Person.current().flatMap(who -> imports.carryOut(request, who));
    }

    private static Reading reading(CsvText file, List<EmployeeField> known) {
        var suggested = ColumnNames.suggested(file, known);
        return new Reading(
                file.columns().stream()
                        .map(column -> column(file, column, suggested.get(column)))
                        .toList(),
                file.lines().size());
    }

    private static ReadColumn column(CsvText file, String name, @Nullable String suggestion) {
        var filled = Drafts.cells(file, name).stream()
                .filter(cell -> !cell.isEmpty())
                .toList();
        var dateFormats = Cells.dateFormats(filled);
        return new ReadColumn(
                name,
                filled.stream().distinct().limit(SAMPLES).map(Rendering::brief).toList(),
                filled.size(),
                suggestion,
                OddDates.lines(file, name, dateFormats),
                dateFormats,
                Cells.decimalMarks(filled));
    }
}
