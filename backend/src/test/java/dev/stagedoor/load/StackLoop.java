package dev.stagedoor.load;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactories;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * The {@link BareLoop} with the libraries that Stagedoor is made of, as their guides show them: how much of what a person costs is
 * theirs, and how much is what makes it safe.
 */
final class StackLoop implements AutoCloseable {
    private final WebClient ashby;
    private final ConnectionPool connections;
    private final DatabaseClient db;
    private final TransactionalOperator transactions;
    private final String insert;

    private StackLoop(Database database, int ashbyPort, int atOnce, BareLoop.Leaving leaving) {
        ashby = WebClient.builder()
                .baseUrl("http://127.0.0.1:" + ashbyPort)
                .defaultHeaders(headers -> headers.setBasicAuth("made-up-key", ""))
                .build();
        connections = new ConnectionPool(ConnectionPoolConfiguration.builder(ConnectionFactories.get(
                        "r2dbc:postgresql://postgres:postgres@127.0.0.1:" + database.port() + "/postgres"))
                .initialSize(0)
                .maxSize(atOnce)
                .build());
        db = DatabaseClient.create(connections);
        transactions = TransactionalOperator.create(new R2dbcTransactionManager(connections));
        insert = leaving.named();
    }

    /** People per second, so many at once. */
    static double rate(Database database, int ashbyPort, int atOnce, int people, BareLoop.Leaving leaving) {
        BareLoop.makeTables(database);
        try (var loop = new StackLoop(database, ashbyPort, atOnce, leaving)) {
            long begun = System.nanoTime();
            Flux.range(0, people)
                    .flatMap(number -> loop.one(People.applicationId(number)), atOnce)
                    .blockLast();
            return people * 1e9 / (System.nanoTime() - begun);
        }
    }

    private Mono<Long> one(String id) {
        String body = "{\"id\":\"" + id + "\"}";
        return call("/application.info", body)
                .then(call("/candidate.info", body))
                .delayUntil(_ -> call("/offer.list", body))
                .flatMap(candidate -> store(id, candidate).as(transactions::transactional));
    }

    private Mono<JsonNode> call(String path, String body) {
        return ashby.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .retrieve()
                .bodyToMono(JsonNode.class);
    }

    private Mono<Long> store(String id, JsonNode candidate) {
        return db.sql(insert)
                .bind("id", id)
                .bind("document", candidate.toString())
                .fetch()
                .rowsUpdated();
    }

    @Override
    public void close() {
        connections.dispose();
    }
}
