package dev.stagedoor.platform;

/** A failure that says itself what people read of it; its message is for the log. */
public interface InWords {
    /** One or two sentences. */
    String inWords();
}
