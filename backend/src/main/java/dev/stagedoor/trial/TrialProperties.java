package dev.stagedoor.trial;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are fetched for a trial.
 *
 * @param pace how long to wait between two people, for Ashby's sake
 */
@ConfigurationProperties("stagedoor.trials")
record TrialProperties(@DefaultValue("250ms") Duration pace) {}
