package dev.stagedoor.intake;

/** What this node holds of bodies that are being read or stored, in bytes that really arrived: what a call announces may lie. */
final class Memory {
    private final long most;
    private long held;

    Memory(long most) {
        this.most = most;
    }

    /** Room for that many more? */
    synchronized boolean hasRoomFor(long bytes) {
        return held + bytes <= most;
    }

    synchronized long held() {
        return held;
    }

    private synchronized boolean take(int bytes) {
        boolean fits = hasRoomFor(bytes);
        held += fits ? bytes : 0;
        return fits;
    }

    private synchronized void giveBack(long bytes) {
        held -= bytes;
    }

    /** For one call. To be released when it is over, however it ends. */
    Share share() {
        return new Share();
    }

    /** One call's part of it. */
    final class Share {
        private long mine;
        private boolean released;

        /** False when there is no room. What arrives after the release is not counted: nobody keeps it. */
        synchronized boolean take(int bytes) {
            if (released) {
                return true;
            }
            boolean taken = Memory.this.take(bytes);
            mine += taken ? bytes : 0;
            return taken;
        }

        synchronized void release() {
            released = true;
            giveBack(mine);
            mine = 0;
        }
    }
}
