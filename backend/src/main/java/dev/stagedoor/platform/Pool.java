package dev.stagedoor.platform;

import java.util.function.Function;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Where a chain takes its database connections from: {@code chain.contextWrite(Pool.WORK)}. What says nothing is a screen. So
 * people who look cannot keep Ashby's calls from being stored, nor a burst of calls the work from being done.
 */
public enum Pool implements Function<Context, Context> {
    INTAKE,
    WORK,
    /** One connection, so that what is worked on stays this node's own however much of it there is. */
    LEASES,
    SCREENS;

    @Override
    public Context apply(Context context) {
        return context.put(Pool.class, this);
    }

    static Pool of(ContextView context) {
        return context.<Pool>getOrEmpty(Pool.class).orElse(SCREENS);
    }
}
