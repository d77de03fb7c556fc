package dev.stagedoor.ashby;

import java.net.URI;
import java.util.Locale;

/** PURE. Addresses that nobody reaches from another machine. */
public final class Loopback {
    private Loopback() {}

    /** Whether an address means the machine that reads it. */
    public static boolean is(URI address) {
        String host = address.getHost();
        if (host == null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.matches("127(\\.\\d{1,3}){3}")
                || name.equals("[::1]")
                || name.equals("0.0.0.0");
    }
}
