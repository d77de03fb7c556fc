package dev.stagedoor.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What brings people into workflows, in a sentence each. A port: the listeners, which stand above, know it. */
public interface ListenerSummaries {
    /**
     * One listener.
     *
     * @param state draft, active or paused
     */
    record ListenerSummary(String state, String sentence) {}

    /** Workflows without listeners are absent. */
    Mono<Map<UUID, List<ListenerSummary>>> byWorkflow();
}
