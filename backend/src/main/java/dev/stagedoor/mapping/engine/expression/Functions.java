package dev.stagedoor.mapping.engine.expression;

import static dev.cel.common.types.SimpleType.BOOL;
import static dev.cel.common.types.SimpleType.DOUBLE;
import static dev.cel.common.types.SimpleType.DYN;
import static dev.cel.common.types.SimpleType.STRING;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.exceptions.CelInvalidArgumentException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.TypeParamType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import dev.stagedoor.mapping.engine.expression.Expressions.Help;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All that an expression can do, with its types; there is one kind of number. */
final class Functions {
    /** Stands around what must be yes or no, so that a blank can stand there too. */
    static final String YES = "@yes";

    /** Stands around what must be a list. */
    static final String ITEMS = "@items";

    /** Stands around a map's key that is worked out. */
    static final String KEY = "@key";

    /** A function here, where CEL's own of this name is a macro that knows nothing of blanks. */
    static final String HAS = "@has";

    /** Stands around each list and value of several parts that is written out, so that it is looked at when it is made. */
    static final String MADE = "@made";

    private static final TypeParamType ANY = TypeParamType.create("A");
    private static final TypeParamType OTHER = TypeParamType.create("B");
    private static final ListType LIST = ListType.create(ANY);
    private static final MapType MAP = MapType.create(ANY, OTHER);

    static final List<Help> HELP = List.of(
            help("has", "has(candidate.primaryPhone)", "Yes, if the field has a value"),
            help("orElse", "candidate.city.orElse(\"Remote\")", "Another value, where there is none"),
            help("string", "string(offer.salaryAmount)", "A value as text"),
            help("number", "number(\"84000\")", "A number from text"),
            help("round", "round(offer.salaryAmount / 12, 2)", "A number with so many decimals"),
            help("size", "size(candidate.tags)", "How many items or letters there are"),
            help("lower", "candidate.lastName.lower()", "In small letters, as in zoë"),
            help("upper", "candidate.lastName.upper()", "In capital letters, as in ZOË"),
            help("lowerAscii", "candidate.primaryEmail.lowerAscii()", "Only A to Z in small letters"),
            help("upperAscii", "candidate.country.upperAscii()", "Only A to Z in capital letters"),
            help("trim", "candidate.name.trim()", "Without spaces around it"),
            help("replace", "job.title.replace(\"Sr.\", \"Senior\")", "Each place of a text replaced by another"),
            help("split", "candidate.name.split(\" \")[0]", "The parts of a text as a list, counted from 0"),
            help("join", "candidate.tags.join(\", \")", "A list as one text"),
            help("substring", "candidate.lastName.substring(0, 3)", "From one place to another, counted from 0"),
            help("contains", "job.title.contains(\"Senior\")", "Yes, if the text has this in it"),
            help("startsWith", "job.title.startsWith(\"VP\")", "Yes, if the text begins so"),
            help("endsWith", "candidate.primaryEmail.endsWith(\".org\")", "Yes, if the text ends so"),
            help("matches", "candidate.region.matches(\"^[A-Z]{2}$\")", "Yes, if the text fits a pattern (RE2)"),
            help("exists", "candidate.tags.exists(tag, tag == \"Remote\")", "Yes, if an item of the list passes"),
            help("all", "candidate.tags.all(tag, size(tag) < 20)", "Yes, if each item of the list passes"),
            help("filter", "candidate.tags.filter(tag, tag != \"VIP\")", "The items of a list that pass"),
            help("map", "candidate.tags.map(tag, tag.upperAscii())", "Something made of each item of a list"));

    private static final Set<String> OPERATORS = Set.of(
            "_+_",
            "_-_",
            "_*_",
            "_/_",
            "_%_",
            "-_",
            "!_",
            "_==_",
            "_!=_",
            "_<_",
            "_<=_",
            "_>_",
            "_>=_",
            "_&&_",
            "_||_",
            "_?_:_",
            "_[_]",
            "@in",
            "@not_strictly_false",
            YES,
            ITEMS,
            HAS,
            KEY,
            MADE);

    private static final Set<String> MACROS = Set.of("exists", "all", "filter", "map");

    private Functions() {}

    static Set<String> names() {
        return HELP.stream().map(Help::name).collect(Collectors.toSet());
    }

    static boolean isKnown(String function) {
        return OPERATORS.contains(function) || (!isMacro(function) && names().contains(function));
    }

    /** Becomes a loop when it is written rightly; a call that is still one was not. */
    static boolean isMacro(String function) {
        return MACROS.contains(function);
    }

    static String example(String function) {
        return HELP.stream()
                .filter(help -> help.name().equals(function))
                .map(Help::example)
                .findFirst()
                .orElse("candidate.firstName");
    }

    static List<CelFunctionDecl> declarations() {
        return List.of(
                declare(
                        "_+_",
                        of(STRING, STRING, STRING),
                        of(STRING, STRING, DOUBLE),
                        of(STRING, DOUBLE, STRING),
                        of(DOUBLE, DOUBLE, DOUBLE),
                        of(LIST, LIST, LIST)),
                declare("_-_", of(DOUBLE, DOUBLE, DOUBLE)),
                declare("_*_", of(DOUBLE, DOUBLE, DOUBLE)),
                declare("_/_", of(DOUBLE, DOUBLE, DOUBLE)),
                declare("_%_", of(DOUBLE, DOUBLE, DOUBLE)),
                declare("-_", of(DOUBLE, DOUBLE)),
                declare("!_", of(BOOL, BOOL)),
                declare("_&&_", of(BOOL, BOOL, BOOL)),
                declare("_||_", of(BOOL, BOOL, BOOL)),
                declare("_?_:_", of(ANY, BOOL, ANY, ANY)),
                declare("_==_", of(BOOL, ANY, ANY)),
                declare("_!=_", of(BOOL, ANY, ANY)),
                declare("_<_", of(BOOL, DOUBLE, DOUBLE), of(BOOL, STRING, STRING)),
                declare("_<=_", of(BOOL, DOUBLE, DOUBLE), of(BOOL, STRING, STRING)),
                declare("_>_", of(BOOL, DOUBLE, DOUBLE), of(BOOL, STRING, STRING)),
                declare("_>=_", of(BOOL, DOUBLE, DOUBLE), of(BOOL, STRING, STRING)),
                declare("@in", of(BOOL, ANY, LIST), of(BOOL, DYN, MAP)),
                declare("_[_]", of(ANY, LIST, DOUBLE), of(OTHER, MAP, DYN)),
                declare("@not_strictly_false", of(BOOL, BOOL)),
                declare(YES, of(BOOL, BOOL)),
                declare(ITEMS, of(LIST, LIST)),
                declare(HAS, of(BOOL, DYN)),
                declare(KEY, of(STRING, DYN)),
                declare(MADE, of(LIST, LIST), of(MAP, MAP)),
                declare("string", of(STRING, DYN)),
                declare("number", of(DOUBLE, STRING), of(DOUBLE, DOUBLE)),
                declare("round", of(DOUBLE, DOUBLE, DOUBLE)),
                declare("size", of(DOUBLE, STRING), of(DOUBLE, LIST), method(DOUBLE, STRING), method(DOUBLE, LIST)),
                declare("orElse", method(ANY, ANY, ANY)),
                declare("lower", method(STRING, STRING), of(STRING, STRING)),
                declare("upper", method(STRING, STRING), of(STRING, STRING)),
                declare("lowerAscii", method(STRING, STRING)),
                declare("upperAscii", method(STRING, STRING)),
                declare("trim", method(STRING, STRING)),
                declare("replace", method(STRING, STRING, STRING, STRING)),
                declare("split", method(ListType.create(STRING), STRING, STRING)),
                declare("join", method(STRING, LIST, STRING)),
                declare("substring", method(STRING, STRING, DOUBLE), method(STRING, STRING, DOUBLE, DOUBLE)),
                declare("contains", method(BOOL, STRING, STRING)),
                declare("startsWith", method(BOOL, STRING, STRING)),
                declare("endsWith", method(BOOL, STRING, STRING)),
                declare("matches", method(BOOL, STRING, STRING)));
    }

    /** One for all types of a function: what fits is decided there, with words for what does not. */
    static List<CelFunctionBinding> bindings() {
        return List.of(
                bind("_+_", Operators::add),
                bind("_-_", Operators::subtract),
                bind("_*_", Operators::multiply),
                bind("_/_", Operators::divide),
                bind("_%_", Operators::remainder),
                bind("-_", Operators::negate),
                bind("!_", Operators::not),
                bind("_==_", Operators::same),
                bind("_!=_", Operators::different),
                bind("_<_", Operators::less),
                bind("_<=_", Operators::atMost),
                bind("_>_", Operators::more),
                bind("_>=_", Operators::atLeast),
                bind("@in", Operators::isAmong),
                bind("_[_]", Operators::part),
                bind(YES, Operators::yes),
                bind(ITEMS, Operators::items),
                bind(HAS, (Object value) -> !Operators.isBlank(value)),
                bind(KEY, Operators::key),
                bind(MADE, (Object value) -> value),
                bind("string", Texts::string),
                bind("number", Texts::number),
                bind("round", Operators::round),
                bind("size", Texts::size),
                bind("orElse", (value, other) -> Operators.isBlank(value) ? other : value),
                bind("lower", Texts::lower),
                bind("upper", Texts::upper),
                bind("lowerAscii", Texts::lowerAscii),
                bind("upperAscii", Texts::upperAscii),
                bind("trim", Texts::trim),
                bindMany("replace", 3, args -> Texts.replace(args[0], args[1], args[2])),
                bind("split", Texts::split),
                bind("join", Texts::join),
                bind("substring.0", Texts::substring),
                bindMany("substring.1", 3, args -> Texts.substring(args[0], args[1], args[2])),
                bind("contains", Texts::contains),
                bind("startsWith", Texts::startsWith),
                bind("endsWith", Texts::endsWith),
                bind("matches", Texts::matches));
    }

    private record Signature(boolean member, CelType result, List<CelType> parameters) {}

    private static Signature of(CelType result, CelType... parameters) {
        return new Signature(false, result, List.of(parameters));
    }

    private static Signature method(CelType result, CelType... parameters) {
        return new Signature(true, result, List.of(parameters));
    }

    private static CelFunctionDecl declare(String name, Signature... signatures) {
        List<CelOverloadDecl> overloads = IntStream.range(0, signatures.length)
                .mapToObj(i -> overload(name + "." + i, signatures[i]))
                .toList();
        return CelFunctionDecl.newFunctionDeclaration(name, overloads);
    }

    private static CelOverloadDecl overload(String id, Signature signature) {
        return signature.member()
                ? CelOverloadDecl.newMemberOverload(id, signature.result(), signature.parameters())
                : CelOverloadDecl.newGlobalOverload(id, signature.result(), signature.parameters());
    }

    private static CelFunctionBinding bind(String name, CelFunctionOverload.Unary<Object> body) {
        return CelFunctionBinding.from(name, Object.class, value -> weighed(args -> body.apply(args[0]), value));
    }

    private static CelFunctionBinding bind(String name, CelFunctionOverload.Binary<Object, Object> body) {
        return CelFunctionBinding.from(
                name,
                Object.class,
                Object.class,
                (left, right) -> weighed(args -> body.apply(args[0], args[1]), left, right));
    }

    private static CelFunctionBinding bindMany(String name, int parameters, CelFunctionOverload body) {
        var types = new ArrayList<Class<?>>(Arrays.asList(new Class<?>[parameters]));
        types.replaceAll(_ -> Object.class);
        return CelFunctionBinding.from(name, types, args -> weighed(body, args));
    }

    /** A failure of another kind would be told with all values spelled out, however large they are. */
    private static Object weighed(CelFunctionOverload body, Object... args) throws CelEvaluationException {
        try {
            Effort.weigh(args);
            Object result = body.apply(args);
            Effort.weigh(result);
            return result;
        } catch (RuntimeException e) {
            throw new CelInvalidArgumentException(e);
        }
    }

    private static Help help(String name, String example, String meaning) {
        return new Help(name, example, meaning);
    }
}
