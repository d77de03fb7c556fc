package dev.stagedoor.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** This version beside the next: the same classes over a schema that has gone on. */
enum VersionFaults implements Fault {
    NEXT_VERSION("a node of the next version migrates; the others go on, and are replaced one by one; one goes back") {
        @Override
        public void strike(Scene scene) {
            var cluster = scene.cluster();
            int before = cluster.size();
            cluster.join(NEXT);
            assertThat(cluster.database.count(MIGRATED))
                    .as("migrations of the next version")
                    .isEqualTo(2);
            for (int at = 0; at < before; at++) {
                cluster.node(at).stop();
                cluster.restart(at, NEXT);
            }
            // The next version is not what was hoped for.
            cluster.node(0).stop();
            cluster.restart(0);
            Pause.seconds(5);
        }

        // The schema stays as it is: those that follow run over it.
        @Override
        public void tidy(Cluster cluster) {
            cluster.leave();
            for (int at = 1; at < cluster.size(); at++) {
                cluster.node(at).stop();
                cluster.restart(at);
            }
        }
    };

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

    private static String folder() {
        var migration = VersionFaults.class.getResource("/next-version/V1000__expand.sql");
        return java.nio.file.Path.of(java.net.URI.create(String.valueOf(migration)))
                .getParent()
                .toString();
    }
}
