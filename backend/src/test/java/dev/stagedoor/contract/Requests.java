package dev.stagedoor.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers hold every property, perhaps as null. Requests may leave out what the record's constructor takes null for. */
final class Requests {
    private final Schemas schemas;
    private final Set<String> seen = new HashSet<>();

    Requests(Schemas schemas) {
        this.schemas = schemas;
    }

    void relax(OpenAPI api) {
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(body -> body.getContent().values().stream())
                .forEach(media -> relax(media.getSchema()));
    }

    private void relax(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            follow(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
        }
        relax(schema.getItems());
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            relax(values);
        }
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .forEach(this::relax);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::relax);
        }
    }

    private void follow(String name) {
        Schema<?> schema = schemas.described().get(name);
        if (seen.add(name) && schema != null) {
            leaveOut(schemas.mayBeLeftOut(name), schema);
            relax(schema);
        }
    }

    private static void leaveOut(Set<String> properties, Schema<?> schema) {
        if (schema.getRequired() != null) {
            var required = schema.getRequired().stream()
                    .filter(property -> !properties.contains(property))
                    .toList();
            // The setter ignores an empty list.
            schema.setRequired(required.isEmpty() ? null : required);
        }
    }
}
