package dev.stagedoor.load;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private final int atOnce;

    private StackLoop(int databasePort, int ashbyPort, int atOnce, BareLoop.Leaving leaving) {
        this.atOnce = atOnce;
        ashby = WebClient.builder()
                .baseUrl("http://127.0.0.1:" + ashbyPort)
                .defaultHeaders(headers -> headers.setBasicAuth("made-up-key", ""))
                .build();
        connections = new ConnectionPool(ConnectionPoolConfiguration.builder(ConnectionFactories.get(
                        "r2dbc:postgresql://postgres:postgres@127.0.0.1:" + databasePort + "/postgres"))
                .initialSize(0)
                .maxSize(atOnce)
                .build());
        db = DatabaseClient.create(connections);
        transactions = TransactionalOperator.create(new R2dbcTransactionManager(connections));
        insert = leaving.named();
    }

    /**
     * A process of its own, as the node is, with the node's options and as long to warm up.
     *
     * @param arguments port of PostgreSQL, port of Ashby, calls at once, people, what is left, milliseconds of warming up, runs, and
     *     the file that people per second of each run are written to
     */
    public static void main(String... arguments) throws IOException {
        int people = Integer.parseInt(arguments[3]);
        var leaving = BareLoop.Leaving.valueOf(arguments[4]);
        try (var loop = new StackLoop(
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                leaving)) {
            long warm = System.nanoTime() + Long.parseLong(arguments[5]) * 1_000_000;
            int first = 0;
            while (System.nanoTime() < warm) {
                loop.rate(first, people);
                first += people;
            }
            var rates = new ArrayList<String>();
            for (int run = 0; run < Integer.parseInt(arguments[6]); run++) {
                rates.add(String.valueOf(loop.rate(first, people)));
                first += people;
            }
            Files.write(Path.of(arguments[7]), rates);
        }
    }

    /** People per second. */
    private double rate(int first, int people) {
        long begun = System.nanoTime();
        Flux.range(first, people)
                .flatMap(number -> one(People.applicationId(number)), atOnce)
                .blockLast();
        return people * 1e9 / (System.nanoTime() - begun);
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
