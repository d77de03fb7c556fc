package dev.stagedoor.listener;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes what nobody can guess. */
final class Keys {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Keys() {}

    static String endpointKey() {
        return random();
    }

    /** The prefix lets secret scanners know it. */
    static String secretKey() {
        return "sds_" + random();
    }

    static String lastFour(String secret) {
        return secret.substring(secret.length() - 4);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
