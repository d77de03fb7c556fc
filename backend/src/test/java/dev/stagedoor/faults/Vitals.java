package dev.stagedoor.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.story.StagedoorProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the nodes use: megabytes of heap after a collection, threads, open files, connections to the database. */
record Vitals(List<Node> nodes, long connections) {
    private record Node(long heapMegabytes, long threads, long files) {}

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final String CONNECTIONS =
            "select count(*) from pg_stat_activity where backend_type = 'client backend'";
    private static final int MORE_HEAP = 80;
    private static final int MORE_THREADS = 40;
    private static final int MORE_FILES = 120;

    /** One pool may have grown to its full size meanwhile; more cannot be. */
    private static final int MOST_CONNECTIONS_OF_A_NODE = 21;

    static Vitals of(Cluster cluster) {
        var nodes = new ArrayList<Node>();
        for (int at = 0; at < cluster.size(); at++) {
            nodes.add(node(cluster.node(at).pid()));
        }
        return new Vitals(nodes, cluster.database.count(CONNECTIONS));
    }

    /** Waits until everything is as it was, within generous bounds. */
    void areBackTo(Cluster cluster) {
        StagedoorProcess.await(
                "threads and open files to be given back", Duration.ofMinutes(3), () -> areNear(of(cluster)));
        var now = of(cluster);
        for (int at = 0; at < nodes.size(); at++) {
            assertThat(now.nodes.get(at).heapMegabytes)
                    .as("heap after a collection, before %s, now %s", this, now)
                    .isLessThan(nodes.get(at).heapMegabytes + MORE_HEAP);
        }
        assertThat(now.connections).isLessThanOrEqualTo((long) MOST_CONNECTIONS_OF_A_NODE * nodes.size() + 1);
    }

    private boolean areNear(Vitals now) {
        for (int at = 0; at < nodes.size(); at++) {
            if (now.nodes.get(at).threads > nodes.get(at).threads + MORE_THREADS
                    || now.nodes.get(at).files > nodes.get(at).files + MORE_FILES) {
                return false;
            }
        }
        return true;
    }

    private static Node node(long pid) {
        jcmd(pid, "GC.run");
        Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
        assertThat(used.find()).as("what jcmd says of the heap").isTrue();
        return new Node(
                Long.parseLong(used.group(1)) / 1024, count("/proc/" + pid + "/task"), count("/proc/" + pid + "/fd"));
    }

    /** 0 where there is no /proc. */
    private static long count(String directory) {
        String[] names = new File(directory).list();
        return names == null ? 0 : names.length;
    }

    private static String jcmd(long pid, String command) {
        try {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(pid),
                            command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
