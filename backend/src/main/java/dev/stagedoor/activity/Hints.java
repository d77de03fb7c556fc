package dev.stagedoor.activity;

import org.springframework.stereotype.Component;

/** Live hints for screens: a topic and an id, never data. Publish after the commit. */
@Component
public class Hints {
    /** What changed. Members are told of enrollment, employee and workflow only. */
    public enum Topic {
        ENROLLMENT,
        EMPLOYEE,
        WORKFLOW,
        DELIVERY,
        LISTENER,
        CONNECTION,
        MAPPING
    }

    public void publish(Topic topic, String id) {
        throw new UnsupportedOperationException("not built yet");
    }
}
