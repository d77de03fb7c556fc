package dev.stagedoor.listener.webhook;

import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.webhook.MadeWebhook.State;
import dev.stagedoor.listener.webhook.MadeWebhook.Wish;
import dev.stagedoor.listener.webhook.WebhookView.Mend;
import dev.stagedoor.listener.webhook.WebhookView.Tone;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** PURE. What is said of a webhook, and what can be done about it. */
record Said(Tone tone, String words, @Nullable String detail, boolean alarm, List<Mend> mends) {
    private static final String BY_HAND = "In Ashby, under Admin › Integrations › Webhooks,";

    /**
     * All that the words depend on.
     *
     * @param secretDiffers whether Ashby signs with an older secret than the newest
     * @param warning why Ashby can hardly reach the address; null when nothing speaks against it
     */
    record Facts(
            MadeWebhook webhook,
            Listener listener,
            String url,
            boolean secretDiffers,
            @Nullable String warning,
            Instant now) {}

    static Said of(Facts facts) {
        var webhook = facts.webhook();
        if (Step.isOver(facts.listener(), facts.now())) {
            return left(facts);
        }
        if (isBusy(webhook)) {
            return busy(webhook);
        }
        return switch (webhook.state()) {
            case NONE ->
                new Said(
                        Tone.BAD,
                        "Ashby did not create the webhook",
                        also(webhook.problem(), "You can also set it up by hand."),
                        false,
                        List.of(Mend.CREATE, Mend.FORGET));
            case UNSURE -> unsure(webhook);
            case DUPLICATE ->
                new Said(
                        Tone.WAITING,
                        "Ashby has such a webhook already",
                        "It was not made by Stagedoor, or its id was lost, so Stagedoor cannot look after it. If it works,"
                                + " leave it as it is. Else delete it: " + BY_HAND + " the one whose Request URL is "
                                + facts.url() + ". Then create it here.",
                        false,
                        List.of(Mend.FORGET, Mend.CREATE));
            case GONE ->
                bad(
                        "Somebody removed the webhook in Ashby",
                        "Ashby announces nobody here until it is there again.",
                        List.of(Mend.REPAIR, Mend.FORGET));
            case DISABLED -> disabled(facts);
            case ELSEWHERE ->
                bad(
                        "The webhook in Ashby calls another address",
                        "Ashby announces nobody here. It should call " + facts.url() + ".",
                        List.of(Mend.REPAIR, Mend.LOOK));
            case ENABLED -> enabled(facts);
        };
    }

    /** What Ashby answered, for a person. */
    static String problem(AshbyFailure failure) {
        return switch (failure.kind()) {
            case MISSING_PERMISSION ->
                "The API key may not do this. In Ashby, tick API keys (read and write) for it, then try again.";
            case NOT_FOUND -> "Ashby does not know this webhook.";
            default -> failure.inWords();
        };
    }

    /** Whether something is being done; a mere look changes nothing. */
    static boolean isBusy(MadeWebhook webhook) {
        return isWished(webhook) || (webhook.attempt() != null && webhook.state() != State.UNSURE);
    }

    private static boolean isWished(MadeWebhook webhook) {
        return webhook.wish() == Wish.MAKE || webhook.wish() == Wish.REMOVE;
    }

    /** What did not work goes on not working until it is done. */
    private static Said busy(MadeWebhook webhook) {
        String problem = webhook.problem();
        String words = webhook.wish() == Wish.REMOVE
                ? "Asking Ashby to remove the webhook…"
                : webhook.webhookId() == null
                        ? "Asking Ashby to create the webhook…"
                        : "Asking Ashby to put the webhook right…";
        return new Said(
                Tone.WAITING,
                words,
                problem == null ? null : problem + " Trying again by itself.",
                webhook.state() == State.DISABLED || webhook.state() == State.ELSEWHERE,
                List.of());
    }

    private static Said unsure(MadeWebhook webhook) {
        Instant pinged = webhook.pingedAt();
        boolean isLikely = pinged != null && !pinged.isBefore(webhook.askedAt());
        return new Said(
                Tone.BAD,
                isLikely ? "The webhook is probably there" : "It is not known whether the webhook is there",
                "Stagedoor asked Ashby to create it, and Ashby's answer did not arrive. "
                        + (isLikely
                                ? "Ashby's first call did, so it probably works; Stagedoor cannot look after it. "
                                : "")
                        + BY_HAND
                        + " see whether it is there. If it is, leave it, or delete it and create it again. Should it exist"
                        + " twice, every delivery is still counted once.",
                !isLikely,
                List.of(Mend.CREATE_AGAIN, Mend.FORGET));
    }

    private static Said disabled(Facts facts) {
        String warning = facts.warning();
        return bad(
                "The webhook is disabled in Ashby",
                "Ashby announces nobody here. Somebody disabled it there, or Ashby itself, as it does when its first call does"
                        + " not arrive or is not answered at " + facts.url() + "."
                        + (warning == null
                                ? " Look whether the internet reaches this address, then repair it."
                                : " " + warning),
                List.of(Mend.REPAIR, Mend.LOOK));
    }

    private static Said enabled(Facts facts) {
        var webhook = facts.webhook();
        String event = facts.listener().event();
        if (event != null && !Objects.equals(event, webhook.madeType())) {
            return bad(
                    "The webhook in Ashby is of another type",
                    "It sends “" + Listener.eventInWords(String.valueOf(webhook.madeType()))
                            + "”, and this listener waits for “" + Listener.eventInWords(event)
                            + "”. Ashby cannot change that: repairing makes another one in its place.",
                    List.of(Mend.REPAIR, Mend.LOOK));
        }
        if (facts.secretDiffers()) {
            return bad(
                    "Ashby still has the older secret key",
                    also(
                            webhook.problem(),
                            "Nothing gets lost: the older one stays valid until Ashby has the new one. Repair gives it to"
                                    + " Ashby."),
                    List.of(Mend.REPAIR, Mend.LOOK));
        }
        if (webhook.problem() != null) {
            return new Said(
                    Tone.WAITING,
                    "The webhook was enabled in Ashby",
                    "It could not be looked at since. " + webhook.problem(),
                    false,
                    List.of(Mend.LOOK, Mend.REPAIR));
        }
        if (webhook.perhapsTwice()) {
            return new Said(
                    Tone.WAITING,
                    "The webhook is enabled in Ashby, perhaps twice",
                    "It was created again while it was not known whether it was there. Every delivery is counted once all"
                            + " the same. " + BY_HAND + " delete the second one whose Request URL is " + facts.url()
                            + ".",
                    false,
                    List.of(Mend.ONLY_ONE, Mend.LOOK));
        }
        return new Said(
                Tone.GOOD,
                "The webhook is enabled in Ashby",
                webhook.pingedAt() == null ? null : "Stagedoor made it, and Ashby's call arrived.",
                false,
                List.of(Mend.LOOK));
    }

    private static Said left(Facts facts) {
        var webhook = facts.webhook();
        String byHand = BY_HAND + " delete the one whose Request URL is " + facts.url() + ".";
        if (webhook.isBeyondReach()) {
            return new Said(
                    Tone.BAD,
                    "A webhook of a removed listener may still be in Ashby",
                    "Its calls are refused and harm nobody. " + byHand,
                    false,
                    List.of(Mend.FORGET));
        }
        String problem = webhook.problem();
        if (problem == null || isWished(webhook)) {
            return new Said(Tone.WAITING, "The webhook is being removed in Ashby", problem, false, List.of());
        }
        return new Said(
                Tone.BAD,
                "The webhook of a removed listener is still in Ashby",
                problem + " Its calls are refused and harm nobody. By hand: " + byHand,
                false,
                List.of(Mend.REMOVE, Mend.FORGET));
    }

    private static Said bad(String words, String detail, List<Mend> mends) {
        return new Said(Tone.BAD, words, detail, true, mends);
    }

    private static String also(@Nullable String first, String then) {
        return first == null ? then : first + " " + then;
    }
}
