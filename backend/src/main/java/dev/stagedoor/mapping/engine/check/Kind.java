package dev.stagedoor.mapping.engine.check;

import dev.stagedoor.mapping.engine.expression.Expression;

/** What can be told of a value before there is one. Texts of all kinds are one: what they hold, only the value tells. */
enum Kind {
    TEXT("a text"),
    DATE("a date"),
    DATE_TIME("a date with a time"),
    NUMBER("a number"),
    MONEY("an amount of money"),
    YES_NO("yes or no"),
    LIST("a list"),
    RANGE("a range"),
    MONEY_RANGE("a pay range"),
    UNKNOWN("something unknown");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Can be read as one text without loss. */
    boolean isText() {
        return switch (this) {
            case TEXT, DATE, DATE_TIME, NUMBER, YES_NO, UNKNOWN -> true;
            case MONEY, LIST, RANGE, MONEY_RANGE -> false;
        };
    }

    /** Of a candidate field, or of an employee field. */
    static Kind of(String type) {
        return switch (type) {
            case "text", "longText", "email", "phone", "link", "choice", "person" -> TEXT;
            case "date" -> DATE;
            case "dateTime" -> DATE_TIME;
            case "number" -> NUMBER;
            case "money" -> MONEY;
            case "yesNo" -> YES_NO;
            case "multipleChoice", "list" -> LIST;
            case "numberRange" -> RANGE;
            case "compensationRange" -> MONEY_RANGE;
            default -> UNKNOWN;
        };
    }

    static Kind of(Expression.Kind kind) {
        return switch (kind) {
            case TEXT -> TEXT;
            case NUMBER -> NUMBER;
            case YES_NO -> YES_NO;
            case LIST -> LIST;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
