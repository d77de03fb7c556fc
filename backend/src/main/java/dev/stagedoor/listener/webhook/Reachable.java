package dev.stagedoor.listener.webhook;

import dev.stagedoor.ashby.Loopback;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** PURE. Whether Ashby can be expected to reach an address. */
final class Reachable {
    private static final String PRIVATE =
            "10(\\.\\d+){3}|192\\.168(\\.\\d+){2}|172\\.(1[6-9]|2\\d|3[01])(\\.\\d+){2}|169\\.254(\\.\\d+){2}|\\[f[cd].*";

    private Reachable() {}

    /**
     * Why not, in words; null when nothing speaks against it.
     *
     * @param ashbyIsHere whether what stands for Ashby runs on this machine
     */
    static @Nullable String warning(String base, boolean ashbyIsHere) {
        URI address = URI.create(base);
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        if (Loopback.is(address)) {
            return ashbyIsHere
                    ? "The simulated Ashby reaches " + base
                            + ", because it runs on the same machine. Ashby in the cloud" + " would not."
                    : "Ashby cannot reach " + base + ": it is an address of this machine only. " + MEND;
        }
        boolean isPrivate = host.matches(PRIVATE)
                || host.endsWith(".local")
                || host.endsWith(".internal")
                || (!host.contains(".") && !host.startsWith("["));
        return isPrivate && !ashbyIsHere
                ? "Ashby can hardly reach " + base + ": it looks like an address inside your own network. " + MEND
                : null;
    }

    private static final String MEND =
            "Ask whoever runs Stagedoor to set STAGEDOOR_PUBLIC_URL to an address that the internet reaches.";
}
