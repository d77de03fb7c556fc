package dev.stagedoor.platform;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Hooks;
import reactor.netty.channel.AbortedException;

/** What failed when nobody waited for it any more. A caller who hung up is no error: strangers must not fill the log. */
@Component
final class DroppedErrors implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(DroppedErrors.class);

    private volatile boolean running;

    private static void dropped(Throwable error) {
        if (error instanceof IOException || error instanceof AbortedException) {
            log.debug("A connection ended: {}", error.toString());
        } else {
            log.error("An error came too late to be answered", error);
        }
    }

    @Override
    public void start() {
        Hooks.onErrorDropped(DroppedErrors::dropped);
        running = true;
    }

    @Override
    public void stop() {
        Hooks.resetOnErrorDropped();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE; // first to come and last to go
    }
}
