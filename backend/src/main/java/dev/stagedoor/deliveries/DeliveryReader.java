package dev.stagedoor.deliveries;

import dev.stagedoor.deliveries.DeliveryTable.Attempt;
import dev.stagedoor.deliveries.DeliveryTable.More;
import dev.stagedoor.importing.MatchChoice;
import dev.stagedoor.importing.Story;
import dev.stagedoor.importing.Trace;
import dev.stagedoor.importing.Trace.Station;
import dev.stagedoor.importing.Trace.Step;
import dev.stagedoor.listener.Listeners;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
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
        var told = lastTold(attempts);
        return new DeliveryDetail(
                row,
                more.origin(),
                more.listenerId(),
                sentence,
                more.problems(),
                told == null ? onlyReceived(row, more.origin()) : told.steps(),
                attempts.stream().map(DeliveryReader::withoutTrace).toList(),
                more.employeeName(),
                row.state() == DeliveryRow.State.NEEDS_ATTENTION ? choices(told) : null,
                more.enrollmentId(),
                told == null ? null : told.ashbyUrl());
    }

    /** The newest attempt that tells a story; one that was only held back tells none. */
    private @Nullable Trace lastTold(List<Attempt> attempts) {
        return attempts.reversed().stream()
                .map(Attempt::trace)
                .filter(trace ->
                        trace.path("steps").isArray() && !trace.path("steps").isEmpty())
                .findFirst()
                .map(trace -> json.treeToValue(trace, Trace.class))
                .orElse(null);
    }

    private static @Nullable List<MatchChoice> choices(@Nullable Trace told) {
        return told == null || told.match().isEmpty() ? null : told.match();
    }

    private static List<Step> onlyReceived(DeliveryRow row, String origin) {
        return List.of(new Step(Station.RECEIVED, Story.received(origin), null, row.receivedAt(), true, List.of()));
    }

    private static DeliveryDetail.Attempt withoutTrace(Attempt attempt) {
        return new DeliveryDetail.Attempt(
                attempt.beganAt(), attempt.endedAt(), attempt.outcome(), attempt.reason(), attempt.versions());
    }
}
