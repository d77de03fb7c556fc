package dev.stagedoor.drift;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often mapping, lookup tables and listeners are compared with Ashby.
 *
 * @param every how old the last comparison may become, while the connection is Active
 */
@ConfigurationProperties("stagedoor.drift")
record DriftProperties(@DefaultValue("6h") Duration every) {}
