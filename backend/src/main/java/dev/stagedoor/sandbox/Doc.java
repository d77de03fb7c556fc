package dev.stagedoor.sandbox;

import tools.jackson.databind.node.ObjectNode;

/** One document. The position keeps lists in the order of creation; the revision says what changed since a sync token. */
record Doc(Kind kind, String id, long position, long revision, ObjectNode body) {
    boolean deleted() {
        return body.path("deleted").asBoolean(false);
    }
}
