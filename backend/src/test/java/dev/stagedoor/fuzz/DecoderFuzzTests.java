package dev.stagedoor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.ashby.AshbySignature;
import dev.stagedoor.ashby.Webhook;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DecoderFuzzTests {
    private static final int BODIES = 10_000;
    private static final int LONGEST = 250;
    private static final byte[] SECRET = "sds_made-up".getBytes(StandardCharsets.UTF_8);

    @Test
    void everyBodyIsAWebhookAPingOrNotUnderstood() {
        var mutations = new Mutations(20261128);
        int events = 0;
        for (int i = 0; i < BODIES; i++) {
            if (Webhook.read(mutations.next()) instanceof Webhook.Event event) {
                events++;
                assertThat(event.action()).isNotBlank().hasSizeLessThan(LONGEST).doesNotContain("\0");
                assertThat(event.subject())
                        .isNotBlank()
                        .hasSizeLessThan(LONGEST)
                        .doesNotContain("\0");
                assertThat(event.personLabel()).doesNotContain("\0");
            }
        }
        assertThat(events).as("some mutations leave a webhook a webhook").isGreaterThan(BODIES / 50);
    }

    @Test
    void onlyTheSignatureOfExactlyTheseBytesMatches() {
        var mutations = new Mutations(7);
        for (int i = 0; i < BODIES / 10; i++) {
            byte[] body = mutations.next();
            String signature = AshbySignature.sign(body, SECRET);
            assertThat(AshbySignature.matches(body, signature, SECRET)).isTrue();
            assertThat(AshbySignature.matches(body, odd(mutations, signature), SECRET))
                    .isFalse();
            byte[] other = java.util.Arrays.copyOf(body, body.length + 1);
            assertThat(AshbySignature.matches(other, signature, SECRET)).isFalse();
        }
    }

    private static String odd(Mutations mutations, String signature) {
        int at = mutations.random().nextInt(signature.length());
        char odd = (char) mutations.random().nextInt(0x3000);
        String changed = signature.substring(0, at) + odd + signature.substring(at + 1);
        return changed.equalsIgnoreCase(signature) ? "" : changed;
    }
}
