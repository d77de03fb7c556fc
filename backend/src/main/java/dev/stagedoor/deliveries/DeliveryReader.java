package dev.stagedoor.deliveries;

import dev.stagedoor.importing.TypedValues;
import dev.stagedoor.inbox.Inbox;
import dev.stagedoor.listener.Listeners;
import dev.stagedoor.platform.Problem;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads all that the story of one delivery is told from. */
@Component
class DeliveryReader {
    private final DeliveryTable table;
    private final Listeners listeners;
    private final Inbox inbox;
    private final TypedValues typed;
    private final JsonMapper json;

    DeliveryReader(DeliveryTable table, Listeners listeners, Inbox inbox, TypedValues typed, JsonMapper json) {
        this.table = table;
        this.listeners = listeners;
        this.inbox = inbox;
        this.typed = typed;
        this.json = json;
    }

    Mono<DeliveryDetail> detail(UUID id) {
        return Mono.zip(table.find(id), table.more(id), table.attempts(id).collectList(), size(id), typed.at(id))
                .flatMap(read -> sentence(read.getT2().listenerId())
                        .map(sentence -> new Narration(
                                        read.getT1(), read.getT2(), sentence, read.getT4(), read.getT5(), json)
                                .tell(read.getT3())))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Delivery")));
    }

    /** Of what was sent, in bytes; {@link Narration#NOT_KEPT} once that has expired. */
    private Mono<Integer> size(UUID id) {
        return inbox.body(id).map(body -> body.length).defaultIfEmpty(Narration.NOT_KEPT);
    }

    private Mono<String> sentence(UUID listenerId) {
        return listeners
                .find(listenerId)
                .map(listener -> DeliveryWords.listener(listener.event(), listener.condition()))
                .defaultIfEmpty("Ashby · listener removed");
    }
}
