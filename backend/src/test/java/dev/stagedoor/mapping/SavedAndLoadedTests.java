package dev.stagedoor.mapping;

import static dev.stagedoor.testing.Screen.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.mapping.engine.Example;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.mapping.engine.Transform;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A mapping that was saved and loaded is equal. The seeds are fixed, so a failure can be repeated. */
@NullUnmarked
class SavedAndLoadedTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "CA",
            "{candidate.firstName}",
            "'\"\\",
            "Zoë Ångström",
            "日本語",
            "\uD83D\uDE00",
            "a\nb\tc",
            "$1 :x ?",
            "null");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-12.50",
            "1e3",
            "84000.123456789",
            "\"x\"",
            "[\"a\", 1]",
            "{\"amount\": \"84000\", \"b\": null}");

    private final FieldMappings mappings = new MappingRig().context.getBean(FieldMappings.class);

    @Test
    void isEqual() {
        for (int seed = 1; seed <= 60; seed++) {
            var random = new Random(seed);
            var rules = IntStream.range(0, random.nextInt(6))
                    .mapToObj(i -> rule("field" + i, random))
                    .toList();
            String note = random.nextBoolean() ? null : text(random);

            var saved = mappings.save(seed - 1, rules, note, ADA).block();
            var loaded = mappings.version(seed).block();

            assertThat(loaded.rules()).as("seed %s", seed).isEqualTo(rules);
            assertThat(loaded.note()).as("seed %s", seed).isEqualTo(note);
            assertThat(loaded.fields()).as("seed %s", seed).isEqualTo(saved.fields());
        }
    }

    private static Rule rule(String field, Random random) {
        List<Function<Random, Source>> sources = List.of(
                r -> new Source.CandidateField(text(r)),
                r -> new Source.Template(text(r)),
                r -> new Source.Constant(text(r)),
                r -> new Source.FirstOf(List.of(text(r), text(r))),
                r -> new Source.Expression(text(r)));
        return new Rule(
                field,
                any(sources, random).apply(random),
                IntStream.range(0, random.nextInt(8))
                        .mapToObj(i -> step(random))
                        .toList(),
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> new Example(Map.of(text(random), value(random)), text(random)))
                        .toList());
    }

    private static Transform step(Random random) {
        List<Function<Random, Transform>> steps = List.of(
                r -> new Transform.Trim(),
                r -> new Transform.LetterCase(any(List.of(Transform.Letters.values()), r)),
                r -> new Transform.Split(text(r), r.nextInt()),
                r -> new Transform.Join(text(r)),
                r -> new Transform.Replace(text(r), text(r), r.nextBoolean()),
                r -> new Transform.Lookup(text(r), any(List.of(Transform.Otherwise.values()), r), text(r)),
                r -> new Transform.ReadDate(r.nextBoolean() ? null : text(r), r.nextBoolean() ? null : text(r)),
                r -> new Transform.WriteDate(text(r)),
                r -> new Transform.ShiftDate(r.nextInt(), any(List.of(Transform.DateUnit.values()), r)),
                r -> new Transform.ReadNumber(text(r)),
                r -> new Transform.Amount(),
                r -> new Transform.Currency(),
                r -> new Transform.Money(text(r)),
                r -> new Transform.RangeEnd(any(List.of(Transform.End.values()), r)),
                r -> new Transform.YesNo(List.of(text(r)), List.of()),
                r -> new Transform.Phone(text(r)),
                r -> new Transform.Country(any(List.of(Transform.Code.values()), r)),
                r -> new Transform.Region(text(r), any(List.of(Transform.RegionForm.values()), r)),
                r -> new Transform.Email(),
                r -> new Transform.WorkEmail(),
                r -> new Transform.DefaultTo(text(r)),
                r -> new Transform.OnlyIf(text(r), any(List.of(Transform.Test.values()), r), text(r)));
        return any(steps, random).apply(random);
    }

    private static JsonNode value(Random random) {
        return JSON.readTree(any(VALUES, random));
    }

    private static String text(Random random) {
        return any(TEXTS, random);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
