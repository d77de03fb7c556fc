package dev.stagedoor.ashby;

import org.jspecify.annotations.Nullable;

/** PURE. {@code Ashby-Signature: sha256=<64 hex>}, HMAC-SHA256 over the raw body, keyed by the secret's UTF-8 bytes. */
public final class AshbySignature {
    private AshbySignature() {}

    /** True when the header is a valid signature of exactly these bytes. Constant time; hex in any case. */
    public static boolean matches(byte[] body, @Nullable String header, byte[] secret) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The header's value for a body. */
    public static String sign(byte[] body, byte[] secret) {
        throw new UnsupportedOperationException("not built yet");
    }
}
