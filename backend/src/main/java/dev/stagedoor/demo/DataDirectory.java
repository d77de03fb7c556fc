package dev.stagedoor.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The demo's folder: one process at a time, secrets readable by the owner alone. */
final class DataDirectory {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /** Reachable until the process ends: a collected lock would be a released one. */
    private static final List<FileLock> LOCKS = new CopyOnWriteArrayList<>();

    private final Path home;

    private DataDirectory(Path home) {
        this.home = home;
    }

    /** @throws InUse when another process has it */
    static DataDirectory open(Path home) {
        try {
            Files.createDirectories(home, only("rwx------"));
            FileChannel channel =
                    FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new InUse(home);
            }
            LOCKS.add(lock);
            return new DataDirectory(home);
        } catch (OverlappingFileLockException e) {
            throw new InUse(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path home() {
        return home;
    }

    /** A secret of this installation: made once, kept in a file of its own. */
    String secret(String name, Supplier<String> make) {
        Path folder = home.resolve("secrets");
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder, only("rwx------"));
            narrow(folder, "rwx------");
            if (!Files.exists(file)) {
                Path fresh = Files.createTempFile(folder, name, ".new", only("rw-------"));
                Files.writeString(fresh, make.get(), StandardCharsets.UTF_8);
                Files.move(fresh, file);
            }
            narrow(file, "rw-------");
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder that was copied here may have come with wider permissions. */
    private static void narrow(Path path, String permissions) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    static String random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }

    static String password() {
        return random(24).replaceAll("[^A-Za-z0-9]", "x");
    }

    private static FileAttribute<?>[] only(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Another Stagedoor runs on the same data. */
    static final class InUse extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InUse(Path home) {
            super("Stagedoor is already running on the data in " + home
                    + ". Stop it first, or give this one a folder of its own with STAGEDOOR_DATA_DIR.");
        }
    }
}
