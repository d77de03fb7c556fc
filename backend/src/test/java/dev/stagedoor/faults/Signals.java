package dev.stagedoor.faults;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that Java has no word for. */
final class Signals {
    private Signals() {}

    static void send(String signal, long pid) {
        try {
            new ProcessBuilder("kill", signal, String.valueOf(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
