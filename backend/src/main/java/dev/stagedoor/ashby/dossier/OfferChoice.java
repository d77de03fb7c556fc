package dev.stagedoor.ashby.dossier;

import dev.stagedoor.ashby.Json;
import dev.stagedoor.ashby.dossier.Dossier.Offers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * PURE. Which of an application's offers counts, and why: the accepted one, else one that still stands, else the one with the
 * newest version.
 */
record OfferChoice(@Nullable JsonNode offer, Offers standing, String note) {
    private static final Set<String> WITHDRAWN = Set.of("Declined", "Cancelled", "CandidateRejected", "OfferCancelled");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    static final OfferChoice NOT_PERMITTED = new OfferChoice(
            null,
            Offers.UNKNOWN,
            "The API key may not read offers, so start date and salary are missing (permission offersRead).");

    static OfferChoice among(List<JsonNode> offers) {
        return offers.stream()
                .max(Comparator.comparing(OfferChoice::isAccepted)
                        .thenComparing(offer -> !isWithdrawn(offer))
                        .thenComparing(OfferChoice::madeAt))
                .map(offer -> new OfferChoice(offer, standing(offer), note(offer, offers.size())))
                .orElseGet(() -> new OfferChoice(
                        null, Offers.NONE, "No offer in Ashby, so there is no start date and no salary."));
    }

    private static String note(JsonNode offer, int count) {
        Instant madeAt = madeAt(offer);
        String of = madeAt.equals(Instant.EPOCH) ? "" : " of " + DAY.format(madeAt.atZone(ZoneOffset.UTC));
        String which =
                isAccepted(offer) ? "Accepted offer" + of : "Offer" + of + ", not accepted: " + words(status(offer));
        return count == 1
                ? which
                : which + ", chosen from " + count + " offers: accepted first, then what still stands, then the newest";
    }

    /** Of the chosen one: it is withdrawn only when all are. */
    private static Offers standing(JsonNode offer) {
        return isWithdrawn(offer) ? Offers.WITHDRAWN : Offers.STANDING;
    }

    private static boolean isWithdrawn(JsonNode offer) {
        return !isAccepted(offer)
                && (WITHDRAWN.contains(Json.textOr("", offer, "acceptanceStatus"))
                        || WITHDRAWN.contains(Json.textOr("", offer, "offerStatus")));
    }

    /** {@code WaitingOnResponse} reads as "waiting on response". */
    private static String words(String status) {
        return status.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ENGLISH);
    }

    private static boolean isAccepted(JsonNode offer) {
        return "Accepted".equals(Json.text(offer, "acceptanceStatus"))
                || "CandidateAccepted".equals(Json.text(offer, "offerStatus"));
    }

    private static Instant madeAt(JsonNode offer) {
        Instant at = Json.instant(offer.path("latestVersion"), "createdAt");
        return at == null ? Instant.EPOCH : at;
    }

    static String status(JsonNode offer) {
        String status = isAccepted(offer) ? "Accepted" : Json.text(offer, "acceptanceStatus");
        return status == null ? Json.textOr("unknown", offer, "offerStatus") : status;
    }
}
