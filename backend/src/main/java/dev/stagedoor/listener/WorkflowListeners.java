package dev.stagedoor.listener;

import dev.stagedoor.ashby.StageCatalog;
import dev.stagedoor.ashby.Stages;
import dev.stagedoor.workflow.ListenerSummaries;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the workflows' cards of their listeners. */
@Component
class WorkflowListeners implements ListenerSummaries {
    private final ListenerTable listeners;
    private final StageCatalog catalog;

    WorkflowListeners(ListenerTable listeners, StageCatalog catalog) {
        this.listeners = listeners;
        this.catalog = catalog;
    }

    @Override
    public Mono<Map<UUID, List<ListenerSummary>>> byWorkflow() {
        return Mono.zip(
                        listeners.all().map(ListenerTable.Row::listener).collectList(),
                        catalog.stored().defaultIfEmpty(Words.NO_STAGES))
                .map(both -> summaries(both.getT1(), both.getT2()));
    }

    private static Map<UUID, List<ListenerSummary>> summaries(List<Listener> listeners, Stages stages) {
        return listeners.stream()
                .collect(Collectors.groupingBy(
                        Listener::workflowId,
                        Collectors.mapping(listener -> summary(listener, stages), Collectors.toList())));
    }

    private static ListenerSummary summary(Listener listener, Stages stages) {
        return new ListenerSummary(
                ListenerSummaries.State.valueOf(listener.state().name()),
                Words.sentence(listener.event(), listener.condition(), stages));
    }
}
