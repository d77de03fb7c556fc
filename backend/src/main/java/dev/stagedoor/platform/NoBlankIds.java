package dev.stagedoor.platform;

import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;

/**
 * An empty text is no id and no moment. It used to be read as if nothing had been given, which means all of them, or a new
 * person.
 */
@Component
final class NoBlankIds implements JsonMapperBuilderCustomizer {
    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.withCoercionConfig(
                        UUID.class, read -> read.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        Instant.class, read -> read.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
    }
}
