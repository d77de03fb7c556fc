package dev.stagedoor.mapping.engine.expression;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.stagedoor.mapping.engine.expression.Expression.Read;
import dev.stagedoor.mapping.engine.value.Patterns;
import dev.stagedoor.mapping.engine.value.Rendering;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An expression's parsed text, made ready to be checked: each field that it reads becomes a variable of its own, so that
 * what is read is known beforehand and an absent one is a blank; numbers become of one kind; and what must be yes or no, or
 * a list, is put where a blank may stand too.
 */
final class Tree {
    static final String BLANK = "@blank";

    private final CelSource source;
    private final CelSource.Builder places;
    private final Map<String, Read> reads = new LinkedHashMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final CelExpr expression;
    private long lastId;

    Tree(CelAbstractSyntaxTree parsed) {
        this.source = parsed.getSource();
        this.places = source.toBuilder();
        this.lastId = source.getPositionsMap().keySet().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        this.expression = made(parsed.getExpr(), Set.of());
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    Collection<Read> reads() {
        return reads.values();
    }

    CelAbstractSyntaxTree ready() {
        return CelAbstractSyntaxTree.newParsedAst(expression, places.build());
    }

    private CelExpr made(CelExpr node, Set<String> locals) {
        return switch (node.getKind()) {
            case CONSTANT -> constant(node);
            case IDENT -> name(node, locals);
            case SELECT ->
                field(node, locals)
                        .orElseGet(() -> part(
                                node,
                                node.select().operand(),
                                text(node, node.select().field()),
                                locals));
            case CALL -> field(node, locals).orElseGet(() -> call(node, locals));
            case LIST -> looked(CelExpr.ofList(node.id(), all(node.list().elements(), locals), ImmutableList.of()));
            case MAP -> map(node, locals);
            case COMPREHENSION -> loop(node, locals);
            case STRUCT, NOT_SET -> mistaken(node, "A name with { } after it is not known here");
        };
    }

    private CelExpr constant(CelExpr node) {
        CelConstant constant = node.constant();
        return switch (constant.getKind()) {
            case INT64_VALUE -> CelExpr.ofConstant(node.id(), CelConstant.ofValue((double) constant.int64Value()));
            case NULL_VALUE -> CelExpr.ofIdent(node.id(), BLANK);
            case BOOLEAN_VALUE, DOUBLE_VALUE, STRING_VALUE -> node;
            default -> mistaken(node, "Only texts, numbers, true, false and null can be written out here");
        };
    }

    private CelExpr name(CelExpr node, Set<String> locals) {
        String name = node.ident().name();
        if (locals.contains(name)) {
            return node;
        }
        return Paths.OBJECTS.contains(name)
                ? mistaken(
                        node, "Say which field, as in " + name + "." + (name.equals("candidate") ? "firstName" : "..."))
                : mistaken(node, "Unknown name " + Rendering.quoted(name) + meant(name, known(locals)));
    }

    /** A field as {@code candidate.firstName}, {@code candidate["firstName"]} or {@code candidate.custom["its id"]}. */
    private Optional<CelExpr> field(CelExpr node, Set<String> locals) {
        Optional<String> key = Paths.key(node, locals);
        if (key.isPresent() && Paths.isUnfinished(key.get())) {
            return Optional.of(mistaken(node, "Say which custom field, as in " + key.get() + "[\"its id\"]"));
        }
        key.ifPresent(read -> reads.computeIfAbsent(read, _ -> read(node, read)));
        return key.map(read -> CelExpr.ofIdent(node.id(), read));
    }

    private Read read(CelExpr node, String key) {
        Mistake here = mistake(node.id(), "");
        return new Read(key, here.line(), here.column());
    }

    private CelExpr call(CelExpr node, Set<String> locals) {
        String function = node.call().function();
        List<CelExpr> args = node.call().args();
        if (!Functions.isKnown(function)) {
            return mistaken(node, unknown(function));
        }
        return switch (function) {
            case Paths.PART -> part(node, args.getFirst(), made(args.get(1), locals), locals);
            case "_&&_", "_||_" -> call(node, List.of(yes(args.getFirst(), locals), yes(args.get(1), locals)));
            case "!_" -> call(node, List.of(yes(args.getFirst(), locals)));
            case "_?_:_" ->
                call(node, List.of(yes(args.getFirst(), locals), made(args.get(1), locals), made(args.get(2), locals)));
            case "has" -> CelExpr.ofCall(node.id(), Optional.empty(), Functions.HAS, all(args, locals));
            case "matches" -> plain(pattern(node), locals);
            default -> plain(node, locals);
        };
    }

    private CelExpr plain(CelExpr node, Set<String> locals) {
        var call = node.call();
        return CelExpr.ofCall(
                node.id(),
                call.target().map(target -> made(target, locals)),
                call.function(),
                all(call.args(), locals));
    }

    /** A pattern that is written out is looked at now, and not when a person comes. */
    private CelExpr pattern(CelExpr node) {
        node.call().args().stream()
                .filter(Literals::isText)
                .forEach(pattern -> Patterns.problem(pattern.constant().stringValue())
                        .ifPresent(problem -> mistaken(pattern, sentence(problem))));
        return node;
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static CelExpr call(CelExpr node, List<CelExpr> args) {
        return CelExpr.ofCall(node.id(), Optional.empty(), node.call().function(), ImmutableList.copyOf(args));
    }

    private CelExpr part(CelExpr node, CelExpr holder, CelExpr key, Set<String> locals) {
        return CelExpr.ofCall(node.id(), Optional.empty(), Paths.PART, ImmutableList.of(made(holder, locals), key));
    }

    private CelExpr yes(CelExpr node, Set<String> locals) {
        return around(Functions.YES, node, locals);
    }

    private CelExpr around(String function, CelExpr node, Set<String> locals) {
        return CelExpr.ofCall(id(node), Optional.empty(), function, ImmutableList.of(made(node, locals)));
    }

    private CelExpr text(CelExpr node, String text) {
        return CelExpr.ofConstant(id(node), CelConstant.ofValue(text));
    }

    private ImmutableList<CelExpr> all(List<CelExpr> nodes, Set<String> locals) {
        return nodes.stream().map(node -> made(node, locals)).collect(ImmutableList.toImmutableList());
    }

    /** A map's keys are texts, as JSON's are: a number as it reads, so that 1, 1.0 and a field's 1 are one key. */
    private CelExpr map(CelExpr node, Set<String> locals) {
        var seen = new HashSet<String>();
        node.map().entries().stream()
                .map(CelExpr.CelMap.Entry::key)
                .filter(key ->
                        Literals.asKey(key).filter(text -> !seen.add(text)).isPresent())
                .forEach(key -> mistaken(key, "This key is there twice"));
        return looked(CelExpr.ofMap(
                node.id(),
                node.map().entries().stream()
                        .map(entry -> CelExpr.ofMapEntry(
                                entry.id(), mapKey(entry.key(), locals), made(entry.value(), locals), false))
                        .collect(ImmutableList.toImmutableList())));
    }

    private CelExpr looked(CelExpr made) {
        return CelExpr.ofCall(id(made), Optional.empty(), Functions.MADE, ImmutableList.of(made));
    }

    private CelExpr mapKey(CelExpr node, Set<String> locals) {
        return Literals.asKey(node)
                .map(text -> CelExpr.ofConstant(node.id(), CelConstant.ofValue(text)))
                .orElseGet(() -> around(Functions.KEY, node, locals));
    }

    private CelExpr loop(CelExpr node, Set<String> locals) {
        var loop = node.comprehension();
        var inside = new HashSet<>(locals);
        inside.addAll(List.of(loop.iterVar(), loop.accuVar()));
        return CelExpr.ofComprehension(
                node.id(),
                loop.iterVar(),
                around(Functions.ITEMS, loop.iterRange(), locals),
                loop.accuVar(),
                made(loop.accuInit(), locals),
                made(loop.loopCondition(), inside),
                made(loop.loopStep(), inside),
                made(loop.result(), inside));
    }

    private long id(CelExpr near) {
        Integer place = source.getPositionsMap().get(near.id());
        lastId++;
        places.addPositions(lastId, place == null ? 0 : place);
        return lastId;
    }

    private CelExpr mistaken(CelExpr node, String message) {
        mistakes.add(mistake(node.id(), message));
        return CelExpr.ofIdent(node.id(), BLANK);
    }

    Mistake mistake(long id, String message) {
        Integer offset = places.getPositionsMap().get(id);
        return source.getOffsetLocation(offset == null ? 0 : offset)
                .map(place -> new Mistake(message, place.getLine(), place.getColumn() + 1))
                .orElse(new Mistake(message, 1, 1));
    }

    private static String unknown(String function) {
        return Functions.isMacro(function)
                ? function + " needs a name and what to do with it, as in " + Functions.example(function)
                : "Unknown function " + Rendering.quoted(function) + meant(function, Functions.names());
    }

    private static Collection<String> known(Set<String> locals) {
        var known = new ArrayList<>(Paths.OBJECTS);
        locals.stream().filter(name -> !name.startsWith("@")).forEach(known::add);
        return known;
    }

    private static String meant(String name, Collection<String> known) {
        return Similar.to(name, known)
                .map(other -> ". Did you mean " + other + "?")
                .orElse("");
    }
}
