package dev.stagedoor.roster;

import dev.stagedoor.mapping.engine.Addresses;
import dev.stagedoor.mapping.engine.FieldResult;
import dev.stagedoor.mapping.engine.Mapper;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.engine.Transform;
import dev.stagedoor.mapping.engine.value.WrittenNumber;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** PURE. How the cells of a column are written, when nobody said so: dates, numbers, yes and no. */
final class Cells {
    /** As spreadsheets write dates; where two fit alike, the first is taken, and the person can say otherwise. */
    private static final List<String> DATE_FORMATS = List.of(
            "dd/MM/yyyy",
            "MM/dd/yyyy",
            "dd.MM.yyyy",
            "dd-MM-yyyy",
            "MM-dd-yyyy",
            "yyyy/MM/dd",
            "d MMM yyyy",
            "MMM d, yyyy",
            "dd-MMM-yyyy");

    private static final List<String> YES = List.of("yes", "y", "true", "t", "1", "x");
    private static final List<String> NO = List.of("no", "n", "false", "f", "0", "-");
    private static final Pattern LIST = Pattern.compile("[,;|\\n]");
    private static final Pattern MONEY = Pattern.compile("(?:([A-Z]{3}) ?)?([0-9][0-9., ']*+)(?: ?([A-Z]{3}))?");
    private static final String POINT = ".";
    private static final String COMMA = ",";

    /** What may stand before decimals. */
    static final List<String> DECIMAL_MARKS = List.of(POINT, COMMA);

    static final Target DATE = new Target("date", "Date", "date", false, List.of());

    /** Different ones: each is tried with each way to write a date, for each of hundreds of columns. */
    private static final int TRIED = 50;

    /** A longer one is no date, no number, no yes or no. */
    private static final int LONGEST_TRIED = 200;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Cells() {}

    /**
     * The steps by which most of these cells fit; none where the cells fit as they are.
     *
     * @param mark the decimal mark of numbers
     */
    static List<Transform> steps(Target target, List<String> cells, String mark) {
        return mostFitting(candidates(target, mark), target, some(cells));
    }

    /**
     * The decimal marks by which the most cells are numbers or amounts, the likeliest first; none where it makes no
     * difference. Both where 84.000 may be eighty-four or eighty-four thousand: three digits are likelier a group.
     */
    static List<String> decimalMarks(List<String> cells) {
        var amounts = cells.stream()
                .filter(cell -> !cell.isEmpty())
                .map(Cells::withoutCurrency)
                .toList();
        long byPoint = amounts.stream().filter(amount -> fits(amount, POINT)).count();
        long byComma = amounts.stream().filter(amount -> fits(amount, COMMA)).count();
        if (byPoint != byComma) {
            return List.of(byPoint > byComma ? POINT : COMMA);
        }
        return amounts.stream()
                .filter(amount -> !read(amount, POINT).equals(read(amount, COMMA)))
                .findFirst()
                .map(amount -> amount.indexOf('.') < 0 ? DECIMAL_MARKS : List.of(COMMA, POINT))
                .orElse(List.of());
    }

    /** The likeliest decimal mark; a point where it makes no difference. */
    static String likelyMark(List<String> cells) {
        return decimalMarks(cells).stream().findFirst().orElse(POINT);
    }

    /** The date formats that fit the most cells, the likeliest first; none where they are dates as they are, or no dates. */
    static List<String> dateFormats(List<String> cells) {
        var some = some(cells);
        long asTheyAre = fitting(List.of(), DATE, some);
        var fitting = new LinkedHashMap<String, Long>();
        DATE_FORMATS.forEach(format -> fitting.put(format, fitting(readDate(format), DATE, some)));
        long most = Collections.max(fitting.values());
        return most <= asTheyAre
                ? List.of()
                : DATE_FORMATS.stream()
                        .filter(format -> Objects.equals(fitting.get(format), most))
                        .toList();
    }

    /** Whether some of them are dates as they are. */
    static boolean holdDates(List<String> cells) {
        return fitting(List.of(), DATE, some(cells)) > 0;
    }

    /**
     * A cell as the engine takes it: several choices are a list, an amount with its currency is money.
     *
     * @param mark the decimal mark of amounts
     */
    static JsonNode raw(Target target, String cell, String mark) {
        return switch (target.type()) {
            case "multipleChoice" -> target.choices().contains(cell) ? JSON.stringNode(cell) : list(cell);
            case "money" -> money(cell, mark);
            default -> JSON.stringNode(cell);
        };
    }

    private static List<String> some(List<String> cells) {
        return cells.stream()
                .filter(cell -> !cell.isEmpty() && cell.length() <= LONGEST_TRIED)
                .distinct()
                .limit(TRIED)
                .toList();
    }

    private static List<List<Transform>> candidates(Target target, String mark) {
        List<Transform> none = List.of();
        return switch (target.type()) {
            case "date" ->
                Stream.concat(Stream.of(none), DATE_FORMATS.stream().map(Cells::readDate))
                        .toList();
            case "number" ->
                mark.equals(POINT)
                        ? List.of(none, List.of(new Transform.ReadNumber(mark)))
                        : List.of(List.of(new Transform.ReadNumber(mark)));
            case "yesNo" -> List.of(none, List.of(new Transform.YesNo(YES, NO)));
            default -> List.of(none);
        };
    }

    /** Of equally fitting ones the first. */
    private static List<Transform> mostFitting(List<List<Transform>> candidates, Target target, List<String> cells) {
        return candidates.size() == 1
                ? candidates.getFirst()
                : candidates.stream()
                        .max(Comparator.comparingLong(steps -> fitting(steps, target, cells)))
                        .orElse(List.of());
    }

    private static long fitting(List<Transform> steps, Target target, List<String> cells) {
        var rule = new Rule(target.key(), new Source.CandidateField("cell"), steps);
        var mapper = Mapper.of(List.of(rule), List.of(target), List.of());
        return cells.stream()
                .map(cell -> mapper.map(Map.of("cell", raw(target, cell, POINT)), Addresses.NONE))
                .filter(results -> results.getFirst() instanceof FieldResult.Value)
                .count();
    }

    private static List<Transform> readDate(String format) {
        return List.of(new Transform.ReadDate(format, null));
    }

    private static JsonNode list(String cell) {
        var list = JSON.arrayNode();
        LIST.splitAsStream(cell)
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .forEach(list::add);
        return list;
    }

    private static boolean fits(String amount, String mark) {
        return read(amount, mark).isPresent();
    }

    private static Optional<BigDecimal> read(String amount, String mark) {
        return WrittenNumber.read(amount, mark.charAt(0));
    }

    private static String withoutCurrency(String cell) {
        return amount(cell).map(Amount::digits).orElse(cell);
    }

    /** An amount with its currency; any other text as it is. */
    static JsonNode money(String cell, String mark) {
        return amount(cell)
                .flatMap(written -> read(written.digits(), mark)
                        .<JsonNode>map(amount -> JSON.objectNode()
                                .put("amount", amount.toPlainString())
                                .put("currency", written.currency())))
                .orElseGet(() -> JSON.stringNode(cell));
    }

    /** As it is written: 84.000 and EUR. */
    private record Amount(String digits, String currency) {}

    private static Optional<Amount> amount(String cell) {
        Matcher written = MONEY.matcher(cell.toUpperCase(Locale.ROOT));
        return written.matches() && (written.group(1) == null) != (written.group(3) == null)
                ? Optional.of(
                        new Amount(written.group(2), written.group(1) == null ? written.group(3) : written.group(1)))
                : Optional.empty();
    }
}
