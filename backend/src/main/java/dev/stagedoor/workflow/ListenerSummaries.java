package dev.stagedoor.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What a workflow's card says of its listeners; told by the feature that owns them. */
public interface ListenerSummaries {
    /** One listener in a sentence. */
    record ListenerSummary(String state, String sentence) {}

    Mono<Map<UUID, List<ListenerSummary>>> byWorkflow();
}
