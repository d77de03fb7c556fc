package dev.stagedoor.mapping.engine;

import dev.stagedoor.ashby.dossier.SpecimenValues;
import dev.stagedoor.mapping.engine.expression.Compiled;
import dev.stagedoor.mapping.engine.expression.Evaluated;
import dev.stagedoor.mapping.engine.expression.Expression;
import dev.stagedoor.mapping.engine.expression.Expressions;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What mapping a dossier costs, beside what it costs to parse the same dossier's answers from Ashby. Forty rules of three
 * steps each. Run by {@code mvn -Pbenchmark}; docs/mapping-engine.md has the command and the figures.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class MapperBenchmark {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String EXPRESSION = "candidate.firstName + \" \" + candidate.lastName.upperAscii()";

    record Field(String key, String type) {}

    record Document(List<LookupTable> tables, List<Field> fields, List<Rule> rules) {
        List<Target> targets() {
            return fields.stream()
                    .map(field -> new Target(field.key(), field.key(), field.type(), true, List.of()))
                    .toList();
        }
    }

    private Document document = new Document(List.of(), List.of(), List.of());
    private Mapper mapper = Mapper.of(List.of(), List.of(), List.of());
    private Map<String, JsonNode> values = Map.of();
    private List<byte[]> answers = List.of();
    private Expression expression = expression(EXPRESSION);

    /** Reads what is measured. */
    @Setup
    public void setUp() throws IOException {
        try (InputStream in = MapperBenchmark.class.getResourceAsStream("/benchmark/forty-rules.json")) {
            document = JSON.readValue(Objects.requireNonNull(in), Document.class);
        }
        mapper = Mapper.of(document.rules(), document.targets(), document.tables());
        values = SpecimenValues.values();
        answers = SpecimenValues.answers();
        expression = expression(EXPRESSION);
    }

    /** One dossier through forty rules. */
    @Benchmark
    public List<FieldResult> map() {
        return mapper.map(values, Addresses.NONE);
    }

    /** The answers that one dossier is read from. */
    @Benchmark
    public void parse(Blackhole hole) {
        for (byte[] answer : answers) {
            hole.consume(JSON.readTree(answer));
        }
    }

    /** One expression over the dossier. */
    @Benchmark
    public Evaluated evaluate() {
        return expression.evaluate(values);
    }

    /** Making one expression ready, as it happens when a mapping is. */
    @Benchmark
    public Compiled compile() {
        return Expressions.compile(EXPRESSION);
    }

    Collection<Rule> rules() {
        return document.rules();
    }

    Map<String, JsonNode> values() {
        return values;
    }

    private static Expression expression(String text) {
        return switch (Expressions.compile(text)) {
            case Compiled.Ready(Expression ready) -> ready;
            case Compiled.Broken broken -> throw new IllegalStateException(broken.toString());
        };
    }

    /** Measures all, and says the ratio. */
    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(MapperBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        double map = time(results, "map");
        double parse = time(results, "parse");
        System.out.printf(
                Locale.ROOT,
                "%nDossiers mapped a second: %,.0f (%,.0f bytes allocated each). Parsed: %,.0f (%,.0f bytes).%n"
                        + "Mapping takes %.2f of the time of parsing the same dossier.%n",
                1e6 / map,
                bytes(results, "map"),
                1e6 / parse,
                bytes(results, "parse"),
                map / parse);
    }

    private static double time(Collection<RunResult> results, String name) {
        return of(results, name).getPrimaryResult().getScore();
    }

    private static double bytes(Collection<RunResult> results, String name) {
        return Objects.requireNonNull(of(results, name).getSecondaryResults().get("gc.alloc.rate.norm"))
                .getScore();
    }

    private static RunResult of(Collection<RunResult> results, String name) {
        return results.stream()
                .filter(result -> result.getPrimaryResult().getLabel().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
