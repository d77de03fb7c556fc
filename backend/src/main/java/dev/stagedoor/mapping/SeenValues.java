package dev.stagedoor.mapping;

import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Values that candidates really have. A port: whoever keeps dossiers, above, tells; without them names must do. */
public interface SeenValues {
    /** A few values of each candidate field, by its key. */
    Mono<Map<String, List<JsonNode>>> byCandidateField();
}
