package dev.stagedoor.sandbox;

import java.util.Locale;

/** What the sandbox keeps documents of. The number is part of the readable ids of seeded documents. */
enum Kind {
    API_KEY(1),
    APPLICATION(2),
    ARCHIVE_REASON(3),
    CANDIDATE(4),
    CUSTOM_FIELD(5),
    DELIVERY(6),
    DEPARTMENT(7),
    INTERVIEW_PLAN(8),
    INTERVIEW_STAGE(9),
    JOB(10),
    LOCATION(11),
    OFFER(12),
    SETTING(13),
    SOURCE(14),
    USER(15),
    WEBHOOK(16);

    private final int number;

    Kind(int number) {
        this.number = number;
    }

    /** A UUID that a person can read: kind and running number. */
    String id(int running) {
        return String.format(Locale.ROOT, "5a4d%04d-0000-4000-8000-%012d", number, running);
    }

    String notFound() {
        return name().toLowerCase(Locale.ROOT) + "_not_found";
    }
}
