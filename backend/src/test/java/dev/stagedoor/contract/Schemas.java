package dev.stagedoor.contract;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.stagedoor.platform.Page;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes the house's types as they are written to JSON: records with everything that is not {@link Nullable} required,
 * enums by their names on the wire, sealed interfaces as "one of" with their discriminator. Whatever else turns up is refused,
 * so that nothing is described as "some object".
 */
final class Schemas {
    private static final String REF = "#/components/schemas/";
    private static final Set<Class<?>> WRAPPERS =
            Set.of(Mono.class, Flux.class, ResponseEntity.class, ServerSentEvent.class);

    private final Docstrings docstrings;
    private final JsonMapper json;
    private final Names names = new Names();
    private final Map<String, Schema<?>> described = new TreeMap<>();
    private final Map<String, Set<String>> mayBeLeftOut = new TreeMap<>();
    private final Set<String> refused = new TreeSet<>();

    Schemas(Docstrings docstrings, JsonMapper json) {
        this.docstrings = docstrings;
        this.json = json;
    }

    /** All that was described so far, by name. */
    Map<String, Schema<?>> described() {
        return described;
    }

    /** What it could not describe; whoever asked may have gone on without. */
    Set<String> refused() {
        return refused;
    }

    /** Properties of a schema that a request need not hold. */
    Set<String> mayBeLeftOut(String schema) {
        return mayBeLeftOut.getOrDefault(schema, Set.of());
    }

    Schema<?> schema(Type type) {
        return switch (type) {
            case Class<?> raw -> simple(raw);
            case ParameterizedType generic -> generic(generic);
            default -> throw unknown(type);
        };
    }

    private Schema<?> simple(Class<?> type) {
        return switch (type) {
            case Class<?> c when c == String.class -> of("string");
            case Class<?> c when c == UUID.class -> of("string").format("uuid");
            case Class<?> c when c == Instant.class -> of("string").format("date-time");
            case Class<?> c when c == LocalDate.class -> of("string").format("date");
            case Class<?> c when c == boolean.class || c == Boolean.class -> of("boolean");
            case Class<?> c
            when c == int.class || c == Integer.class -> of("integer").format("int32");
            case Class<?> c
            when c == long.class || c == Long.class -> of("integer").format("int64");
            case Class<?> c when c == JsonNode.class -> any();
            case Class<?> c when c.isEnum() -> named(names.of(c), c, () -> enumeration(c));
            case Class<?> c
            when c.isRecord() && c.getTypeParameters().length == 0 -> named(names.of(c), c, () -> record(c));
            case Class<?> c when c.isAnnotationPresent(JsonSubTypes.class) -> named(names.of(c), c, () -> oneOf(c));
            case Class<?> c
            when c.isInterface() && c.getName().startsWith("dev.stagedoor.") ->
                named(names.of(c), c, () -> of("object"));
            default -> throw unknown(type);
        };
    }

    private Schema<?> generic(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() instanceof Class<?> raw && WRAPPERS.contains(raw)) {
            return schema(arguments[0]);
        }
        if (type.getRawType() == List.class) {
            return of("array").items(schema(arguments[0]));
        }
        if (type.getRawType() == Map.class && arguments[0] == String.class) {
            Schema<?> map = of("object");
            map.setAdditionalProperties(schema(arguments[1]));
            return map;
        }
        if (type.getRawType() == Page.class && arguments[0] instanceof Class<?> item) {
            return named(names.of(names.of(item) + "Page", type), Page.class, () -> page(item));
        }
        throw unknown(type);
    }

    /** Names it first: a type may hold itself. */
    private Schema<?> named(String name, Class<?> type, Supplier<Schema<?>> description) {
        if (!described.containsKey(name)) {
            described.put(name, of("object"));
            described.put(name, description.get().description(docstrings.of(type)));
        }
        return new JsonSchema().$ref(REF + name);
    }

    private Schema<?> page(Class<?> item) {
        Schema<?> page = of("object");
        page.addProperty("items", of("array").items(schema(item)));
        page.addProperty("next", orNull(of("string")));
        page.setRequired(List.of("items", "next"));
        return page;
    }

    private Schema<?> enumeration(Class<?> type) {
        Schema<Object> schema = of("string");
        for (Object constant : type.getEnumConstants()) {
            schema.addEnumItemObject(json.valueToTree(constant).stringValue());
        }
        return schema;
    }

    private Schema<?> oneOf(Class<?> type) {
        var discriminator = new Discriminator().propertyName(discriminator(type));
        Schema<?> schema = new JsonSchema();
        for (var subtype : type.getAnnotation(JsonSubTypes.class).value()) {
            Schema<?> variant = schema(subtype.value());
            schema.addOneOfItem(variant);
            discriminator.mapping(subtype.name(), variant.get$ref());
        }
        return schema.discriminator(discriminator);
    }

    private static String discriminator(Class<?> type) {
        return type.getAnnotation(JsonTypeInfo.class).property();
    }

    private Schema<?> record(Class<?> type) {
        Schema<?> schema = of("object");
        var required = new LinkedHashSet<String>();
        for (Class<?> parent : type.getInterfaces()) {
            if (parent.isAnnotationPresent(JsonSubTypes.class)) {
                schema.addProperty(discriminator(parent), constant(nameIn(parent, type)));
                required.add(discriminator(parent));
            }
        }
        Schema<?> unwrapped = null;
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                unwrapped = schema(component.getType());
            } else {
                schema.addProperty(component.getName(), property(type, component));
                required.add(component.getName());
            }
        }
        schema.setRequired(required.isEmpty() ? null : List.copyOf(required));
        mayBeLeftOut.put(names.of(type), nullableParameters(type));
        return unwrapped == null ? schema : new JsonSchema().allOf(List.of(unwrapped, schema));
    }

    private static String nameIn(Class<?> parent, Class<?> type) {
        return Arrays.stream(parent.getAnnotation(JsonSubTypes.class).value())
                .filter(subtype -> subtype.value() == type)
                .map(JsonSubTypes.Type::name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " is not named among " + parent));
    }

    private static Schema<?> constant(String value) {
        Schema<Object> schema = of("string");
        schema.addEnumItemObject(value);
        return schema;
    }

    private Schema<?> property(Class<?> type, RecordComponent component) {
        Schema<?> schema = component.getAccessor().isAnnotationPresent(JsonRawValue.class)
                ? any()
                : component(component.getAnnotatedType());
        String said = docstrings.of(type, component.getName());
        if (said != null) {
            schema.setDescription(said);
        }
        return schema;
    }

    private Schema<?> component(AnnotatedType type) {
        Schema<?> schema = schema(type.getType());
        if (type instanceof AnnotatedParameterizedType generic) {
            var last = generic.getAnnotatedActualTypeArguments();
            if (last[last.length - 1].isAnnotationPresent(Nullable.class)) {
                throw new IllegalStateException("Not described yet: null within " + type);
            }
        }
        return type.isAnnotationPresent(Nullable.class) ? orNull(schema) : schema;
    }

    private static Set<String> nullableParameters(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        var parameters = canonical(type, components).getAnnotatedParameterTypes();
        var names = new TreeSet<String>();
        for (int i = 0; i < components.length; i++) {
            if (parameters[i].isAnnotationPresent(Nullable.class)) {
                names.add(components[i].getName());
            }
        }
        return names;
    }

    private static Constructor<?> canonical(Class<?> type, RecordComponent[] components) {
        try {
            return type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(schema, of("null")));
        }
        if (schema.getTypes() != null) {
            var types = new LinkedHashSet<>(schema.getTypes());
            types.add("null");
            schema.setTypes(types);
        }
        return schema;
    }

    /** Any JSON value, null included. */
    private static Schema<?> any() {
        return new JsonSchema();
    }

    static Schema<Object> of(String type) {
        Schema<Object> schema = new JsonSchema();
        schema.setTypes(Set.of(type));
        return schema;
    }

    private IllegalStateException unknown(Type type) {
        refused.add(type.getTypeName());
        return new IllegalStateException("The contract cannot describe " + type.getTypeName());
    }
}
