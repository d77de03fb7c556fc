package dev.stagedoor.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.story.StagedoorProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing is lost and nothing happens twice, whatever breaks. Four faults by default; all of them by {@code -Dfaults=all}, with
 * three nodes. Prints a table.
 */
class FaultSuiteTests {
    private static final boolean ALL = "all".equals(System.getProperty("faults"));
    private static final int NODES = ALL ? 3 : 1;
    private static final int HIRES = ALL ? 100 : 25;
    private static final Duration APART = Duration.ofMillis(ALL ? 100 : 40);
    private static final List<String> TABLE = new ArrayList<>();

    private static Cluster cluster;
    private static Oracle oracle;

    @BeforeAll
    static void start() {
        cluster = new Cluster(NODES);
        oracle = new Oracle(cluster.database);
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
        System.out.println("| fault | sent | acknowledged | lost | twice | answers | seconds |");
        System.out.println("|---|---|---|---|---|---|---|");
        TABLE.forEach(System.out::println);
    }

    static Stream<Faults> faults() {
        return Arrays.stream(Faults.values()).limit(ALL ? Faults.values().length : 4);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void nothingIsLostAndNothingHappensTwice(Faults fault) throws Exception {
        long began = System.nanoTime();
        var webhooks = cluster.hires(HIRES);
        try (var sender = cluster.sender()) {
            oracle.expect(webhooks, cluster.listenerId());
            var sent = sender.send(webhooks, APART);
            StagedoorProcess.await(
                    "the load",
                    Duration.ofSeconds(60),
                    () -> sender.acknowledged().size() >= webhooks.size() / 5);
            fault.strike(cluster);
            sent.get(3, TimeUnit.MINUTES);

            int acknowledged = oracle.verify(sender);

            assertThat(acknowledged).isEqualTo(webhooks.size());
            TABLE.add("| %s | %d | %d | 0 | 0 | %s | %d |"
                    .formatted(
                            fault.words(),
                            webhooks.size(),
                            acknowledged,
                            sender.answers(),
                            TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began)));
        }
    }
}
