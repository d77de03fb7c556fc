package dev.stagedoor.inbox;

import dev.stagedoor.platform.Secret;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How a body lies in the database: compressed, then encrypted for its row. */
final class Body {
    private Body() {}

    static byte[] seal(byte[] plain, UUID deliveryId, Secret secret) {
        return secret.encrypt(compress(plain), place(deliveryId));
    }

    static byte[] open(byte[] content, UUID deliveryId, Secret secret) {
        return expand(secret.decrypt(content, place(deliveryId)));
    }

    private static Secret.Place place(UUID deliveryId) {
        return new Secret.Place("delivery_body", "content", deliveryId.toString());
    }

    private static byte[] compress(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] expand(byte[] compressed) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
