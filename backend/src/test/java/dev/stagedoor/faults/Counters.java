package dev.stagedoor.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.story.StagedoorProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What each node, by its process, has counted since it started, and what of it the database holds, at one moment.
 *
 * @param nodes by process id, then by meter
 * @param rows by meter
 */
record Counters(Map<Long, Map<String, Long>> nodes, Map<String, Long> rows) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ACCEPTED = "stagedoor_deliveries_received_total{result=\"accepted\"}";

    /** The meters that have rows to be compared with. */
    private static final Map<String, String> ROWS = Map.of(
            ACCEPTED,
            "select count(*) from delivery",
            "stagedoor_deliveries_received_total{result=\"repeated\"}",
            "select coalesce(sum(repetitions), 0) from delivery",
            "stagedoor_deliveries_settled_total{outcome=\"imported\"}",
            "select count(*) from attempt where outcome = 'imported'",
            "stagedoor_deliveries_settled_total{outcome=\"ignored\"}",
            "select count(*) from attempt where outcome = 'ignored'",
            "stagedoor_deliveries_settled_total{outcome=\"needs_attention\"}",
            "select count(*) from attempt where outcome = 'needsAttention'",
            "stagedoor_enrollments_made_total",
            "select count(*) from enrollment");

    static Counters of(Cluster cluster) {
        Map<Long, Map<String, Long>> nodes = new LinkedHashMap<>();
        for (int at = 0; at < cluster.size(); at++) {
            nodes.put(cluster.node(at).pid(), counted(cluster.node(at)));
        }
        Map<String, Long> rows = new LinkedHashMap<>();
        ROWS.forEach((meter, sql) -> rows.put(meter, cluster.database.count(sql)));
        return new Counters(nodes, rows);
    }

    private static Map<String, Long> counted(StagedoorProcess node) {
        Map<String, Long> counted = new LinkedHashMap<>();
        metrics(node)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" (?=[^ ]+$)"))
                .filter(sample -> ROWS.containsKey(sample[0]))
                .forEach(sample -> counted.put(sample[0], (long) Double.parseDouble(sample[1])));
        assertThat(counted).as("meters of a node").containsOnlyKeys(ROWS.keySet());
        return counted;
    }

    private static String metrics(StagedoorProcess node) {
        try {
            var request = HttpRequest.newBuilder(URI.create(node.url() + "/actuator/prometheus"))
                    .header("Authorization", "Bearer " + Cluster.METRICS_TOKEN)
                    .build();
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as("metrics").isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Nothing was counted since then that is not there; and where no node ended, and no answer of the database was lost, everything
     * that is there was counted.
     *
     * @param mayMiss whether answers of the database were lost
     * @return of the deliveries that were stored, how many were counted
     */
    static String compare(Cluster cluster, Counters before, boolean mayMiss) {
        boolean all = !mayMiss && of(cluster).nodes.keySet().equals(before.nodes.keySet());
        try {
            // what is committed is counted a moment later
            StagedoorProcess.await(
                    "all to be counted",
                    Duration.ofSeconds(10),
                    () -> !all || of(cluster).sum(before).equals(of(cluster).stored(before)));
        } catch (AssertionError e) {
            assertThat(of(cluster).sum(before))
                    .as("counted by the nodes")
                    .isEqualTo(of(cluster).stored(before));
        }
        var now = of(cluster);
        var counted = now.sum(before);
        var stored = now.stored(before);
        counted.forEach((meter, count) -> assertThat(count).as(meter).isLessThanOrEqualTo(stored.get(meter)));
        return counted.get(ACCEPTED) + " of " + stored.get(ACCEPTED);
    }

    private Map<String, Long> stored(Counters before) {
        Map<String, Long> stored = new LinkedHashMap<>();
        rows.forEach((meter, count) -> stored.put(meter, count - before.rows.get(meter)));
        return stored;
    }

    /** A node that was started since then began with nothing. */
    private Map<String, Long> sum(Counters before) {
        Map<String, Long> sum = new LinkedHashMap<>();
        nodes.forEach((pid, counted) -> counted.forEach((meter, count) -> sum.merge(
                meter, count - before.nodes.getOrDefault(pid, Map.of()).getOrDefault(meter, 0L), Long::sum)));
        return sum;
    }
}
