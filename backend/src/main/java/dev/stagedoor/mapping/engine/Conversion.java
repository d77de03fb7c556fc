package dev.stagedoor.mapping.engine;

import dev.stagedoor.mapping.engine.value.Contacts;
import dev.stagedoor.mapping.engine.value.Dates;
import dev.stagedoor.mapping.engine.value.Numbers;
import dev.stagedoor.mapping.engine.value.Rendering;
import dev.stagedoor.mapping.engine.value.Spaces;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** From raw JSON to a value of an employee field's type. */
final class Conversion {
    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_TEXT = 50_000;
    private static final int MOST_NAMED = 10;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Conversion() {}

    static Converted of(Target target, @Nullable JsonNode raw) {
        if (raw == null || Rendering.isBlank(raw)) {
            return new Converted.Blank();
        }
        if (raw.isNumber() && Numbers.read(raw).isEmpty()) {
            return wrong(target, target.type().equals("number") ? "needs a number" : "cannot hold this number", raw);
        }
        return switch (target.type()) {
            case "email", "person" -> email(target, raw);
            case "phone" -> phone(target, raw);
            case "date" -> date(target, raw);
            case "number" -> number(target, raw);
            case "money" -> money(target, raw);
            case "yesNo" -> yesNo(target, raw);
            case "choice" -> choice(target, raw);
            case "multipleChoice" -> multipleChoice(target, raw);
            case "link" -> link(target, raw);
            case "longText" -> text(target, Rendering.text(raw), LONGEST_TEXT);
            default -> text(target, Spaces.collapsed(Rendering.text(raw)), LONGEST_LINE);
        };
    }

    private static Converted text(Target target, String text, int longest) {
        String clean = text.strip();
        if (clean.isEmpty()) {
            return new Converted.Blank();
        }
        if (clean.length() > longest) {
            return wrong(target, "can hold up to " + longest + " characters; this has " + clean.length(), clean);
        }
        return shown(clean);
    }

    private static Converted email(Target target, JsonNode raw) {
        String text = Rendering.single(raw);
        return Contacts.isEmail(text) ? shown(text) : wrong(target, "needs an e-mail address", raw);
    }

    private static Converted phone(Target target, JsonNode raw) {
        String text = Rendering.single(raw);
        return Contacts.isPhone(text) ? shown(text) : wrong(target, "needs a phone number", raw);
    }

    /** The calendar date as written: no zone is ever applied, so a start date never moves by a day. */
    private static Converted date(Target target, JsonNode raw) {
        String text = raw.isString() ? Rendering.single(raw) : "";
        if (!Dates.looksLikeOne(text)) {
            return wrong(target, "needs a date such as 2026-11-02", raw);
        }
        LocalDate date = Dates.read(text);
        return date == null
                ? wrong(target, "needs a date of the calendar, such as 2026-11-02", raw)
                : new Converted.Fits(StringNode.valueOf(date.toString()), Dates.shown(date));
    }

    private static Converted number(Target target, JsonNode raw) {
        return Numbers.read(raw)
                .<Converted>map(number -> new Converted.Fits(DecimalNode.valueOf(number), number.toPlainString()))
                .orElseGet(() -> wrong(target, "needs a number", raw));
    }

    private static Converted money(Target target, JsonNode raw) {
        if (raw.isNumber() || raw.isString()) {
            return wrong(
                    target, "needs an amount with its currency, such as 84,000 EUR; there is no currency here", raw);
        }
        Optional<BigDecimal> amount = Optional.ofNullable(raw.get("amount")).flatMap(Numbers::read);
        JsonNode unit = raw.get("currency");
        String currency = unit == null ? "" : Rendering.single(unit).toUpperCase(Locale.ROOT);
        if (amount.isEmpty() || !isCurrency(currency)) {
            return wrong(target, "needs an amount with its currency, such as 84,000 EUR", raw);
        }
        String plain = amount.get().toPlainString();
        var value = JSON.objectNode().put("amount", plain).put("currency", currency);
        return new Converted.Fits(value, Numbers.money(amount.get(), currency));
    }

    private static boolean isCurrency(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) < 'A' || code.charAt(i) > 'Z') {
                return false;
            }
        }
        return code.length() == 3;
    }

    private static Converted yesNo(Target target, JsonNode raw) {
        if (raw.isBoolean()) {
            return yesNo(raw.booleanValue());
        }
        return switch (Rendering.single(raw).toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> yesNo(true);
            case "no", "false" -> yesNo(false);
            default -> wrong(target, "needs yes or no", raw);
        };
    }

    private static Converted yesNo(boolean yes) {
        return new Converted.Fits(BooleanNode.valueOf(yes), yes ? "Yes" : "No");
    }

    private static Converted choice(Target target, JsonNode raw) {
        return chosen(target, Rendering.single(raw))
                .map(Conversion::shown)
                .orElseGet(() -> wrong(target, "must be one of: " + named(target), raw));
    }

    private static Converted multipleChoice(Target target, JsonNode raw) {
        var values = JSON.arrayNode();
        var shown = new ArrayList<String>();
        for (String item : Rendering.items(raw)) {
            Optional<String> choice = chosen(target, item);
            if (choice.isEmpty()) {
                return wrong(target, "must be among: " + named(target), item);
            }
            if (!shown.contains(choice.get())) {
                shown.add(choice.get());
                values.add(choice.get());
            }
        }
        return shown.isEmpty() ? new Converted.Blank() : new Converted.Fits(values, String.join(", ", shown));
    }

    /** In any case; else by letters and digits alone ("FullTime" is "Full-time"), when that is not ambiguous. */
    private static Optional<String> chosen(Target target, String text) {
        for (String choice : target.choices()) {
            if (choice.equalsIgnoreCase(text)) {
                return Optional.of(choice);
            }
        }
        String bare = bare(text);
        String alike = null;
        for (String choice : bare.isEmpty() ? List.<String>of() : target.choices()) {
            if (bare.equals(bare(choice))) {
                if (alike != null) {
                    return Optional.empty();
                }
                alike = choice;
            }
        }
        return Optional.ofNullable(alike);
    }

    private static String bare(String text) {
        var bare = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
        return bare.toString().toLowerCase(Locale.ROOT);
    }

    /** The first ones: the message may be told of thousands of values. */
    private static String named(Target target) {
        var choices = target.choices();
        if (choices.isEmpty()) {
            return "(it has no choices yet)";
        }
        int more = Math.max(choices.size() - MOST_NAMED, 0);
        return choices.stream().limit(MOST_NAMED).map(Rendering::brief).collect(Collectors.joining(", "))
                + (more == 0 ? "" : " or " + more + " more");
    }

    private static Converted link(Target target, JsonNode raw) {
        String text = Rendering.single(raw);
        try {
            var uri = text.length() <= LONGEST_LINE ? new URI(text) : new URI("");
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getRawAuthority() != null ? shown(text) : notALink(target, raw);
        } catch (URISyntaxException e) {
            return notALink(target, raw);
        }
    }

    private static Converted notALink(Target target, JsonNode raw) {
        return wrong(target, "needs a link that begins with http:// or https://", raw);
    }

    private static Converted shown(String text) {
        return new Converted.Fits(StringNode.valueOf(text), text);
    }

    private static Converted wrong(Target target, String needs, JsonNode raw) {
        return wrong(target, needs, Rendering.text(raw));
    }

    private static Converted wrong(Target target, String needs, String raw) {
        String brief = Rendering.brief(raw);
        return new Converted.Wrong(target.label() + " " + needs + " (got \u201c" + brief + "\u201d)", brief);
    }
}
