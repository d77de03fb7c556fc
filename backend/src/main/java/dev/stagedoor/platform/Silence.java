package dev.stagedoor.platform;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.Statement;
import io.r2dbc.spi.ValidationDepth;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/**
 * Notices connections that have gone silent, as after a host or a path between hosts went away without a word: nothing at the
 * socket tells of it for a quarter of an hour or for ever. Whoever gives up waiting leaves the statement under way, and the
 * pool would hand the same connection out again. So when somebody gave up after a while, each connection that has not answered
 * since is asked first, and is replaced when it does not answer. The server ends one that was replaced in the middle of a
 * statement ({@code client_connection_check_interval}). A beginning or an end of a transaction is never waited for
 * without end.
 */
final class Silence {
    /** Who gives up sooner, such as a person who goes to another page, tells nothing. */
    private static final Duration A_WHILE = Duration.ofMillis(500);

    /** A server that is there answers at once when nothing is asked of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** A commit may wait for a slow disk. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** Until an answer begins; the server ends any statement before ({@code statement_timeout}). */
    private static final Duration BEGUN = Duration.ofSeconds(150);

    private volatile long givenUp = System.nanoTime();

    /** The same database, with connections that are watched; they doubt each other. */
    ConnectionFactory over(ConnectionFactory database) {
        return new ConnectionFactory() {
            @Override
            public Mono<Connection> create() {
                return Mono.from(database.create()).map(Silence.this::watched);
            }

            @Override
            public ConnectionFactoryMetadata getMetadata() {
                return database.getMetadata();
            }
        };
    }

    private Connection watched(Connection connection) {
        return Passing.of(Connection.class, new Watched(connection));
    }

    private final class Watched implements InvocationHandler {
        private final Connection connection;
        private volatile long answered = System.nanoTime();
        private volatile boolean lost;

        Watched(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            if (method.getName().equals("validate") && arguments != null) {
                return validate((ValidationDepth) arguments[0]);
            }
            return switch (Passing.on(connection, method, arguments)) {
                case Statement statement -> Passing.of(Statement.class, watching(statement));
                case Publisher<?> end -> bounded(end);
                case null -> null;
                case Object other -> other;
            };
        }

        private InvocationHandler watching(Statement statement) {
            return (proxy, method, arguments) -> {
                Object result = Passing.on(statement, method, arguments);
                if (result instanceof Publisher<?> answer) {
                    return watch(answer);
                }
                return result instanceof Statement ? proxy : result; // itself, to go on with
            };
        }

        private <T> Flux<T> watch(Publisher<T> answer) {
            return Flux.defer(() -> {
                long began = System.nanoTime();
                return Flux.from(answer)
                        .doFinally(end -> ended(began, end))
                        .timeout(Mono.delay(BEGUN), _ -> Flux.never())
                        .onErrorMap(TimeoutException.class, Watched::silent);
            });
        }

        private static R2dbcTimeoutException silent(Throwable cause) {
            return new R2dbcTimeoutException("The database does not answer", cause);
        }

        private void ended(long began, SignalType end) {
            long now = System.nanoTime();
            if (end != SignalType.CANCEL) {
                answered = now;
            } else if (now - began > A_WHILE.toNanos()) {
                givenUp = now;
            }
        }

        /** What was not answered may never have been sent: such a connection may still be in a transaction. */
        private Mono<?> bounded(Publisher<?> end) {
            return Mono.defer(() -> Mono.from(watch(end))
                    .timeout(isDoubtful() ? PATIENCE : LONGEST)
                    .onErrorMap(TimeoutException.class, waited -> {
                        lost = true;
                        return silent(waited);
                    }));
        }

        private boolean isDoubtful() {
            return answered - givenUp <= 0;
        }

        private Mono<Boolean> validate(@Nullable ValidationDepth depth) {
            if (lost) {
                return Mono.just(false);
            }
            return isDoubtful() ? answers() : Mono.from(connection.validate(depth));
        }

        private Mono<Boolean> answers() {
            return Mono.from(connection.validate(ValidationDepth.REMOTE))
                    .timeout(PATIENCE)
                    .onErrorReturn(false)
                    .doOnNext(answers -> {
                        lost = !answers;
                        answered = System.nanoTime();
                    });
        }
    }
}
