package dev.stagedoor.mapping.engine.check;

import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.engine.Transform;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a rule may end as it does, and the steps that make an end of it. A person looks at their settings. */
final class Mends {
    private static final String SOME_ZONE = "UTC";
    private static final String SOME_CURRENCY = "EUR";
    private static final Set<Kind> WORDS = Set.of(Kind.TEXT, Kind.DATE, Kind.DATE_TIME, Kind.NUMBER, Kind.YES_NO);

    private Mends() {}

    static Fit end(Target target, Kind from) {
        if (from == Kind.UNKNOWN || takes(target.type(), from)) {
            return Fit.fits(from);
        }
        return new Fit.Misfit(
                target.label() + " needs " + wanted(target.type()) + ", and this rule ends as " + from.words(),
                fix(target.type(), from));
    }

    private static boolean takes(String type, Kind from) {
        return switch (type) {
            case "date" -> from == Kind.DATE;
            case "number" -> from == Kind.NUMBER;
            case "money" -> from == Kind.MONEY;
            case "yesNo" -> from == Kind.YES_NO;
            case "multipleChoice" -> from == Kind.LIST || WORDS.contains(from);
            case "email", "link", "person" -> from == Kind.TEXT;
            case "phone" -> from == Kind.TEXT || from == Kind.NUMBER;
            case "choice" -> WORDS.contains(from);
            default -> from == Kind.MONEY || WORDS.contains(from);
        };
    }

    private static String wanted(String type) {
        return switch (type) {
            case "date" -> "a date";
            case "number" -> "a number";
            case "money" -> "an amount of money";
            case "yesNo" -> "yes or no";
            case "multipleChoice" -> "choices";
            case "email" -> "an e-mail address";
            case "link" -> "a link";
            case "person" -> "a person's e-mail address";
            case "phone" -> "a phone number";
            case "choice" -> "one of its choices";
            default -> "a text";
        };
    }

    private static @Nullable List<Transform> fix(String type, Kind from) {
        return switch (type) {
            case "date" -> toDate(from);
            case "number" -> toNumber(from);
            case "money" -> toMoney(from);
            case "yesNo" -> from == Kind.TEXT ? List.of(new Transform.YesNo(List.of(), List.of())) : null;
            case "multipleChoice", "choice" -> toText(from);
            case "email", "link", "person", "phone" -> from == Kind.LIST ? toText(from) : null;
            default -> toText(from);
        };
    }

    static @Nullable List<Transform> toDate(Kind from) {
        return switch (from) {
            case TEXT -> List.of(new Transform.ReadDate(null, null));
            case DATE_TIME -> List.of(new Transform.ReadDate(null, SOME_ZONE));
            default -> null;
        };
    }

    private static @Nullable List<Transform> toNumber(Kind from) {
        return switch (from) {
            case TEXT -> List.of(new Transform.ReadNumber("."));
            case MONEY -> List.of(new Transform.Amount());
            case RANGE -> List.of(minimum());
            case MONEY_RANGE -> List.of(minimum(), new Transform.Amount());
            default -> null;
        };
    }

    private static @Nullable List<Transform> toMoney(Kind from) {
        return switch (from) {
            case TEXT -> List.of(new Transform.ReadNumber("."), new Transform.Money(SOME_CURRENCY));
            case NUMBER -> List.of(new Transform.Money(SOME_CURRENCY));
            case RANGE -> List.of(minimum(), new Transform.Money(SOME_CURRENCY));
            case MONEY_RANGE -> List.of(minimum());
            default -> null;
        };
    }

    private static @Nullable List<Transform> toText(Kind from) {
        return switch (from) {
            case LIST -> List.of(new Transform.Join(", "));
            case MONEY -> List.of(new Transform.Amount());
            case RANGE -> List.of(minimum());
            case MONEY_RANGE -> List.of(minimum(), new Transform.Amount());
            default -> null;
        };
    }

    private static Transform minimum() {
        return new Transform.RangeEnd(Transform.End.MINIMUM);
    }
}
