package dev.stagedoor.sandbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The sandbox talks to this machine only: neither asked from elsewhere nor sending elsewhere. */
final class Loopback {
    private static final Pattern HOST = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private Loopback() {}

    static boolean host(String host) {
        return HOST.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** The value of a Host header, with or without a port. */
    static boolean hostHeader(String header) {
        return host(header.replaceFirst(":\\d+$", ""));
    }

    /** The address when it is one that the sandbox may call. Names other than localhost are not even looked up. */
    static Optional<URI> target(String url) {
        try {
            var uri = new URI(url);
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return http && uri.getUserInfo() == null && uri.getHost() != null && host(uri.getHost())
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
