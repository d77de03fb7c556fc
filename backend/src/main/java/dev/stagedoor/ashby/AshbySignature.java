package dev.stagedoor.ashby;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** PURE. {@code Ashby-Signature: sha256=<64 hex>}, HMAC-SHA256 over the raw body, keyed by the secret's UTF-8 bytes. */
public final class AshbySignature {
    private static final String PREFIX = "sha256=";
    private static final String ALGORITHM = "HmacSHA256";

    private static final int LENGTH = PREFIX.length() + 64;

    private AshbySignature() {}

    /** Whether this can be a signature at all: what cannot need not be read to the end. */
    public static boolean isWellFormed(@Nullable String header) {
        return header != null && header.length() == LENGTH && header.startsWith(PREFIX);
    }

    /** True when the header is a valid signature of exactly these bytes. Constant time; hex in any case. */
    public static boolean matches(byte[] body, @Nullable String header, byte[] secret) {
        if (header == null || secret.length == 0 || !isWellFormed(header)) {
            return false;
        }
        byte[] given = header.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        byte[] expected = sign(body, secret).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, expected);
    }

    /** The header's value for a body. */
    public static String sign(byte[] body, byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return PREFIX + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }
}
