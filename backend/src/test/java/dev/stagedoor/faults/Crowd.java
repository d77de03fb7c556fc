package dev.stagedoor.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Others who use the same PostgreSQL: they take every connection that they can get, until they go home. */
final class Crowd implements AutoCloseable {
    /** How one of them connects. */
    interface Door {
        Connection open() throws SQLException;
    }

    private final List<Connection> taken = new ArrayList<>();
    private final Door door;
    private boolean closed;

    Crowd(Door door) {
        this.door = door;
        Thread.ofVirtual().start(this::comeIn);
    }

    private void comeIn() {
        while (takeOne()) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    /** False when it is over. */
    private synchronized boolean takeOne() {
        if (closed) {
            return false;
        }
        try {
            taken.add(door.open());
        } catch (SQLException e) {
            // No room at the moment.
        }
        return true;
    }

    @Override
    public synchronized void close() throws SQLException {
        closed = true;
        for (Connection each : taken) {
            each.close();
        }
    }
}
