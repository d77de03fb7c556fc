package dev.stagedoor.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** What brings people into workflows, in a sentence each. A port: the listeners, which stand above, know it. */
public interface ListenerSummaries {
    /** What a listener does at present; removed ones are not told of. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum State {
        DRAFT,
        ACTIVE,
        PAUSED
    }

    /** One listener. */
    record ListenerSummary(State state, String sentence) {}

    /** Workflows without listeners are absent. */
    Mono<Map<UUID, List<ListenerSummary>>> byWorkflow();
}
