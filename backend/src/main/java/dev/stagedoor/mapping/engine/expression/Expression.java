package dev.stagedoor.mapping.engine.expression;

import dev.cel.common.exceptions.CelIterationLimitExceededException;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.stagedoor.mapping.engine.value.Rendering;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A compiled expression. Immutable; any number of threads may evaluate it. */
public final class Expression {
    /** What kind of value comes of it, as far as that can be said beforehand. */
    public enum Kind {
        TEXT,
        NUMBER,
        YES_NO,
        LIST,
        UNKNOWN
    }

    /** A field that it reads, and where it is first named. */
    public record Read(String field, int line, int column) {}

    private final CelRuntime.Program program;
    private final List<Read> reads;
    private final Kind kind;

    Expression(CelRuntime.Program program, List<Read> reads, Kind kind) {
        this.program = program;
        this.reads = reads;
        this.kind = kind;
    }

    /** The keys of all candidate fields that it reads, in the order in which they are named. */
    public List<String> fields() {
        return reads.stream().map(Read::field).toList();
    }

    public Kind kind() {
        return kind;
    }

    /**
     * Which of its fields there are not.
     *
     * @param isKnown whether there is a field
     * @param known all that there are, for guessing what was meant
     */
    public List<Mistake> unknownFields(Predicate<String> isKnown, Set<String> known) {
        return reads.stream()
                .filter(read -> !isKnown.test(read.field()))
                .map(read -> unknown(read, known))
                .toList();
    }

    /** Total: what cannot be done is a problem in words, and a field without a value is a blank. */
    public Evaluated evaluate(Map<String, JsonNode> values) {
        try {
            return new Evaluated.Value(Effort.limited(() -> result(values)));
        } catch (CelEvaluationException | RuntimeException | StackOverflowError e) {
            return new Evaluated.Problem("The expression could not be worked out: " + reason(e));
        }
    }

    private JsonNode result(Map<String, JsonNode> values) throws CelEvaluationException {
        var read = new HashMap<String, Object>();
        Object result =
                program.eval(name -> Optional.of(read.computeIfAbsent(name, field -> Values.of(values.get(field)))));
        Effort.weigh(result);
        return Values.json(result);
    }

    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unfit unfit) {
                return unfit.words();
            }
            if (cause instanceof CelIterationLimitExceededException) {
                return "it goes through too many items";
            }
        }
        return "a value is not of the kind that it needs";
    }

    private static Mistake unknown(Read read, Set<String> known) {
        String meant = Similar.to(read.field(), known)
                .map(other -> ". Did you mean " + Expressions.spelled(other) + "?")
                .orElse("");
        return new Mistake("There is no field " + Rendering.quoted(read.field()) + meant, read.line(), read.column());
    }
}
