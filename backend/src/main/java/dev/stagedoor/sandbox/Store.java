package dev.stagedoor.sandbox;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactories;
import java.util.List;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The schema {@code sandbox}: one table of documents. */
final class Store implements AutoCloseable {
    private static final String SCHEMA = "create schema if not exists sandbox";
    private static final String TABLE = """
            create table if not exists sandbox.document (
                kind text not null,
                id text not null,
                position bigint not null,
                revision bigint not null,
                body jsonb not null,
                primary key (kind, id))
            """;
    private static final String ALL =
            "select kind, id, position, revision, body::text as body from sandbox.document order by position";
    private static final String SAVE = """
            insert into sandbox.document (kind, id, position, revision, body)
            values (:kind, :id, :position, :revision, :body::jsonb)
            on conflict (kind, id) do update
            set revision = excluded.revision, body = excluded.body
            where document.revision < excluded.revision
            """;

    private final ConnectionPool pool;
    private final DatabaseClient client;
    private final TransactionalOperator transaction;

    Store(String databaseUrl) {
        pool = new ConnectionPool(ConnectionPoolConfiguration.builder(ConnectionFactories.get("r2dbc:" + databaseUrl))
                .initialSize(1)
                .maxSize(4)
                .build());
        client = DatabaseClient.create(pool);
        transaction = TransactionalOperator.create(new R2dbcTransactionManager(pool));
    }

    Mono<Void> create() {
        return client.sql(SCHEMA).then().then(client.sql(TABLE).then());
    }

    Flux<Doc> load() {
        return client.sql(ALL)
                .map(row -> new Doc(
                        Kind.valueOf(required(row.get("kind", String.class))),
                        required(row.get("id", String.class)),
                        required(row.get("position", Long.class)),
                        required(row.get("revision", Long.class)),
                        Json.parse(required(row.get("body", String.class)))))
                .all();
    }

    Mono<Void> save(List<Doc> docs) {
        return Flux.fromIterable(docs)
                .concatMap(doc -> client.sql(SAVE)
                        .bind("kind", doc.kind().name())
                        .bind("id", doc.id())
                        .bind("position", doc.position())
                        .bind("revision", doc.revision())
                        .bind("body", Json.write(doc.body()))
                        .then())
                .then()
                .as(transaction::transactional);
    }

    @Override
    public void close() {
        pool.dispose();
    }

    private static <T> T required(@org.jspecify.annotations.Nullable T value) {
        return java.util.Objects.requireNonNull(value);
    }
}
