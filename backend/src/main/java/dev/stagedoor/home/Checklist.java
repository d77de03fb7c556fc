package dev.stagedoor.home;

import dev.stagedoor.home.Home.ChecklistStep;
import dev.stagedoor.home.Home.ConnectionSummary;
import dev.stagedoor.home.Home.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** PURE. The set-up in five steps that tick themselves off, and the connection in a sentence. */
final class Checklist {
    private static final String INTEGRATION = "/settings/integrations/ashby";

    private Checklist() {}

    static List<ChecklistStep> of(Setup setup) {
        return List.of(
                step(Step.CONNECT, "Connect Ashby", isConnected(setup), INTEGRATION, connectStuck(setup)),
                step(Step.MAP, "Map fields", isMapped(setup), INTEGRATION + "/field-mapping", mapStuck(setup)),
                step(Step.LISTEN, "Add a listener", setup.activeListeners() > 0, "/workflows", listenStuck(setup)),
                step(Step.CALLED, "Ashby has called", setup.called(), "/workflows", calledStuck(setup)),
                step(Step.ENROLLED, "First person enrolled", setup.enrolled(), "/deliveries", enrolledStuck(setup)));
    }

    private static ChecklistStep step(Step key, String label, boolean done, String link, @Nullable String stuck) {
        return new ChecklistStep(key, label, done, link, done ? null : stuck);
    }

    private static boolean isConnected(Setup setup) {
        return setup.active() && setup.hasKey();
    }

    private static @Nullable String connectStuck(Setup setup) {
        if (setup.hasKey()) {
            return "The API key is saved, but Active is off: deliveries wait.";
        }
        return setup.active() ? "Active is on, but there is no API key." : null;
    }

    private static boolean isMapped(Setup setup) {
        return setup.mappingVersion() > 0 && setup.unmappedRequired().isEmpty();
    }

    private static @Nullable String mapStuck(Setup setup) {
        return setup.mappingVersion() == 0
                ? null
                : "Required and not mapped yet: " + String.join(", ", setup.unmappedRequired()) + ".";
    }

    private static @Nullable String listenStuck(Setup setup) {
        if (setup.draftListeners() > 0) {
            return "A listener was begun. Press Create event listener to finish it.";
        }
        return setup.pausedListeners() > 0 ? "The listener is paused." : null;
    }

    private static @Nullable String calledStuck(Setup setup) {
        return setup.wrongSignatures() == 0
                ? null
                : "Ashby calls, but the Secret key in Ashby differs from the one shown here.";
    }

    private static @Nullable String enrolledStuck(Setup setup) {
        if (setup.needsAttention() > 0) {
            return count(setup.needsAttention(), "delivery needs", "deliveries need") + " attention.";
        }
        return setup.waiting() > 0 ? count(setup.waiting(), "delivery is", "deliveries are") + " waiting." : null;
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    static ConnectionSummary connection(Setup setup, Clock clock) {
        boolean trouble = isConnected(setup) && hasFailedLast(setup);
        return new ConnectionSummary(
                setup.active(), setup.choosing(), sentence(setup, trouble, clock), setup.lastAnswerAt(), trouble);
    }

    private static boolean hasFailedLast(Setup setup) {
        Instant failed = setup.lastFailureAt();
        Instant answered = setup.lastAnswerAt();
        return failed != null && (answered == null || failed.isAfter(answered));
    }

    private static String sentence(Setup setup, boolean trouble, Clock clock) {
        if (!setup.hasKey()) {
            return "Ashby is not connected yet.";
        }
        if (!setup.active()) {
            return "The connection is not Active: deliveries wait.";
        }
        if (trouble) {
            return "Ashby cannot be asked: " + Objects.requireNonNullElse(setup.lastFailure(), "it did not answer.");
        }
        if (setup.choosing()) {
            return "Active. What came before waits until you choose.";
        }
        Instant answered = setup.lastAnswerAt();
        return answered == null
                ? "Active. Ashby has not been asked yet."
                : "Ashby answered " + ago(Duration.between(answered, clock.instant())) + ".";
    }

    private static String ago(Duration past) {
        if (past.toMinutes() < 1) {
            return "just now";
        }
        if (past.toHours() < 1) {
            return count(past.toMinutes(), "minute", "minutes") + " ago";
        }
        return past.toDays() < 1
                ? count(past.toHours(), "hour", "hours") + " ago"
                : count(past.toDays(), "day", "days") + " ago";
    }
}
