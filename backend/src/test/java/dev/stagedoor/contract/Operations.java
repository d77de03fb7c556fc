package dev.stagedoor.contract;

import dev.stagedoor.platform.Access;
import dev.stagedoor.platform.ProblemDetails;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** What all operations have in common, from their signatures, their docstrings and the security table. */
final class Operations implements OperationCustomizer, OpenApiCustomizer {
    private static final String BEARER = "bearer";
    private static final String PROBLEM = "application/problem+json";
    private static final String STREAM = "text/event-stream";
    private static final String FILE = "text/csv";

    /** The refusals that operations name, with the words for them. */
    private static final Map<String, String> REFUSALS = Map.of(
            "401", "Not signed in, or the token is not for Stagedoor.",
            "403", "For administrators only.",
            "404", "There is no such thing, or no longer.",
            "412", "Somebody else saved in the meantime; nothing was overwritten.",
            "422", "Something in the request must be mended; `errors` names the fields.",
            "428", "If-Match is missing: a change says which version it was made on.",
            "default", "A refusal or a failure, with what to do next.");

    private static final Map<String, String> PARAMETERS = Map.of(
            "limit",
            "At most this many.",
            "after",
            "`next` of the page before; absent for the first page.",
            "subject",
            "Only what was done to this, as `delivery:` and its id.",
            HttpHeaders.IF_MATCH,
            "The ETag that was read.");

    private final Docstrings docstrings;
    private final Schemas schemas;
    private final Map<String, String> tags = new TreeMap<>();
    private final List<String> silent = new ArrayList<>();

    Operations(Docstrings docstrings, Schemas schemas) {
        this.docstrings = docstrings;
        this.schemas = schemas;
    }

    /** Handler methods without a docstring. */
    List<String> silent() {
        return silent;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (produces(handler).contains(STREAM)) {
            return stream(operation, handler);
        }
        Class<?> controller = handler.getBeanType();
        String about = controller.getSimpleName().replaceFirst("Controller$", "");
        tags.put(about, String.valueOf(docstrings.of(controller)));
        operation.setTags(List.of(about));
        operation.setOperationId(id(about, handler.getMethod().getName()));
        operation.setSummary(summary(handler));
        parameters(operation, handler);
        answers(operation, handler);
        return operation;
    }

    private String summary(HandlerMethod handler) {
        String said = docstrings.of(handler.getMethod());
        if (said == null) {
            silent.add(handler.getShortLogMessage());
            return "";
        }
        return said;
    }

    /** The same address in another media type. */
    private Operation stream(Operation operation, HandlerMethod handler) {
        Schema<?> events =
                schemas.schema(handler.getMethod().getGenericReturnType()).description(summary(handler));
        success(operation).getContent().addMediaType(STREAM, new MediaType().schema(events));
        return operation;
    }

    private static void parameters(Operation operation, HandlerMethod handler) {
        for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
            parameter.setDescription(PARAMETERS.get(parameter.getName()));
            if (parameter.getName().equals(HttpHeaders.IF_MATCH)) {
                parameter.setRequired(ifMatch(handler).orElse(false));
                parameter.setSchema(Schemas.of("string"));
            }
        }
    }

    /** Whether the operation demands If-Match; empty when it does not know it. */
    private static Optional<Boolean> ifMatch(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(Operations::isIfMatch)
                .map(header -> !header.getParameter().getAnnotatedType().isAnnotationPresent(Nullable.class))
                .findFirst();
    }

    private static boolean isIfMatch(MethodParameter parameter) {
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        return header != null && header.name().equals(HttpHeaders.IF_MATCH);
    }

    private static void answers(Operation operation, HandlerMethod handler) {
        ApiResponse success = success(operation);
        boolean file = produces(handler).contains(FILE);
        if (file) { // in however many pieces it is written
            success.setContent(new Content().addMediaType(FILE, new MediaType().schema(Schemas.of("string"))));
        }
        if (isTagged(handler) && !file) {
            success.addHeaderObject(
                    HttpHeaders.ETAG,
                    new Header()
                            .description("The version, for If-Match.")
                            .required(true)
                            .schema(Schemas.of("string")));
        }
        ifMatch(handler).ifPresent(demanded -> refuse(operation, demanded ? Set.of("412", "428") : Set.of("412")));
        refuse(operation, operation.getRequestBody() == null ? Set.of("default") : Set.of("422", "default"));
    }

    /** Who answers with a response entity does so for the sake of its tag. */
    private static boolean isTagged(HandlerMethod handler) {
        return handler.getMethod().getGenericReturnType() instanceof ParameterizedType answer
                && answer.getActualTypeArguments()[0] instanceof ParameterizedType entity
                && entity.getRawType() == ResponseEntity.class;
    }

    private static ApiResponse success(Operation operation) {
        return operation.getResponses().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No success: " + operation));
    }

    private static void refuse(Operation operation, Set<String> statuses) {
        statuses.forEach(status -> operation
                .getResponses()
                .addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + name(status))));
    }

    private static String name(String status) {
        return status.equals("default") ? "Problem" : "Problem" + status;
    }

    @Override
    public void customise(OpenAPI api) {
        api.setServers(null);
        api.setInfo(new Info()
                .title("Stagedoor")
                .version("v1")
                .description("What the screens call. Lists are paged: `limit` and `after`. A write that could overwrite"
                        + " another person's work takes If-Match."));
        api.setTags(tags.entrySet().stream()
                .map(tag -> new Tag().name(tag.getKey()).description(tag.getValue()))
                .toList());
        api.getPaths().forEach(Operations::guard);
        api.setComponents(components(schemas.schema(ProblemDetails.class)));
        new Requests(schemas).relax(api);
    }

    private Components components(Schema<?> problem) {
        var components = new Components().schemas(new LinkedHashMap<>(schemas.described()));
        components.addSecuritySchemes(
                BEARER,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme(BEARER)
                        .bearerFormat("JWT"));
        REFUSALS.forEach((status, words) -> components.addResponses(
                name(status),
                new ApiResponse()
                        .description(words)
                        .content(new Content().addMediaType(PROBLEM, new MediaType().schema(problem)))));
        return components;
    }

    private static void guard(String path, PathItem item) {
        item.readOperationsMap().forEach((method, operation) -> {
            refuse(operation, path.contains("{") ? Set.of("404") : Set.of());
            switch (Access.to(method.name(), path)) {
                case EVERYONE -> operation.setSecurity(List.of());
                case SIGNED_IN -> {
                    operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
                    refuse(operation, Set.of("401"));
                }
                case ADMINISTRATORS -> {
                    operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
                    refuse(operation, Set.of("401", "403"));
                }
            }
        });
    }

    private static Set<String> produces(HandlerMethod handler) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping == null ? Set.of() : Set.of(mapping.produces());
    }

    /** {@code WorkflowController.create} is workflowCreate, {@code HomeController.home} is home. */
    private static String id(String about, String method) {
        String first = Character.toLowerCase(about.charAt(0)) + about.substring(1);
        return first.equals(method) ? first : first + Character.toUpperCase(method.charAt(0)) + method.substring(1);
    }
}
