package dev.stagedoor.mapping.engine.check;

import dev.stagedoor.mapping.engine.Converted;
import dev.stagedoor.mapping.engine.Mapper;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.engine.Transform;
import dev.stagedoor.mapping.engine.value.Rendering;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.StringNode;

/** What each step takes, and what it gives. */
final class StepKinds {
    private StepKinds() {}

    static Fit through(Transform step, Kind from) {
        return switch (step) {
            case Transform.Trim _, Transform.LetterCase _, Transform.Lookup _ -> textOrList(from);
            case Transform.Split _,
                    Transform.Replace _,
                    Transform.YesNo _,
                    Transform.Phone _,
                    Transform.Country _,
                    Transform.Region _,
                    Transform.Email _,
                    Transform.WorkEmail _ -> text(from, gives(step));
            case Transform.Join _ -> taken(from == Kind.LIST || from == Kind.UNKNOWN, Kind.TEXT, "a list", from);
            case Transform.ReadDate _ -> readDate(from);
            case Transform.WriteDate _ -> date(from, Kind.TEXT);
            case Transform.ShiftDate _ -> date(from, Kind.DATE);
            case Transform.ReadNumber _ -> readNumber(from);
            case Transform.Amount _ -> money(from, Kind.NUMBER);
            case Transform.Currency _ -> money(from, Kind.TEXT);
            case Transform.Money _ -> number(from);
            case Transform.RangeEnd _ -> rangeEnd(from);
            case Transform.DefaultTo(String value) -> defaultTo(from, value);
            case Transform.OnlyIf _ -> Fit.fits(from);
        };
    }

    /** Whatever it was given; so that one mistake is told once. */
    static Kind gives(Transform step) {
        return switch (step) {
            case Transform.ReadDate _, Transform.ShiftDate _ -> Kind.DATE;
            case Transform.ReadNumber _, Transform.Amount _ -> Kind.NUMBER;
            case Transform.Money _ -> Kind.MONEY;
            case Transform.YesNo _ -> Kind.YES_NO;
            case Transform.Trim _,
                    Transform.LetterCase _,
                    Transform.Lookup _,
                    Transform.RangeEnd _,
                    Transform.DefaultTo _,
                    Transform.OnlyIf _ -> Kind.UNKNOWN;
            case Transform.Split _,
                    Transform.Join _,
                    Transform.Replace _,
                    Transform.WriteDate _,
                    Transform.Currency _,
                    Transform.Phone _,
                    Transform.Country _,
                    Transform.Region _,
                    Transform.Email _,
                    Transform.WorkEmail _ -> Kind.TEXT;
        };
    }

    private static Fit textOrList(Kind from) {
        return switch (from) {
            case LIST, UNKNOWN -> Fit.fits(from);
            default -> text(from, Kind.TEXT);
        };
    }

    private static Fit text(Kind from, Kind to) {
        return switch (from) {
            case LIST -> misfit("a text", from, new Transform.Join(", "));
            case MONEY -> misfit("a text", from, new Transform.Amount());
            case RANGE -> misfit("a text", from, minimum());
            case MONEY_RANGE -> misfit("a text", from, minimum(), new Transform.Amount());
            default -> Fit.fits(to);
        };
    }

    private static Fit readDate(Kind from) {
        return switch (from) {
            case TEXT, DATE, DATE_TIME, UNKNOWN -> Fit.fits(Kind.DATE);
            default -> misfit("a text or a date", from);
        };
    }

    private static Fit date(Kind from, Kind to) {
        return switch (from) {
            case DATE, UNKNOWN -> Fit.fits(to);
            case TEXT, DATE_TIME -> new Fit.Misfit(takes("a date", from), Mends.toDate(from));
            default -> misfit("a date", from);
        };
    }

    private static Fit readNumber(Kind from) {
        return switch (from) {
            case TEXT, NUMBER, UNKNOWN -> Fit.fits(Kind.NUMBER);
            case MONEY -> misfit("a text or a number", from, new Transform.Amount());
            case RANGE -> misfit("a text or a number", from, minimum());
            case MONEY_RANGE -> misfit("a text or a number", from, minimum(), new Transform.Amount());
            default -> misfit("a text or a number", from);
        };
    }

    private static Fit money(Kind from, Kind to) {
        return switch (from) {
            case MONEY, UNKNOWN -> Fit.fits(to);
            case MONEY_RANGE -> misfit("an amount of money", from, minimum());
            default -> misfit("an amount of money", from);
        };
    }

    private static Fit number(Kind from) {
        return switch (from) {
            case NUMBER, UNKNOWN -> Fit.fits(Kind.MONEY);
            case TEXT -> misfit("a number", from, new Transform.ReadNumber("."));
            case RANGE -> misfit("a number", from, minimum());
            case MONEY -> misfit("a number", from, new Transform.Amount());
            default -> misfit("a number", from);
        };
    }

    private static Fit rangeEnd(Kind from) {
        return switch (from) {
            case RANGE -> Fit.fits(Kind.NUMBER);
            case MONEY_RANGE -> Fit.fits(Kind.MONEY);
            case UNKNOWN -> Fit.fits(Kind.UNKNOWN);
            default -> misfit("a range", from);
        };
    }

    /** It is written as a text, so it must read as what it stands for. */
    private static Fit defaultTo(Kind from, String value) {
        return switch (from) {
            case DATE, DATE_TIME -> standsFor(from, "date", value);
            case NUMBER -> standsFor(from, "number", value);
            case YES_NO -> standsFor(from, "yesNo", value);
            case MONEY -> misfit("a value that can be written as a text", from, new Transform.Amount());
            case RANGE, MONEY_RANGE -> misfit("a value that can be written as a text", from, minimum());
            case LIST -> new Fit.Fits(Set.of(Kind.LIST, Kind.TEXT));
            case TEXT, UNKNOWN -> Fit.fits(from);
        };
    }

    private static Fit standsFor(Kind from, String type, String value) {
        var target = new Target("value", "The value", type, false, List.of());
        return Mapper.convert(target, StringNode.valueOf(value)) instanceof Converted.Wrong
                ? Fit.misfit(Rendering.quoted(value) + " cannot stand for " + from.words())
                : Fit.fits(from);
    }

    private static Fit taken(boolean taken, Kind to, String wanted, Kind from) {
        return taken ? Fit.fits(to) : misfit(wanted, from);
    }

    private static Fit misfit(String wanted, Kind from, Transform... fix) {
        return Fit.misfit(takes(wanted, from), fix);
    }

    private static String takes(String wanted, Kind from) {
        return "This step takes " + wanted + ", and there is " + from.words();
    }

    private static Transform minimum() {
        return new Transform.RangeEnd(Transform.End.MINIMUM);
    }
}
