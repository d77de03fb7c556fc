package dev.stagedoor.inbox;

/** Proof that this node works on something until the lease ends. */
public record Claim(String kind, String key, long fence, int failures) {}
