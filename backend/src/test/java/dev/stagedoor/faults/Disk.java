package dev.stagedoor.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A place for files: a small file system of its own where this machine lets us mount one (root on Linux), else a directory. */
final class Disk implements AutoCloseable {
    private static final String SIZE = "1500m";

    private final Path root;
    private final boolean ofItsOwn;

    Disk(boolean wanted) {
        try {
            root = Files.createTempDirectory("stagedoor-faults");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ofItsOwn = wanted && run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "stagedoor-faults", root.toString());
    }

    Path root() {
        return root;
    }

    boolean isOfItsOwn() {
        return ofItsOwn;
    }

    long freeBytes() {
        return root.toFile().getUsableSpace();
    }

    /** Nothing more can be written. */
    void fill() {
        try (var out = Files.newOutputStream(ballast())) {
            byte[] block = new byte[1 << 16];
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            // It is full.
        }
    }

    void empty() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return root.resolve("ballast");
    }

    @Override
    public void close() {
        if (ofItsOwn) {
            run("umount", "-l", root.toString());
        }
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
