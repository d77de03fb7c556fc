package dev.stagedoor.sandbox;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Our own description of Ashby: what an answer or a webhook must look like. Answers what is wrong, in words. */
final class Contract {
    static final Path SPECIMENS = Path.of("src/test/resources/ashby");
    private static final String BASE = "https://stagedoor.test/ashby/";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Stream.of("types", "answers", "webhooks")
                    .collect(Collectors.toMap(name -> BASE + name + ".json", Contract::text))));

    private Contract() {}

    static List<String> answer(String endpoint, String body) {
        return check("answers.json#/$defs/" + endpoint, body);
    }

    static List<String> failure(String body) {
        return check("answers.json#/$defs/failure", body);
    }

    static List<String> webhook(String action, String body) {
        return check("webhooks.json#/$defs/" + action, body);
    }

    /** A specimen, by its name: error.x, webhook.action.x or endpoint.x. */
    static List<String> specimen(String name) throws IOException {
        String body = Files.readString(SPECIMENS.resolve(name + ".json"));
        Map<String, String> odd = Map.of(
                "success.withWarnings", "answers.json#/$defs/success",
                "customField.values", "types.json#/$defs/customFieldValues");
        if (odd.containsKey(name)) {
            return check(odd.get(name), body);
        }
        List<String> parts = List.of(name.split("\\."));
        String first = parts.get(0) + "." + parts.get(1);
        if (parts.getFirst().equals("error")) {
            return failure(body);
        }
        if (endpoints().contains(first)) {
            return answer(first, body);
        }
        return webhook(names("webhooks").contains(parts.get(1)) ? parts.get(1) : "event", body);
    }

    static Set<String> endpoints() {
        return names("answers").stream()
                .filter(name -> name.contains("."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(String file) {
        return Json.parse(text(file)).path("$defs").properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> check(String definition, String body) {
        return REGISTRY.getSchema(SchemaLocation.of(BASE + definition)).validate(body, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private static String text(String name) {
        try {
            return Files.readString(SPECIMENS.resolve("contract").resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
