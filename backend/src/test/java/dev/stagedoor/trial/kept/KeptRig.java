package dev.stagedoor.trial.kept;

import dev.stagedoor.inbox.InboxFixture;

/** Kept dossiers over a test's database. */
public final class KeptRig {
    private KeptRig() {}

    public static KeptDossiers over(InboxFixture inbox, KeptProperties properties) {
        return new KeptDossiers(inbox.db, inbox.secret, properties, inbox.clock);
    }
}
