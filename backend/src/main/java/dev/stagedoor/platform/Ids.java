package dev.stagedoor.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes ids. Time-ordered UUIDs (version 7, RFC 9562), so that newest-first lists page by id. */
@Component
public class Ids {
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new id, ordered by the clock's milliseconds. */
    public UUID next() {
        long millis = clock.millis();
        long high = (millis << 16) | 0x7000L | random.nextInt(1 << 12);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
