package dev.stagedoor.mapping.engine;

/** One step of a rule. None exist yet; the place is kept so that saved mappings stay readable. */
public interface Transform {}
