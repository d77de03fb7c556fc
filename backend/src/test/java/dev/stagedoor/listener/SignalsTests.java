package dev.stagedoor.listener;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.testing.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class SignalsTests {
    private static final UUID LISTENER = new UUID(0, 1);
    private static final String FORGED = "badSignature";

    private final SignalTable table = mock(SignalTable.class);
    private final Signals signals =
            new Signals(table, mock(Hints.class), new TurnedClock(Instant.parse("2026-09-14T16:02:11Z")));

    @Test
    void whatADatabaseThatDoesNotAnswerDidNotTakeIsWrittenNextTime() {
        when(table.notice(any(), any(), anyLong(), any(), any()))
                .thenReturn(Mono.empty())
                .thenReturn(Mono.never())
                .thenReturn(Mono.empty());
        for (int call = 0; call < 3; call++) {
            signals.notice(LISTENER, FORGED, null).block();
        }

        StepVerifier.withVirtualTime(signals::flush)
                .thenAwait(Duration.ofSeconds(10))
                .expectComplete()
                .verify(Duration.ofSeconds(20));
        signals.flush().block();

        verify(table).notice(eq(LISTENER), eq(FORGED), eq(1L), any(), any());
        verify(table, times(2)).notice(eq(LISTENER), eq(FORGED), eq(2L), any(), any());
    }
}
