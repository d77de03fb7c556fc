package dev.stagedoor.roster;

import dev.stagedoor.mapping.engine.Addresses;
import dev.stagedoor.mapping.engine.FieldResult;
import dev.stagedoor.mapping.engine.Mapper;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.mapping.engine.Transform;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.StringNode;

/** PURE. The lines of a column of dates that no one way of writing dates fits together with the others. */
final class OddDates {
    private static final int SHOWN = 20;

    private OddDates() {}

    /**
     * The first lines that the likeliest way does not read; none where it reads all, or none of those that are tried: a column of
     * other things is not gone through.
     *
     * @param formats how its dates may be written, the likeliest first; none where they need no reading or are no dates
     */
    static List<Long> lines(CsvText file, String column, List<String> formats) {
        if (formats.isEmpty() && !Cells.holdDates(Drafts.cells(file, column))) {
            return List.of();
        }
        var mapper = mapper(formats.isEmpty() ? List.of() : List.of(new Transform.ReadDate(formats.getFirst(), null)));
        int place = file.place(column);
        var filled = file.lines().stream()
                .filter(line -> !line.cells().get(place).isEmpty())
                .toList();
        var odd = filled.stream()
                .filter(line -> !reads(mapper, line.cells().get(place)))
                .map(CsvText.Line::number)
                .toList();
        return odd.size() == filled.size()
                ? List.of()
                : odd.stream().limit(SHOWN).toList();
    }

    private static Mapper mapper(List<Transform> steps) {
        return Mapper.of(
                List.of(new Rule("date", new Source.CandidateField("cell"), steps)), List.of(Cells.DATE), List.of());
    }

    private static boolean reads(Mapper mapper, String cell) {
        return mapper.map(Map.of("cell", StringNode.valueOf(cell)), Addresses.NONE)
                        .getFirst()
                instanceof FieldResult.Value;
    }
}
