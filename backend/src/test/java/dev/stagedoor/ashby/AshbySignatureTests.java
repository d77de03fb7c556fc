package dev.stagedoor.ashby;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class AshbySignatureTests {
    private static final byte[] SECRET = "made-up-secret-not-a-real-one".getBytes(UTF_8);
    private static final byte[] PING =
            "{\"webhookActionId\":\"a50000c9-1a2b-4c3d-8e4f-0000a50000c9\",\"action\":\"ping\",\"data\":{\"webhookActionType\":\"ping\"}}"
                    .getBytes(UTF_8);
    private static final String PING_SIGNATURE =
            "sha256=f6a84bbfb3bd6968a62a2f39d2af11f54d71a9fa4fb2977829daaf704b178b3e";

    @Test
    void signsTheKnownVectors() {
        assertThat(AshbySignature.sign(PING, SECRET)).isEqualTo(PING_SIGNATURE);
        assertThat(AshbySignature.sign("{\"n\":\"Sző 陳\"}".getBytes(UTF_8), SECRET))
                .isEqualTo("sha256=ae8a6d066f210e06102d09761fd0b0c6331cdc0ff4baae8c4c830cd72c64e3f0");
    }

    @Test
    void acceptsHexInAnyCase() {
        String upper = "sha256=" + PING_SIGNATURE.substring(7).toUpperCase(Locale.ROOT);

        assertThat(AshbySignature.matches(PING, PING_SIGNATURE, SECRET)).isTrue();
        assertThat(AshbySignature.matches(PING, upper, SECRET)).isTrue();
    }

    @Test
    void refusesEverythingElse() {
        byte[] changed = PING.clone();
        changed[5]++;

        assertThat(AshbySignature.matches(changed, PING_SIGNATURE, SECRET)).isFalse();
        assertThat(AshbySignature.matches(PING, null, SECRET)).isFalse();
        assertThat(AshbySignature.matches(PING, "", SECRET)).isFalse();
        assertThat(AshbySignature.matches(PING, PING_SIGNATURE.substring(7), SECRET))
                .isFalse();
        assertThat(AshbySignature.matches(PING, PING_SIGNATURE.replace("sha256", "sha512"), SECRET))
                .isFalse();
        assertThat(AshbySignature.matches(PING, PING_SIGNATURE + "00", SECRET)).isFalse();
        assertThat(AshbySignature.matches(PING, PING_SIGNATURE, "other".getBytes(UTF_8)))
                .isFalse();
        assertThat(AshbySignature.matches(PING, PING_SIGNATURE, new byte[0])).isFalse();
    }
}
