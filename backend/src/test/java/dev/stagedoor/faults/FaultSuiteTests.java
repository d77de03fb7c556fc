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
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing is lost and nothing happens twice, whatever breaks. Four faults by default, with one node; all of them by
 * {@code -Dfaults=all} or some by their names, {@code -Dfaults=DISK_FULL,KEY_REVOKED}, with three nodes. Prints a table.
 */
class FaultSuiteTests {
    private static final List<String> SHORT = List.of("NODE_KILLED", "DATABASE_KILLED", "ANSWERS_LOST", "NODE_STOPPED");
    private static final String WANTED = System.getProperty("faults", "");
    private static final boolean LONG = !WANTED.isEmpty();
    private static final int NODES = LONG ? 3 : 1;
    private static final int HIRES = LONG ? 100 : 25;
    private static final Duration APART = Duration.ofMillis(LONG ? 100 : 40);
    private static final List<String> TABLE = new ArrayList<>();

    private static Cluster cluster;
    private static Oracle oracle;

    @BeforeAll
    static void start() {
        cluster = new Cluster(NODES, LONG);
        oracle = new Oracle(cluster.database);
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
        System.out.println("| fault | sent | acknowledged | lost | twice | counted | answers | seconds |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        TABLE.forEach(System.out::println);
    }

    static Stream<Fault> faults() {
        List<String> names = LONG ? List.of(WANTED.split(",")) : SHORT;
        return Stream.<Fault[]>of(
                        NodeFaults.values(),
                        VersionFaults.values(),
                        DatabaseFaults.values(),
                        AshbyFaults.values(),
                        SenderFaults.values(),
                        BodyFaults.values())
                .flatMap(Arrays::stream)
                .filter(fault -> WANTED.equals("all") || names.contains(fault.name()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void nothingIsLostAndNothingHappensTwice(Fault fault) throws Exception {
        if (!fault.isPossible(cluster)) {
            TABLE.add("| %s | skipped: this machine does not allow it | | | | | | |".formatted(fault.words()));
        }
        Assumptions.assumeTrue(fault.isPossible(cluster));
        long began = System.nanoTime();
        var counters = Counters.of(cluster);
        var webhooks = cluster.hires(HIRES);
        try (var sender = cluster.sender()) {
            oracle.expect(webhooks, cluster.listenerId());
            var sent = sender.send(webhooks, APART);
            StagedoorProcess.await(
                    "the load",
                    Duration.ofSeconds(60),
                    () -> sender.acknowledged().size() >= webhooks.size() / 5);
            fault.strike(new Scene(cluster, sender, webhooks, oracle));
            sent.get(5, TimeUnit.MINUTES);

            int acknowledged = oracle.verify(sender);

            assertThat(acknowledged).isEqualTo(webhooks.size());
            String counted = Counters.compare(cluster, counters, fault.losesAnswersOfTheDatabase());
            TABLE.add("| %s | %d | %d | 0 | 0 | %s | %s | %d |"
                    .formatted(
                            fault.words(),
                            webhooks.size(),
                            acknowledged,
                            counted,
                            sender.answers(),
                            TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began)));
        } finally {
            cluster.wire.pass();
            fault.tidy(cluster);
        }
    }
}
