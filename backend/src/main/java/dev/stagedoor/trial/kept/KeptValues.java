package dev.stagedoor.trial.kept;

import dev.stagedoor.ashby.dossier.CandidateField;
import dev.stagedoor.ashby.dossier.CandidateFields.Selectable;
import dev.stagedoor.ashby.dossier.Dossier;
import dev.stagedoor.mapping.engine.Converted;
import dev.stagedoor.mapping.engine.Mapper;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.engine.value.CustomKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** PURE. What kept dossiers hold, field by field. */
final class KeptValues {
    private static final Target TEXT = new Target("value", "Value", "text", false, List.of());
    private static final int LONGEST = 200;

    /** A whole and its parts: who has read one has read the others. */
    private static final Map<String, List<String>> SAID_OTHERWISE = Map.of(
            "candidate.name", List.of("candidate.firstName", "candidate.lastName"),
            "candidate.firstName", List.of("candidate.name"),
            "candidate.lastName", List.of("candidate.name"),
            "offer.salary", List.of("offer.salaryAmount", "offer.salaryCurrency"),
            "offer.salaryAmount", List.of("offer.salary"),
            "offer.salaryCurrency", List.of("offer.salary"),
            "candidate.location", List.of("candidate.city", "candidate.region", "candidate.country"));

    /** A candidate field that has values and that no rule reads. */
    record UnusedField(String key, String label, String object, int people, String sample) {}

    /**
     * One value of a field.
     *
     * @param count how many people have it
     * @param selectable whether Ashby lists it as a choice
     * @param archived whether it can no longer be chosen there
     */
    record SeenValue(String value, int count, boolean selectable, boolean archived) {}

    private KeptValues() {}

    /** The organization's own fields first, for they were made to be filled; then the most filled. */
    static List<UnusedField> unused(List<Dossier> people, List<CandidateField> fields, Set<String> read) {
        var unused = new ArrayList<UnusedField>();
        for (CandidateField field : fields) {
            List<String> values = people.stream()
                    .map(person -> shown(person.values().get(field.key())))
                    .filter(text -> !text.isEmpty())
                    .toList();
            if (!values.isEmpty() && !isRead(field.key(), read)) {
                unused.add(new UnusedField(
                        field.key(), field.label(), field.object(), values.size(), shortened(sample(field, people))));
            }
        }
        unused.sort(Comparator.comparing(KeptValues::isOwn)
                .reversed()
                .thenComparing(Comparator.comparingInt(UnusedField::people).reversed()));
        return unused;
    }

    private static String sample(CandidateField field, List<Dossier> people) {
        return people.stream()
                .map(person -> person.values().get(field.key()))
                .filter(value -> !shown(value).isEmpty())
                .map(value -> SampleWords.of(value).orElseGet(() -> shown(value)))
                .findFirst()
                .orElse("");
    }

    private static boolean isOwn(UnusedField field) {
        return CustomKey.is(field.key());
    }

    private static boolean isRead(String field, Set<String> read) {
        List<String> otherwise = SAID_OTHERWISE.getOrDefault(field, List.of());
        return read.contains(field) || (!otherwise.isEmpty() && read.containsAll(otherwise));
    }

    /** What Ashby lets people choose, in its order, then what was seen besides, the most frequent first. */
    static List<SeenValue> of(String field, Collection<Dossier> people, List<Selectable> selectable) {
        var counts = new LinkedHashMap<String, Integer>();
        for (Dossier person : people) {
            items(person.values().get(field)).forEach(value -> counts.merge(value, 1, Integer::sum));
        }
        var values = new ArrayList<SeenValue>();
        for (Selectable choice : selectable) {
            Integer count = counts.remove(choice.label());
            values.add(new SeenValue(choice.label(), count == null ? 0 : count, true, choice.archived()));
        }
        counts.entrySet().stream()
                .map(seen -> new SeenValue(seen.getKey(), seen.getValue(), false, false))
                .sorted(Comparator.comparingInt(SeenValue::count).reversed().thenComparing(SeenValue::value))
                .forEach(values::add);
        return values;
    }

    /** How many people have a value in a field. */
    static int having(String field, Collection<Dossier> people) {
        return (int) people.stream()
                .filter(person -> !items(person.values().get(field)).isEmpty())
                .count();
    }

    /** Each once for one person. */
    private static Set<String> items(@Nullable JsonNode value) {
        var items = new LinkedHashSet<String>();
        if (value != null && value.isArray()) {
            value.forEach(item -> items.add(shown(item)));
        } else {
            items.add(shown(value));
        }
        items.remove("");
        return items;
    }

    /** As a text field would hold it. */
    private static String shown(@Nullable JsonNode value) {
        return switch (Mapper.convert(TEXT, value)) {
            case Converted.Fits(JsonNode _, String display) -> display;
            case Converted.Wrong(String _, String raw) -> raw;
            case Converted.Blank() -> "";
        };
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
