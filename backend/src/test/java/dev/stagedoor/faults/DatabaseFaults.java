package dev.stagedoor.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

/** PostgreSQL dead, still, unreachable, crowded, locked or full. */
enum DatabaseFaults implements Fault {
    DATABASE_KILLED("PostgreSQL killed and started again") {
        @Override
        public void strike(Scene scene) {
            scene.cluster().database.killAndRestart();
        }
    },
    ANSWERS_LOST("PostgreSQL half cut off: committed, and the answer lost") {
        @Override
        public void strike(Scene scene) {
            scene.cluster().databaseWire.half();
            Pause.seconds(2);
            scene.cluster().databaseWire.mend();
        }
    },
    DATABASE_STANDS_STILL("PostgreSQL stands still for 30 s") {
        @Override
        public void strike(Scene scene) {
            scene.cluster().database.standStill();
            Pause.seconds(30);
            scene.cluster().database.goOn();
        }
    },
    DATABASE_SILENT("every connection to PostgreSQL goes silent for good; new ones get through") {
        @Override
        public void strike(Scene scene) {
            scene.cluster().databaseWire.silence();
            Pause.seconds(40);
        }
    },
    DATABASE_CUT_OFF("PostgreSQL cut off for 10 s") {
        @Override
        public void strike(Scene scene) {
            scene.cluster().databaseWire.whole();
            Pause.seconds(10);
            scene.cluster().databaseWire.mend();
        }
    },
    CONNECTIONS_TAKEN("every connection that PostgreSQL has is taken by others for 15 s") {
        @Override
        public void strike(Scene scene) throws SQLException {
            try (var _ = scene.cluster().database.takeAllConnections()) {
                // what the nodes have goes, and they get none back
                scene.cluster().databaseWire.whole();
                scene.cluster().databaseWire.mend();
                Pause.seconds(15);
            }
        }
    },
    TABLE_LOCKED("the table of deliveries locked for 20 s") {
        @Override
        public void strike(Scene scene) throws SQLException {
            locked(scene, "delivery", 20);
        }
    },
    WORK_LOCKED("the tables of work and employees locked for 20 s") {
        @Override
        public void strike(Scene scene) throws SQLException {
            locked(scene, "work, employee", 20);
        }
    },
    DISK_FULL("PostgreSQL's disk full for 10 s") {
        @Override
        public void strike(Scene scene) throws Exception {
            var database = scene.cluster().database;
            database.fillDisk();
            Pause.seconds(10);
            assertThat(database.freeBytes()).as("still full").isLessThan(1_000_000);
            database.emptyDisk();
        }

        @Override
        public boolean isPossible(Cluster cluster) {
            return cluster.database.hasDiskOfItsOwn();
        }
    };

    private final String words;

    DatabaseFaults(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public boolean losesAnswersOfTheDatabase() {
        return true;
    }

    private static void locked(Scene scene, String tables, int seconds) throws SQLException {
        try (var _ = scene.cluster().database.lock(tables)) {
            Pause.seconds(seconds);
        }
    }
}
