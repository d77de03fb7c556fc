package dev.stagedoor.listener;

import dev.stagedoor.inbox.Latest;
import dev.stagedoor.listener.ListenerViews.Signalled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PURE. What an administrator should mend at a listener, in words. Gone once a good call came after it. */
final class Warnings {
    private static final Duration ALARM = Duration.ofDays(7);

    private Warnings() {}

    static List<String> of(Listener listener, Signalled signalled, @Nullable Latest latest, Instant now) {
        List<String> warnings = new ArrayList<>();
        var wrong = signalled.get("wrongSignature");
        if (wrong != null && isNewer(wrong.lastAt(), signalled, latest)) {
            warnings.add(
                    hadAGoodCall(signalled, latest)
                            ? "A call came that was signed with another key, after calls with the right one. It was refused. If"
                                    + " the Secret token was changed in Ashby, copy the Secret key into it; else somebody else"
                                    + " called, and there is nothing to do."
                            : "The Secret key in Ashby differs: " + times(wrong.count())
                                    + " signed with another. Copy the Secret key into the webhook's Secret token in Ashby; Ashby"
                                    + " repeats what was refused for some hours.");
        }
        String event = listener.event();
        if (latest != null && event != null && !event.equals(latest.action())) {
            warnings.add(Words.wrongAction(latest.action(), event));
        }
        var oversized = signalled.get("oversized");
        if (oversized != null && oversized.lastAt().isAfter(now.minus(ALARM))) {
            warnings.add(times(oversized.count())
                    + " refused as larger than 10 MB. Look in Ashby whether somebody is missing"
                    + " here. This note goes away after a week without another.");
        }
        var format = signalled.get("wrongFormat");
        if (format != null && isNewer(format.lastAt(), signalled, latest)) {
            warnings.add(times(format.count())
                    + " refused because they were not plain JSON, as Ashby sends it. Look whether something between"
                    + " Ashby and Stagedoor changes its calls, for example by compressing them.");
        }
        if (listener.isEnded(now)) {
            var ended = signalled.get("endedDraft");
            warnings.add("This draft ended after 24 hours without being finished"
                    + (ended == null ? "." : "; " + times(ended.count()) + " refused since.")
                    + " Remove it and add the listener again.");
        }
        return List.copyOf(warnings);
    }

    private static boolean hadAGoodCall(Signalled signalled, @Nullable Latest latest) {
        return latest != null || signalled.get("signedPing") != null;
    }

    private static boolean isNewer(Instant at, Signalled signalled, @Nullable Latest latest) {
        var good = signalled.get("signedPing");
        return (good == null || at.isAfter(good.lastAt())) && (latest == null || at.isAfter(latest.receivedAt()));
    }

    private static String times(long count) {
        return count == 1 ? "1 call was" : count + " calls were";
    }
}
