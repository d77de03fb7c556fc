package dev.stagedoor.fuzz;

import dev.stagedoor.ashby.Specimens;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Specimens of Ashby's JSON with something done to them, from a seed: the same seed makes the same bodies. */
final class Mutations {
    private static final List<String> ODD = List.of(
            "null",
            "{}",
            "[]",
            "\"\"",
            "-0",
            "1E999999999",
            "1E-999999999",
            "123456789012345678901234567890",
            "true",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"' or 1=1 --\"",
            "\"%00\"",
            "\"" + "x".repeat(5_000) + "\"",
            "[".repeat(600),
            "{\"a\":".repeat(600),
            "\"2026-13-45T99:99:99Z\"",
            "\"+999999999-01-01T00:00:00Z\"");

    private final Random random;
    private final List<byte[]> specimens;

    Mutations(long seed) {
        random = new Random(seed);
        specimens = Specimens.names().stream()
                .filter(name -> !name.equals("contract"))
                .map(Specimens::bytes)
                .toList();
    }

    Random random() {
        return random;
    }

    byte[] next() {
        byte[] body = specimens.get(random.nextInt(specimens.size())).clone();
        for (int time = random.nextInt(4); time >= 0; time--) {
            body = mutated(body);
        }
        return body;
    }

    /** Some JSON value that nobody expects where it comes. */
    String oddValue() {
        return ODD.get(random.nextInt(ODD.size()));
    }

    private byte[] mutated(byte[] body) {
        if (body.length == 0) {
            return noise();
        }
        int at = random.nextInt(body.length);
        return switch (random.nextInt(7)) {
            case 0 -> flipped(body, at);
            case 1 -> joined(body, 0, at, new byte[0], body.length);
            case 2 -> joined(body, 0, at, noise(), at);
            case 3 -> joined(body, 0, at, body, at);
            case 4, 5 -> otherValue(body);
            default -> joined(body, 0, at, new byte[0], Math.min(body.length, at + random.nextInt(40)));
        };
    }

    private static byte[] flipped(byte[] body, int at) {
        byte[] changed = body.clone();
        changed[at] ^= 0x20;
        return changed;
    }

    /** What stands behind some colon becomes another value. */
    private byte[] otherValue(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        int colon = text.indexOf(':', random.nextInt(text.length()));
        int end = colon < 0 ? -1 : text.indexOf(',', colon);
        return end < 0
                ? body
                : (text.substring(0, colon + 1) + oddValue() + text.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(64)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] joined(byte[] body, int from, int to, byte[] between, int rest) {
        var joined = new ByteArrayOutputStream();
        joined.write(body, from, to - from);
        joined.writeBytes(between);
        joined.write(body, rest, body.length - rest);
        return joined.toByteArray();
    }
}
