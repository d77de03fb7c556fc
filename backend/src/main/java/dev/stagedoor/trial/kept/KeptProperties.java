package dev.stagedoor.trial.kept;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the dossiers of trials are kept: they are people who may never be hired.
 *
 * @param keep after this they are deleted, and with them the trials that they were fetched for
 */
@ConfigurationProperties("stagedoor.dossiers")
public record KeptProperties(@DefaultValue("7d") Duration keep) {}
