package dev.stagedoor.reconciling;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often Ashby's list of applications is caught up with.
 *
 * @param every how old what is known may become, while the connection is Active
 * @param pace how long to wait between two pages, for Ashby's sake
 * @param mostPages of one pass, a hundred applications each: a list that is longer leads in a circle
 */
@ConfigurationProperties("stagedoor.sweep")
record SweepProperties(
        @DefaultValue("10m") Duration every,
        @DefaultValue("200ms") Duration pace,
        @DefaultValue("20000") int mostPages) {}
