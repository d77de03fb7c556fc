package dev.stagedoor.deliveries;

import dev.stagedoor.deliveries.DeliveryTable.Attempt;
import dev.stagedoor.deliveries.DeliveryTable.More;
import dev.stagedoor.listener.Listeners;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells the whole story of one delivery. */
@Component
class DeliveryReader {
    private final DeliveryTable table;
    private final Listeners listeners;
    private final JsonMapper json;

    DeliveryReader(DeliveryTable table, Listeners listeners, JsonMapper json) {
        this.table = table;
        this.listeners = listeners;
        this.json = json;
    }

    Mono<DeliveryDetail> detail(UUID id) {
        return Mono.zip(table.find(id), table.more(id), table.attempts(id).collectList())
                .flatMap(read -> sentence(read.getT2().listenerId())
                        .map(sentence -> detail(read.getT1(), read.getT2(), read.getT3(), sentence)))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Delivery")));
    }

    private Mono<String> sentence(UUID listenerId) {
        return listeners
                .find(listenerId)
                .map(listener -> DeliveryWords.listener(listener.event(), listener.condition()))
                .defaultIfEmpty("Ashby · listener removed");
    }

    private DeliveryDetail detail(DeliveryRow row, More more, List<Attempt> attempts, String sentence) {
        JsonNode told = lastTold(attempts);
        return new DeliveryDetail(
                row,
                more.origin(),
                more.listenerId(),
                sentence,
                more.problems(),
                told == null ? onlyReceived(row) : told.get("steps"),
                attempts.stream().map(DeliveryReader::withoutTrace).toList(),
                more.employeeName(),
                row.state().equals("needsAttention") ? choices(told) : null,
                more.enrollmentId());
    }

    /** The newest attempt that tells a story; one that was only held back tells none. */
    private static @Nullable JsonNode lastTold(List<Attempt> attempts) {
        return attempts.reversed().stream()
                .map(Attempt::trace)
                .filter(trace ->
                        trace.path("steps").isArray() && !trace.path("steps").isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable JsonNode choices(@Nullable JsonNode told) {
        return told == null || told.path("match").isEmpty() ? null : told.get("match");
    }

    private JsonNode onlyReceived(DeliveryRow row) {
        var steps = json.createArrayNode();
        var step = steps.addObject();
        step.put("key", "received");
        step.put("title", "Received and verified");
        step.putNull("detail");
        step.put("at", row.receivedAt().toString());
        step.put("ok", true);
        step.putArray("items");
        return steps;
    }

    private static DeliveryDetail.Attempt withoutTrace(Attempt attempt) {
        return new DeliveryDetail.Attempt(
                attempt.beganAt(), attempt.endedAt(), attempt.outcome(), attempt.reason(), attempt.versions());
    }
}
