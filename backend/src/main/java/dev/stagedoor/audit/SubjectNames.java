package dev.stagedoor.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What things are called that people change. A port: who has them, and stands above, knows it. */
public interface SubjectNames {
    /**
     * As it is called now.
     *
     * @param workflowId of what has its screen within a workflow's
     */
    record Name(String name, @Nullable UUID workflowId) {}

    /** What stands before the colon of a subject: {@code delivery} of {@code delivery:<id>}. */
    String kind();

    /** All in one go. What is not there any more, or has no name, is absent. */
    Mono<Map<UUID, Name>> names(Collection<UUID> ids);
}
