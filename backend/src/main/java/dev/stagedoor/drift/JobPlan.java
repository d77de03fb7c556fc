package dev.stagedoor.drift;

import org.jspecify.annotations.Nullable;

/**
 * Which interview plan an open job follows.
 *
 * @param before the plan that it followed until it was given another one; null when it never changed
 */
record JobPlan(
        String jobId, String title, String planId, @Nullable String before) {
    /** As Ashby says now, remembering what was known. */
    JobPlan since(@Nullable JobPlan known) {
        if (known == null) {
            return this;
        }
        return new JobPlan(jobId, title, planId, known.planId().equals(planId) ? known.before() : known.planId());
    }
}
