package dev.stagedoor.reconciling.ledger;

import java.util.List;

/** Names for the audit, which tells of whom a change was when the ledger no longer has them. */
final class Named {
    /** As many as an entry of the audit names of anything. */
    private static final int MOST = 100;

    private Named() {}

    /** The first of them; whose name is not known is not among them. */
    static List<String> of(List<String> people) {
        return people.stream().filter(name -> !name.isBlank()).limit(MOST).toList();
    }
}
