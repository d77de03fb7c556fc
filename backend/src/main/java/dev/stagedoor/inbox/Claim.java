package dev.stagedoor.inbox;

/**
 * Proof that this node works on something, until another takes it over.
 *
 * @param fence changes with each claim; when the lease is over another may take over, and until one does this claim holds
 */
public record Claim(String kind, String key, long fence, int failures) {}
