package dev.stagedoor.contract;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/** Lets the house's own descriptions take the place of springdoc's. */
final class Types implements ModelConverter {
    private final Schemas schemas;

    Types(Schemas schemas) {
        this.schemas = schemas;
    }

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = plain(type.getType()) == Void.class ? null : schemas.schema(plain(type.getType()));
        schemas.described().forEach(context::defineModel);
        return schema;
    }

    /** Other converters may have looked at the type before, and hand it on in their library's words. */
    private static Type plain(Type type) {
        if (!(type instanceof JavaType other)) {
            return type;
        }
        if (other.isArrayType()) {
            return generic(List.class, List.of(other.getContentType()));
        }
        return other.hasGenericTypes()
                ? generic(other.getRawClass(), other.getBindings().getTypeParameters())
                : other.getRawClass();
    }

    private static Type generic(Class<?> raw, List<JavaType> arguments) {
        return ResolvableType.forClassWithGenerics(
                        raw,
                        arguments.stream()
                                .map(argument -> ResolvableType.forType(plain(argument)))
                                .toArray(ResolvableType[]::new))
                .getType();
    }
}
