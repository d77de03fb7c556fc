package dev.stagedoor.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** This version beside the next: the same classes over a schema that has gone on. */
enum VersionFaults implements Fault {
    NEXT_VERSION("a node of the next version migrates; the others go on, and are replaced one by one; one goes back") {
        @Override
        public void strike(Scene scene) throws Exception {
            var cluster = scene.cluster();
            var more = cluster.hires(100);
            scene.oracle().expect(more, cluster.listenerId());
            try (var sender = cluster.sender()) {
                var steps = steps(cluster);
                int calls = more.size() / steps.size();
                for (int step = 0; step < steps.size(); step++) {
                    var sent = sender.send(more.subList(step * calls, (step + 1) * calls), Duration.ofMillis(200));
                    steps.get(step).run();
                    sent.get(5, TimeUnit.MINUTES);
                }
                assertThat(sender.acknowledged()).hasSize(more.size());
                assertThat(sender.finalAnswers()).isZero();
            }
            assertThat(cluster.database.count(MIGRATED))
                    .as("migrations of the next version")
                    .isEqualTo(2);
        }

        private List<Runnable> steps(Cluster cluster) {
            var steps = new ArrayList<Runnable>();
            steps.add(() -> joinInTheEnd(cluster));
            for (int at = 0; at < cluster.size(); at++) {
                int old = at;
                steps.add(() -> replace(cluster, old, NEXT));
            }
            // The next version is not what was hoped for.
            steps.add(() -> replace(cluster, 0, Map.of()));
            return steps;
        }

        // The schema stays as it is: those that follow run over it.
        @Override
        public void tidy(Cluster cluster) {
            cluster.leave();
            for (int at = 1; at < cluster.size(); at++) {
                replace(cluster, at, Map.of());
            }
        }
    };

    /**
     * Whatever keeps nodes running starts one again that ended: its migration had met locks that were taken in another order, or for
     * too long, and gave way.
     */
    private static void joinInTheEnd(Cluster cluster) {
        try {
            cluster.join(NEXT);
        } catch (IllegalStateException ended) {
            cluster.join(NEXT);
        }
    }

    private static final String MIGRATED =
            "select count(*) from flyway_schema_history where version in ('1000', '1001') and success";

    private static final Map<String, String> NEXT =
            Map.of("SPRING_FLYWAY_LOCATIONS", "classpath:db/migration,filesystem:" + folder());

    private final String words;

    VersionFaults(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    private static void replace(Cluster cluster, int at, Map<String, String> settings) {
        cluster.node(at).stop();
        cluster.restart(at, settings);
    }

    private static String folder() {
        var migration = VersionFaults.class.getResource("/next-version/V1000__expand.sql");
        return java.nio.file.Path.of(java.net.URI.create(String.valueOf(migration)))
                .getParent()
                .toString();
    }
}
