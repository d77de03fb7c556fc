package dev.stagedoor.importing;

import dev.stagedoor.ashby.Webhook;
import dev.stagedoor.inbox.OpenDelivery;
import dev.stagedoor.listener.Listener;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open delivery after its listener was asked. */
sealed interface Sorted {
    OpenDelivery delivery();

    /** The listener it came by; null when it is gone. */
    @Nullable
    Listener listener();

    /** Its listener is a draft: it waits, open, until someone creates the listener. */
    record Waiting(OpenDelivery delivery, Listener listener) implements Sorted {}

    /** Ignored, with the reason. */
    record Unwanted(OpenDelivery delivery, @Nullable Listener listener, String code, String why) implements Sorted {}

    /** For a person: what it says cannot be acted on. */
    record Unclear(OpenDelivery delivery, @Nullable Listener listener, ImportProblem problem) implements Sorted {}

    /** To be imported. */
    record Wanted(OpenDelivery delivery, Listener listener, Webhook.Application application, String why)
            implements Sorted {
        Asked asked(ImportPlan.AskAPerson ask) {
            return new Asked(delivery, listener, application, why, ask);
        }

        Contradicted contradictedBy(List<ImportProblem> problems) {
            return new Contradicted(delivery, listener, application, why, problems);
        }
    }

    /** For a person: its listener wants it, and something is to be decided for its workflow alone. */
    record Asked(
            OpenDelivery delivery,
            Listener listener,
            Webhook.Application application,
            String why,
            ImportPlan.AskAPerson ask)
            implements Sorted {}

    /** For a person: its listener wants it, but Ashby's present says otherwise than it did. */
    record Contradicted(
            OpenDelivery delivery,
            Listener listener,
            Webhook.Application application,
            String why,
            List<ImportProblem> problems)
            implements Sorted {}
}
