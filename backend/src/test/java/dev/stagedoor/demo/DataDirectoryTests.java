package dev.stagedoor.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {
    @TempDir
    Path folder;

    @Test
    void aSecretIsMadeOnceAndKept() {
        var data = DataDirectory.open(folder.resolve("data"));

        assertThat(data.secret("key", () -> "first")).isEqualTo("first");
        assertThat(data.secret("key", () -> "second")).isEqualTo("first");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerReadsSecrets() throws IOException {
        Path home = folder.resolve("data");
        DataDirectory.open(home).secret("key", () -> "secret");

        assertThat(permissions(home)).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("secrets"))).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("secrets").resolve("key"))).isEqualTo("rw-------");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void secretsThatWereCopiedHereWithWiderPermissionsAreClosedAgain() throws IOException {
        Path secrets = Files.createDirectories(folder.resolve("secrets"));
        Path key = Files.writeString(secrets.resolve("key"), "kept");
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(DataDirectory.open(folder).secret("key", () -> "new")).isEqualTo("kept");

        assertThat(permissions(secrets)).isEqualTo("rwx------");
        assertThat(permissions(key)).isEqualTo("rw-------");
    }

    @Test
    void aSecondStartOnTheSameDataIsRefusedInWords() {
        DataDirectory.open(folder);

        assertThatThrownBy(() -> DataDirectory.open(folder))
                .isInstanceOf(DataDirectory.InUse.class)
                .hasMessageContaining("already running on the data in " + folder)
                .hasMessageContaining("STAGEDOOR_DATA_DIR");
    }

    @Test
    void passwordsAreRandomAndNeedNoEscaping() {
        assertThat(DataDirectory.password()).matches("[A-Za-z0-9]{32}").isNotEqualTo(DataDirectory.password());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
