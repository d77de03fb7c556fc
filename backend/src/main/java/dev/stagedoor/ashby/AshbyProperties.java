package dev.stagedoor.ashby;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How Ashby is reached.
 *
 * @param baseUrl where Ashby's API answers
 * @param connectTimeout how long to wait for a connection
 * @param timeout how long to wait for one whole answer
 * @param maxResponse the largest answer that is read
 * @param connections how many calls this node has in flight at most
 */
@ConfigurationProperties("stagedoor.ashby")
record AshbyProperties(
        @DefaultValue("https://api.ashbyhq.com") URI baseUrl,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("16MB") DataSize maxResponse,
        @DefaultValue("8") int connections) {
    URI endpoint(String name) {
        String base = baseUrl.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + name);
    }
}
