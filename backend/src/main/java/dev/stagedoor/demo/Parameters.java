package dev.stagedoor.demo;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Map;

/** Query or form parameters; absent reads as empty. */
record Parameters(Map<String, List<String>> values) {
    /** The parameters behind an address' question mark. */
    static Parameters ofQuery(String uri) {
        return new Parameters(new QueryStringDecoder(uri).parameters());
    }

    static Parameters ofForm(String body) {
        return new Parameters(new QueryStringDecoder(body, false).parameters());
    }

    String get(String name) {
        return values.getOrDefault(name, List.of("")).getFirst();
    }

    /** RFC 6749, 3.1: a parameter may not come twice. */
    boolean repeated() {
        return values.values().stream().anyMatch(given -> given.size() > 1);
    }
}
