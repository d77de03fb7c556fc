package dev.stagedoor.mapping.document;

/** PURE. Keys of custom candidate fields, such as {@code offer.custom.17}: the id in them is of one Ashby organization. */
final class CustomKey {
    static final String INFIX = ".custom.";

    private CustomKey() {}

    static boolean is(String key) {
        return key.indexOf(INFIX) > 0;
    }

    /** Candidate, Application, Job or Offer. */
    static String object(String key) {
        return Character.toUpperCase(key.charAt(0)) + key.substring(1, key.indexOf(INFIX));
    }
}
