package dev.stagedoor.ashby;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Made-up answers and webhooks of Ashby, in its published shapes. */
public final class Specimens {
    private static final Path HOME = Path.of("src/test/resources/ashby");

    private Specimens() {}

    public static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(HOME.resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(String name) {
        return Objects.requireNonNull(Json.parse(bytes(name)));
    }

    public static JsonNode results(String name) {
        return json(name).path("results");
    }

    public static java.util.List<String> names() {
        try (var files = Files.list(HOME)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
