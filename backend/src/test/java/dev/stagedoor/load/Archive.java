package dev.stagedoor.load;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/**
 * A program as its image runs it: from jars alone, with an ahead-of-time cache made by a training run that ends when the
 * application context stands (JEP 483, 514 and 515).
 */
final class Archive {
    private final List<String> options;
    private final String classPath;
    private final String main;
    private final Path cache;

    /** Packs and trains; takes some twenty seconds. */
    Archive(String name, String classPath, List<String> options, Map<String, String> environment, String main) {
        this.classPath = Arrays.stream(classPath.split(File.pathSeparator))
                .map(entry -> Files.isDirectory(Path.of(entry)) ? packed(name, Path.of(entry)) : entry)
                .collect(Collectors.joining(File.pathSeparator));
        this.options = options;
        this.main = main;
        this.cache = Path.of("target", "load-" + name + ".aot");
        train(name, environment);
    }

    /** What follows {@code java}. */
    List<String> command() {
        var command = new ArrayList<>(options);
        command.add("-XX:AOTCache=" + cache);
        command.addAll(List.of("-cp", classPath, main));
        return command;
    }

    private static String packed(String name, Path directory) {
        String jar = Path.of("target", "load-" + name + "-" + directory.getFileName() + ".jar")
                .toString();
        int failed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar, "-C", directory.toString(), ".");
        if (failed != 0) {
            throw new IllegalStateException("jar --create ended with " + failed);
        }
        return jar;
    }

    private void train(String name, Map<String, String> environment) {
        try {
            Files.deleteIfExists(cache);
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(options);
            command.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh"));
            command.addAll(List.of("-cp", classPath, main));
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(new File("target/load-" + name + "-training.log")));
            builder.environment().putAll(environment);
            int ended = builder.start().waitFor();
            if (!Files.exists(cache)) {
                throw new IllegalStateException(
                        "No cache, the training ended with " + ended + ": see target/load-" + name + "-training.log");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
