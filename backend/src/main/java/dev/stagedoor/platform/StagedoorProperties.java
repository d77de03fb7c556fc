package dev.stagedoor.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator sets; the README's table describes each.
 *
 * @param demo true only under the demo's own entry
 * @param sandboxUrl where the demo's sandbox shows its page
 * @param metricsToken what who reads the metrics presents, beside administrators
 */
@ConfigurationProperties("stagedoor")
public record StagedoorProperties(
        String publicUrl,
        String encryptionKey,
        String adminGroup,
        boolean demo,
        @Nullable String sandboxUrl,
        @Nullable String metricsToken,
        Oidc oidc) {
    /** The identity provider. */
    public record Oidc(String issuer, String clientId, String audience, String groupsClaim) {}
}
