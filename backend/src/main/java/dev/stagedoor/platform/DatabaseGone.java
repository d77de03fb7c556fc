package dev.stagedoor.platform;

import io.r2dbc.spi.R2dbcTransientResourceException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that cannot be reached, which is soon over, from any other failure. */
public final class DatabaseGone {
    private DatabaseGone() {}

    public static boolean is(@Nullable Throwable thrown) {
        return thrown instanceof DataAccessResourceFailureException
                || thrown instanceof CannotCreateTransactionException
                || thrown instanceof R2dbcTransientResourceException;
    }
}
