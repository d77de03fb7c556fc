package dev.stagedoor.platform;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is called while the answers of one write are handed out, on that thread, waits for the last of them: else the first who
 * is answered would go on alone, and all others after it.
 */
final class HandingOut {
    private static final ThreadLocal<Set<Batcher<?, ?>>> CALLED = new ThreadLocal<>();

    private HandingOut() {}

    /** Hands out, and lets go what was called meanwhile. */
    static void together(Runnable answers) {
        if (CALLED.get() != null) {
            answers.run();
            return;
        }
        var called = new LinkedHashSet<Batcher<?, ?>>();
        CALLED.set(called);
        try {
            answers.run();
        } finally {
            CALLED.remove();
            called.forEach(Batcher::drain);
        }
    }

    /** Whether the batcher will be drained soon, because answers are being handed out. */
    static boolean calls(Batcher<?, ?> batcher) {
        Set<Batcher<?, ?>> called = CALLED.get();
        if (called == null) {
            return false;
        }
        called.add(batcher);
        return true;
    }
}
