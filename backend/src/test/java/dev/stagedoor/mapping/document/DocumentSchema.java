package dev.stagedoor.mapping.document;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The published schema. Answers what is wrong with a document, in words. */
final class DocumentSchema {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(MappingDocument.SCHEMA, text())));

    private DocumentSchema() {}

    static List<String> problems(String document) {
        return REGISTRY
                .getSchema(SchemaLocation.of(MappingDocument.SCHEMA))
                .validate(document, InputFormat.JSON)
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    static String text() {
        try {
            return new ClassPathResource("schemas/field-mapping-1.json").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
