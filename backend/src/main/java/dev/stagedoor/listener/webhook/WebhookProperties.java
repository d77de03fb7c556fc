package dev.stagedoor.listener.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the webhooks that Stagedoor made are looked at in Ashby.
 *
 * @param every how old what is known of one may become, while the connection is Active
 */
@ConfigurationProperties("stagedoor.webhooks")
record WebhookProperties(@DefaultValue("1h") Duration every) {}
