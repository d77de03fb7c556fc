package dev.stagedoor.mapping;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The versions of the field mapping. */
@Component
public class FieldMappings {
    public Mono<FieldMapping> current() {
        throw new UnsupportedOperationException("not built yet");
    }
}
