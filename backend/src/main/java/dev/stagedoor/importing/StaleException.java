package dev.stagedoor.importing;

/** What a plan assumed is no longer so: the transaction is undone and the plan made again. */
final class StaleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleException(String what) {
        super(what + " changed while this was being imported");
    }
}
