package dev.stagedoor.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.GZIPOutputStream;

/** Bodies that are no webhook of Ashby's: signed or not, they are answered in words that Ashby understands, and break nothing. */
enum BodyFaults implements Fault {
    ODD_BODIES("signed bodies: empty, deep, not UTF-8, NUL, endless numbers; unsigned ones") {
        @Override
        public void strike(Scene scene) {
            for (byte[] body : java.util.List.of(
                    new byte[0],
                    text("[".repeat(200_000)),
                    text("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000)),
                    new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF, 0},
                    text("null"),
                    text("{\"action\":7"))) {
                scene.oracle().expectNotUnderstood(body, scene.cluster().listenerId());
                assertThat(post(scene, body, scene.sender().sign(body))).isEqualTo(200);
                assertThat(post(scene, body, "sha256=" + "0".repeat(64))).isEqualTo(400);
                assertThat(post(scene, body, "")).isEqualTo(400);
            }
            for (String odd : java.util.List.of(
                    "{\"action\":\"x\\u0000y\",\"data\":{\"job\":{\"id\":\"\\u0000\"}}}",
                    "{\"action\":1E999999999,\"data\":{}}",
                    "{\"action\":\"\\ud800\",\"data\":[]}")) {
                assertThat(post(scene, text(odd), "")).isEqualTo(400);
            }
        }
    },
    LARGE_BODIES("bodies of 1 MB, 11 MB and 100 MB in pieces, compressed bombs, not JSON") {
        @Override
        public void strike(Scene scene) throws IOException {
            var before = Vitals.of(scene.cluster());
            byte[] megabyte = text(" ".repeat(1 << 20));
            scene.oracle().expectNotUnderstood(megabyte, scene.cluster().listenerId());
            assertThat(post(scene, megabyte, scene.sender().sign(megabyte))).isEqualTo(200);
            assertThat(post(scene, megabyte, "")).isIn(400, 0);
            byte[] eleven = text(" ".repeat(11 << 20));
            assertThat(post(scene, eleven, scene.sender().sign(eleven))).isIn(413, 0);
            for (int at = 0; at < scene.cluster().size(); at++) {
                assertThat(inPieces(scene, at, megabyte, 100, "sha256=" + "0".repeat(64)))
                        .isIn(413, 0);
                assertThat(inPieces(scene, at, megabyte, 100, "")).isIn(400, 0);
            }
            byte[] bomb = bomb();
            assertThat(Calls.send(Calls.to(scene.cluster().endpoint(0))
                            .header("Content-Encoding", "gzip")
                            .header("Ashby-Signature", scene.sender().sign(bomb))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(bomb))
                            .build()))
                    .isEqualTo(415);
            assertThat(Calls.send(Calls.to(scene.cluster().endpoint(0))
                            .setHeader("Content-Type", "text/plain")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(bomb))
                            .build()))
                    .isEqualTo(415);
            before.areBackTo(scene.cluster());
        }
    };

    private final String words;

    BodyFaults(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int post(Scene scene, byte[] body, String signature) {
        return Calls.post(scene.cluster().endpoint(0), body, signature);
    }

    private static int inPieces(Scene scene, int at, byte[] piece, int howMany, String signature) {
        return Calls.send(Calls.to(scene.cluster().endpoint(at))
                .header("Ashby-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(Collections.nCopies(howMany, piece)))
                .build());
    }

    /** A gigabyte of blanks in a megabyte. */
    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            byte[] blanks = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 1_024; megabyte++) {
                gzip.write(blanks);
            }
        }
        return bytes.toByteArray();
    }
}
