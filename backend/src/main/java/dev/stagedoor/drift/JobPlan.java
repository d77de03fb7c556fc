package dev.stagedoor.drift;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which interview plan a job follows.
 *
 * @param earlier all other plans that it was seen to follow: a listener may wait for a stage of any of them
 * @param open whether it was open when Ashby was last asked; a closed one is remembered, for it may be opened again
 */
record JobPlan(String jobId, String title, String planId, Set<String> earlier, boolean open) {
    JobPlan {
        earlier = Collections.unmodifiableSet(new LinkedHashSet<>(earlier));
    }

    /** As Ashby says now, remembering what was known. */
    JobPlan since(@Nullable JobPlan known) {
        if (known == null) {
            return this;
        }
        var before = new LinkedHashSet<>(known.earlier());
        before.add(known.planId());
        before.remove(planId);
        return new JobPlan(jobId, title, planId, before, open);
    }
}
