package dev.stagedoor.faults;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** What can be done to a cluster while it is under load. */
enum Faults {
    NODE_KILLED("kill -9 of a node") {
        @Override
        void strike(Cluster cluster) {
            cluster.node(0).kill();
            cluster.restart(0);
        }
    },
    DATABASE_KILLED("PostgreSQL killed and started again") {
        @Override
        void strike(Cluster cluster) {
            cluster.database.killAndRestart();
        }
    },
    ANSWERS_LOST("PostgreSQL half cut off: committed, and the answer lost") {
        @Override
        void strike(Cluster cluster) {
            cluster.wire.half();
            pause(Duration.ofSeconds(2));
            cluster.wire.mend();
        }
    },
    NODE_STOPPED("SIGTERM of a node") {
        @Override
        void strike(Cluster cluster) {
            cluster.node(0).stop();
            cluster.restart(0);
        }
    },
    ASHBY_REFUSES("Ashby answers 429 without and with Retry-After, and 503") {
        @Override
        void strike(Cluster cluster) {
            cluster.ashby.badDays(Map.of("rateLimited", 2));
            pause(Duration.ofSeconds(2));
            cluster.ashby.badDays(Map.of("serverErrors", 2, "rateLimited", 2, "retryAfter", 1));
        }
    },
    DATABASE_STANDS_STILL("PostgreSQL stands still for 30 s") {
        @Override
        void strike(Cluster cluster) {
            cluster.database.standStill();
            pause(Duration.ofSeconds(30));
            cluster.database.goOn();
        }
    },
    DATABASE_CUT_OFF("PostgreSQL cut off for 10 s") {
        @Override
        void strike(Cluster cluster) {
            cluster.wire.whole();
            pause(Duration.ofSeconds(10));
            cluster.wire.mend();
        }
    },
    ASHBY_SLOW("Ashby slow: 1.5 s for each call") {
        @Override
        void strike(Cluster cluster) {
            cluster.ashby.badDays(Map.of("slowMillis", 1_500));
            pause(Duration.ofSeconds(15));
            cluster.ashby.badDays(Map.of("slowMillis", 0));
        }
    },
    NODE_STANDS_STILL("a node stands still past its lease, another takes over, it goes on") {
        @Override
        void strike(Cluster cluster) {
            Signals.send("-STOP", cluster.node(1).pid());
            pause(Duration.ofSeconds(15));
            Signals.send("-CONT", cluster.node(1).pid());
        }
    },
    RANDOM_NODE_KILLED("a random node killed every ten seconds, three times") {
        @Override
        void strike(Cluster cluster) {
            for (int i = 0; i < 3; i++) {
                int victim = ThreadLocalRandom.current().nextInt(cluster.size());
                cluster.node(victim).kill();
                cluster.restart(victim);
                pause(Duration.ofSeconds(10));
            }
        }
    };

    private final String words;

    Faults(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Breaks it and mends it again; load goes on meanwhile. */
    abstract void strike(Cluster cluster);

    /** How long a fault lasts; never how long something is waited for. */
    static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }
}
