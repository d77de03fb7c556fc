package dev.stagedoor.inbox;

import dev.stagedoor.platform.InWords;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.dao.DataAccessException;

/** PURE. Says in words why a try failed. Foreign messages may carry data and are not repeated. */
final class Cause {
    private Cause() {}

    static String inWords(Throwable error) {
        return switch (error) {
            case TimeoutException _ -> "it took too long";
            case DataAccessException _ -> "the database could not do it";
            case InWords spoken -> spoken.inWords();
            case Throwable own when isOwn(own) && own.getMessage() != null -> String.valueOf(own.getMessage());
            default -> "something unexpected happened (" + error.getClass().getSimpleName() + ")";
        };
    }

    /** What people read while it waits. */
    static String retrying(int failures, Duration delay, String cause) {
        return "Retrying " + inAbout(delay) + " (failed " + (failures == 1 ? "once" : failures + " times") + "): "
                + cause;
    }

    private static String inAbout(Duration delay) {
        return delay.toSeconds() < 90
                ? "within " + Math.max(1, delay.toSeconds()) + " seconds"
                : "within " + (delay.toMinutes() + 1) + " minutes";
    }

    private static boolean isOwn(Throwable error) {
        return error.getClass().getPackageName().startsWith("dev.stagedoor");
    }
}
