package dev.stagedoor.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much this node takes in at once.
 *
 * @param held how many bytes of bodies it holds in memory at most, from their first byte until they are stored; beyond it,
 *     Ashby is asked to try again
 */
@ConfigurationProperties("stagedoor.intake")
record IntakeProperties(@DefaultValue("64MB") DataSize held) {
    IntakeProperties {
        if (held.toBytes() < RawBody.MOST) {
            throw new IllegalArgumentException("stagedoor.intake.held must have room for one body of 10MB");
        }
    }
}
