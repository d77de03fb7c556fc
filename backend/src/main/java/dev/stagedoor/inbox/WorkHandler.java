package dev.stagedoor.inbox;

import reactor.core.publisher.Mono;

/** Does one kind of claimed work. */
public interface WorkHandler {
    /** The kind of work that deliveries make, whatever their subject: its key is the delivery's work key. */
    String DELIVERIES = "application";

    String kind();

    /** Held back now? Empty when work may be claimed, else the reason in words. Asked before claiming. */
    Mono<String> held();

    /**
     * Does the work and finishes the claim by {@link Inbox#finish} in its own transaction. An error means: try again later,
     * counted as a failure unless it is a {@link Held}.
     */
    Mono<Void> work(Claim claim);

    /** Not this work's fault: put it back, cost no attempt. */
    final class Held extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient java.time.Duration delay;

        public Held(String reason, java.time.Duration delay) {
            super(reason);
            this.delay = delay;
        }

        public java.time.Duration delay() {
            return delay;
        }
    }
}
