package dev.stagedoor.listener;

import dev.stagedoor.ashby.StageCatalog;
import dev.stagedoor.ashby.Stages;
import dev.stagedoor.inbox.Inbox;
import dev.stagedoor.inbox.Latest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gathers what is shown of listeners: themselves, what was noticed at their endpoints, and their latest delivery. */
@Component
class ListenerViews {
    /** What is known beside the row. */
    private record Facts(
            Map<UUID, Signalled> signals, Map<UUID, Latest> latest, Map<UUID, String> lastFours, Stages stages) {}

    private final SecretTable secrets;
    private final SignalTable signals;
    private final Inbox inbox;
    private final StageCatalog catalog;
    private final Clock clock;
    private final PublicAddress address;

    ListenerViews(
            SecretTable secrets,
            SignalTable signals,
            Inbox inbox,
            StageCatalog catalog,
            Clock clock,
            PublicAddress address) {
        this.secrets = secrets;
        this.signals = signals;
        this.inbox = inbox;
        this.catalog = catalog;
        this.clock = clock;
        this.address = address;
    }

    Mono<ListenerView> of(ListenerTable.Row row) {
        return of(List.of(row)).map(List::getFirst);
    }

    Mono<List<ListenerView>> of(List<ListenerTable.Row> rows) {
        return facts(rows.stream().map(row -> row.listener().id()).toList())
                .flatMapMany(facts -> Flux.fromIterable(rows).concatMap(row -> view(row, facts)))
                .collectList();
    }

    private Mono<Facts> facts(List<UUID> ids) {
        UUID[] array = ids.toArray(UUID[]::new);
        return Mono.zip(
                        signals.of(array).collectList(),
                        inbox.latest(ids).collectMap(Latest::listenerId, Function.identity()),
                        secrets.lastFours(array)
                                .collectMap(SecretTable.LastFour::listenerId, SecretTable.LastFour::lastFour),
                        catalog.stored().defaultIfEmpty(Words.NO_STAGES))
                .map(all -> new Facts(Signalled.byListener(all.getT1()), all.getT2(), all.getT3(), all.getT4()));
    }

    private Mono<ListenerView> view(ListenerTable.Row row, Facts facts) {
        return Mono.zip(readableSecret(row), pausedCount(row))
                .map(both -> view(row, facts, both.getT1().isEmpty() ? null : both.getT1(), both.getT2()));
    }

    /** Empty text when it may not be read any more. */
    private Mono<String> readableSecret(ListenerTable.Row row) {
        return row.listener().state() != Listener.State.DRAFT
                ? Mono.just("")
                : secrets.valid(row.listener().id(), clock.instant())
                        .next()
                        .map(key -> new String(key.secret(), StandardCharsets.UTF_8))
                        .defaultIfEmpty("");
    }

    private Mono<Long> pausedCount(ListenerTable.Row row) {
        return row.pausedAt() == null
                ? Mono.just(0L)
                : inbox.countIgnored(row.listener().id(), "paused", row.pausedAt());
    }

    private ListenerView view(ListenerTable.Row row, Facts facts, @Nullable String secretKey, long pausedCount) {
        Listener listener = row.listener();
        Signalled signalled = facts.signals().getOrDefault(listener.id(), Signalled.NOTHING);
        Latest latest = facts.latest().get(listener.id());
        return new ListenerView(
                listener.id(),
                listener.workflowId(),
                listener.version(),
                listener.state(),
                listener.event(),
                listener.condition(),
                Words.sentence(listener.event(), listener.condition(), facts.stages()),
                address.of(listener),
                secretKey,
                facts.lastFours().getOrDefault(listener.id(), ""),
                listener.draftExpiresAt(),
                row.createdAt(),
                signalled.reachedAt(latest),
                signalled.pingSigned(),
                latest == null ? null : latest.receivedAt(),
                signalled.lastPingAt(),
                latest == null ? null : Words.outcome(latest),
                Warnings.of(listener, signalled, latest, clock.instant()),
                pausedCount);
    }

    /** What was noticed at one endpoint, by kind. */
    record Signalled(Map<String, SignalTable.Signal> byKind) {
        static final Signalled NOTHING = new Signalled(Map.of());

        static Map<UUID, Signalled> byListener(List<SignalTable.Signal> signals) {
            return signals.stream()
                    .collect(Collectors.groupingBy(
                            SignalTable.Signal::listenerId,
                            Collectors.collectingAndThen(
                                    Collectors.toMap(SignalTable.Signal::kind, Function.identity()), Signalled::new)));
        }

        SignalTable.@Nullable Signal get(String kind) {
            return byKind.get(kind);
        }

        @Nullable
        Instant reachedAt(@Nullable Latest latest) {
            return pings().map(SignalTable.Signal::firstAt)
                    .min(Comparator.naturalOrder())
                    .orElse(latest == null ? null : latest.receivedAt());
        }

        @Nullable
        Instant lastPingAt() {
            return pings().map(SignalTable.Signal::lastAt)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }

        /** Null before any ping. */
        @Nullable
        Boolean pingSigned() {
            return byKind.containsKey("signedPing") ? Boolean.TRUE : byKind.containsKey("ping") ? Boolean.FALSE : null;
        }

        private Stream<SignalTable.Signal> pings() {
            return Stream.of("ping", "signedPing").map(byKind::get).filter(Objects::nonNull);
        }
    }
}
