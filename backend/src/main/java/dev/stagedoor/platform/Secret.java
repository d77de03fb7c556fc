package dev.stagedoor.platform;

/**
 * Encrypts what must not be read at rest. Every ciphertext names its key; table, column and row are bound to it as
 * associated data, so a value cannot be moved to another row.
 */
public interface Secret {
    /** Where a secret value lives. */
    record Place(String table, String column, String row) {}

    byte[] encrypt(byte[] plain, Place place);

    /**
     * The value that was encrypted.
     *
     * @throws IllegalStateException when the value was not encrypted for this place or its key is unknown
     */
    byte[] decrypt(byte[] encrypted, Place place);
}
