package dev.stagedoor.demo;

import java.net.URI;
import java.util.Set;

/** The one application that people sign in to, known by the address it is opened at. */
record App(String origin) {
    static App at(String publicUrl) {
        URI uri = URI.create(publicUrl);
        return new App(uri.getScheme() + "://" + uri.getRawAuthority());
    }

    String home() {
        return origin + "/";
    }

    Set<String> redirects() {
        return Set.of(home(), origin + "/signed-in");
    }
}
