package dev.stagedoor.platform;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** One {@code postgresql://user:password@host:port/database} for both drivers; user and password may be percent-encoded. */
public record DatabaseUrl(String host, int port, String database, String user, String password, String query) {

    /**
     * Takes an address apart.
     *
     * @throws IllegalArgumentException in words, never repeating the password
     */
    public static DatabaseUrl parse(String text) {
        URI uri;
        try {
            uri = URI.create(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is not a URL");
        }
        if (!"postgresql".equals(uri.getScheme()) && !"postgres".equals(uri.getScheme())) {
            throw new IllegalArgumentException("must begin with postgresql://");
        }
        String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
        String login = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        int colon = login.indexOf(':');
        if (uri.getHost() == null || path.isEmpty() || colon < 1) {
            throw new IllegalArgumentException("must look like postgresql://user:password@host:5432/database");
        }
        return new DatabaseUrl(
                uri.getHost(),
                uri.getPort() < 0 ? 5432 : uri.getPort(),
                path,
                decode(login.substring(0, colon)),
                decode(login.substring(colon + 1)),
                uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    public String r2dbc() {
        return "r2dbc:postgresql://" + host + ":" + port + "/" + database + query;
    }

    public String jdbc() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database + query;
    }

    @Override
    public String toString() {
        return host + ":" + port + "/" + database;
    }
}
