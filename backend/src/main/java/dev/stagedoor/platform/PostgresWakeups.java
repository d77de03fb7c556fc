package dev.stagedoor.platform;

import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.postgresql.api.Notification;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.api.PostgresqlResult;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.ValidationDepth;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * On this node at once, in memory; on other nodes by NOTIFY, coalesced and sent after the commit from a connection of its
 * own (a NOTIFY inside every insert's transaction would serialize all commits).
 */
@Component
class PostgresWakeups implements Wakeups, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresWakeups.class);
    private static final String CHANNEL = "stagedoor";
    private static final Duration COALESCE = Duration.ofMillis(50);
    private static final Duration RECONNECT_AFTER = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration ASKED_EVERY = Duration.ofSeconds(20);
    /** PostgreSQL takes messages of less than 8,000 bytes. */
    private static final int LONGEST = 7_900;

    /** Wake-ups that may wait for a slow reader; then the oldest are forgotten, for they are hints only. */
    private static final int WAITING = 8_192;

    private record Wakeup(String channel, String payload) {}

    private final String node = UUID.randomUUID().toString();
    private final PostgresqlConnectionFactory connections;
    private final Sinks.Many<Wakeup> local = Sinks.many().multicast().directBestEffort();
    /** Kept while the connection is away, as far as there is room. */
    private final Sinks.Many<Wakeup> outgoing = Sinks.many().multicast().onBackpressureBuffer(WAITING, false);

    private @Nullable Disposable running;

    PostgresWakeups(@Value("${stagedoor.database-url}") String url) {
        connections = new PostgresqlConnectionFactory(
                PostgresqlConnectionFactoryProvider.builder(options(url)).build());
    }

    /** With all that the address asks for, such as encryption. */
    static ConnectionFactoryOptions options(String url) {
        var database = DatabaseUrl.parse(url);
        return ConnectionFactoryOptions.parse(database.r2dbc())
                .mutate()
                .option(ConnectionFactoryOptions.USER, database.user())
                .option(ConnectionFactoryOptions.PASSWORD, database.password())
                .option(PostgresqlConnectionFactoryProvider.APPLICATION_NAME, "stagedoor wake-ups")
                .build();
    }

    @Override
    public synchronized void wake(String channel, String payload) {
        var wakeup = new Wakeup(channel, payload);
        local.tryEmitNext(wakeup);
        outgoing.tryEmitNext(wakeup);
    }

    @Override
    public Flux<String> on(String channel) {
        return local.asFlux()
                .filter(wakeup -> wakeup.channel().equals(channel))
                .map(Wakeup::payload)
                .onBackpressureBuffer(WAITING, forgotten -> {}, BufferOverflowStrategy.DROP_OLDEST);
    }

    private Flux<Void> connected() {
        return Flux.usingWhen(connections.create().timeout(PATIENCE), this::talk, PostgresqlConnection::close);
    }

    private Flux<Void> talk(PostgresqlConnection connection) {
        Mono<Void> listen = connection
                .createStatement("listen " + CHANNEL)
                .execute()
                .concatMap(PostgresqlResult::getRowsUpdated)
                .then()
                .timeout(PATIENCE);
        Flux<Void> hear = connection
                .getNotifications()
                .doOnNext(this::heard)
                .thenMany(Flux.error(new IllegalStateException("the connection ended")));
        Flux<Void> tell = outgoing.asFlux()
                .bufferTimeout(200, COALESCE, true)
                .concatMap(batch -> notifyOthers(connection, new LinkedHashSet<>(batch)));
        return listen.thenMany(Flux.merge(hear, tell, stillThere(connection)));
    }

    /** Who only listens would not notice that nothing can come any more. */
    private static Flux<Void> stillThere(PostgresqlConnection connection) {
        return Flux.interval(ASKED_EVERY)
                .onBackpressureDrop()
                .concatMap(
                        _ -> connection
                                .validate(ValidationDepth.REMOTE)
                                .timeout(PATIENCE)
                                .filter(there -> there)
                                .switchIfEmpty(Mono.error(() -> new IllegalStateException("the connection is dead"))),
                        1)
                .thenMany(Flux.empty());
    }

    /** One statement, so one commit, for all: a NOTIFY each would cost more than what they tell of. */
    private Mono<Void> notifyOthers(PostgresqlConnection connection, Set<Wakeup> wakeups) {
        return connection
                .createStatement("select count(pg_notify($1, message)) from unnest($2) message")
                .bind("$1", CHANNEL)
                .bind("$2", messages(wakeups).toArray(String[]::new))
                .execute()
                .flatMap(result -> result.map((row, metadata) -> ""), 1)
                .then()
                .timeout(PATIENCE);
    }

    /** Who says it, and then a line for each, as many as fit. */
    private List<String> messages(Set<Wakeup> wakeups) {
        var messages = new ArrayList<String>();
        var message = new StringBuilder(node);
        for (Wakeup wakeup : wakeups) {
            String line = encode(wakeup);
            if (message.length() + line.length() >= LONGEST) {
                messages.add(message.toString());
                message = new StringBuilder(node);
            }
            message.append(line);
        }
        messages.add(message.toString());
        return messages;
    }

    private static String encode(Wakeup wakeup) {
        String payload = Base64.getEncoder().encodeToString(wakeup.payload().getBytes(StandardCharsets.UTF_8));
        return "\n" + wakeup.channel() + " " + payload;
    }

    private synchronized void heard(Notification notification) {
        String[] lines = String.valueOf(notification.getParameter()).split("\n", -1);
        if (lines[0].equals(node)) {
            return;
        }
        for (int at = 1; at < lines.length; at++) {
            String[] parts = lines[at].split(" ", 2);
            String payload = new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            local.tryEmitNext(new Wakeup(parts[0], payload));
        }
    }

    @Override
    public void start() {
        running = connected()
                .doOnError(problem -> LOG.warn("Wake-ups between nodes paused: {}", problem.toString()))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, RECONNECT_AFTER))
                .subscribe();
    }

    @Override
    public void stop() {
        if (running != null) {
            running.dispose();
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2; // before whatever waits for wake-ups
    }
}
