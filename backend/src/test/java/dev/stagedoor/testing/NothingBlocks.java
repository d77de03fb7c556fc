package dev.stagedoor.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingOperationError;

/**
 * Around every test class: a call that blocks a thread which must not (an event loop, a parallel scheduler) throws where it
 * happens, and fails the class even if somebody swallowed that.
 */
public final class NothingBlocks implements BeforeAllCallback, AfterAllCallback {
    private static final Queue<BlockingOperationError> SEEN = new ConcurrentLinkedQueue<>();

    static {
        BlockHound.builder()
                .loadIntegrations()
                // Reads the system's random numbers from a file that always has some.
                .allowBlockingCallsInside("java.security.SecureRandom", "nextBytes")
                // Libraries guard a few instructions with a lock (Jackson the making of a deserializer, Netty the
                // pieces of
                // its memory): two threads that meet there are a matter of chance, and neither waits for anything that
                // takes time. Waiting for a result, a connection or the clock is not done with these and stays
                // forbidden.
                .allowBlockingCallsInside("java.util.concurrent.locks.ReentrantLock", "lock")
                .allowBlockingCallsInside("java.util.concurrent.locks.StampedLock", "writeLock")
                .blockingMethodCallback(method -> {
                    var error = new BlockingOperationError(method);
                    SEEN.add(error);
                    throw error;
                })
                .install();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // The static part is all there is to do.
    }

    @Override
    public void afterAll(ExtensionContext context) {
        List<BlockingOperationError> seen = taken();
        if (!seen.isEmpty()) {
            var failure = new AssertionError("Something blocked a thread that must not block: " + seen);
            seen.forEach(failure::addSuppressed);
            throw failure;
        }
    }

    /** What blocked so far; forgotten afterwards. */
    static List<BlockingOperationError> taken() {
        var taken = new ArrayList<BlockingOperationError>();
        for (var error = SEEN.poll(); error != null; error = SEEN.poll()) {
            taken.add(error);
        }
        return taken;
    }
}
