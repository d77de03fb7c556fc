package dev.stagedoor.importing;

import dev.stagedoor.ashby.dossier.Dossier;
import dev.stagedoor.ashby.dossier.Dossiers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The people of previews, for a short while and a few of them: while somebody edits rules the same person is shown again and
 * again, and Ashby need not be asked each time. In memory only.
 */
@Component
class SamplePeople {
    private static final Duration KNOWN_FOR = Duration.ofMinutes(5);
    private static final int MOST = 20;

    /** A person with all their applications, newest first. */
    record Sample(Dossier dossier, List<Dossiers.Choice> applications) {}

    private final Clock clock;
    private final Map<String, Sample> samples = new LinkedHashMap<>();

    SamplePeople(Clock clock) {
        this.clock = clock;
    }

    /** Null when Ashby must be asked. */
    synchronized @Nullable Sample of(String applicationId) {
        forgetOld();
        return samples.get(applicationId);
    }

    synchronized Sample keep(Sample sample) {
        samples.remove(sample.dossier().applicationId());
        samples.put(sample.dossier().applicationId(), sample);
        forgetOld();
        return sample;
    }

    /** The oldest come first. */
    private void forgetOld() {
        Instant before = clock.instant().minus(KNOWN_FOR);
        for (Iterator<Sample> each = samples.values().iterator(); each.hasNext(); ) {
            boolean old = each.next().dossier().fetchedAt().isBefore(before);
            if (!old && samples.size() <= MOST) {
                return;
            }
            each.remove();
        }
    }
}
