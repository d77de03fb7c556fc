package dev.stagedoor.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Nodes that end, stand still, or are not as they should be. */
enum NodeFaults implements Fault {
    NODE_KILLED("kill -9 of a node") {
        @Override
        public void strike(Scene scene) {
            scene.cluster().node(0).kill();
            scene.cluster().restart(0);
        }
    },
    NODE_STOPPED("SIGTERM of a node") {
        @Override
        public void strike(Scene scene) {
            scene.cluster().node(0).stop();
            scene.cluster().restart(0);
        }
    },
    NODE_STANDS_STILL("a node stands still past its lease, another takes over, it goes on") {
        @Override
        public void strike(Scene scene) {
            Signals.send("-STOP", scene.cluster().last().pid());
            Pause.seconds(15);
            Signals.send("-CONT", scene.cluster().last().pid());
        }

        // They came while it stood still, and it had given up when it went on.
        @Override
        public boolean losesAnswersOfTheDatabase() {
            return true;
        }
    },
    RANDOM_NODE_KILLED("a random node killed every ten seconds, three times") {
        @Override
        public void strike(Scene scene) {
            for (int i = 0; i < 3; i++) {
                int victim = ThreadLocalRandom.current().nextInt(scene.cluster().size());
                scene.cluster().node(victim).kill();
                scene.cluster().restart(victim);
                Pause.seconds(10);
            }
        }
    },
    MAPPING_CHANGES("killed between fetch and execution, while the field mapping changes") {
        @Override
        public void strike(Scene scene) {
            var cluster = scene.cluster();
            cluster.wire.slow(400);
            for (int i = 0; i < 3; i++) {
                cluster.saveMapping();
                int victim = cluster.size() - 1;
                cluster.node(victim).kill();
                cluster.saveMapping(victim == 0 ? 0 : 1);
                cluster.restart(victim);
            }
            cluster.wire.pass();
        }
    },
    CLOCK_AN_HOUR_AHEAD("a node whose clock is an hour ahead") {
        @Override
        public void strike(Scene scene) {
            withClock(scene, "PT1H");
        }
    },
    CLOCK_AN_HOUR_BEHIND("a node whose clock is an hour behind") {
        @Override
        public void strike(Scene scene) {
            withClock(scene, "-PT1H");
        }
    },
    SMALL_HEAP("a backlog of thousands taken up by nodes with a heap of 160 MB") {
        @Override
        public void strike(Scene scene) throws Exception {
            var cluster = scene.cluster();
            cluster.wire.hang();
            var more = People.further(scene.webhooks(), 10);
            scene.oracle().expect(more, cluster.listenerId());
            try (var sender = cluster.sender()) {
                sender.send(more, java.time.Duration.ofMillis(3)).get(10, java.util.concurrent.TimeUnit.MINUTES);
                assertThat(sender.acknowledged()).hasSize(more.size());
            }
            cluster.killAll();
            cluster.wire.pass();
            for (int i = 0; i < cluster.size(); i++) {
                cluster.restart(i, SMALL);
            }
        }

        @Override
        public void tidy(Cluster cluster) {
            for (int i = 0; i < cluster.size(); i++) {
                cluster.node(i).stop();
                cluster.restart(i);
            }
        }
    };

    /** A cold node with much to do needs more than five seconds for each: the attempt is the default. */
    private static final Map<String, String> SMALL =
            Map.of("JAVA_TOOL_OPTIONS", "-Xmx160m", "STAGEDOOR_INTAKE_HELD", "16MB", "STAGEDOOR_WORKER_ATTEMPT", "40s");

    private final String words;

    NodeFaults(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    /** For as long as the load lasts, and then some; the next fault finds it mended. */
    private static void withClock(Scene scene, String offset) {
        int at = scene.cluster().size() - 1;
        scene.cluster().node(at).kill();
        scene.cluster().restart(at, Map.of("JAVA_TOOL_OPTIONS", "-Dstagedoor.test.clock-offset=" + offset));
        Pause.seconds(15);
        assertThat(scene.sender().answers())
                .as("a secret key is good on every node, whatever its clock says")
                .doesNotContainKey(400);
        scene.cluster().node(at).stop();
        scene.cluster().restart(at);
    }
}
