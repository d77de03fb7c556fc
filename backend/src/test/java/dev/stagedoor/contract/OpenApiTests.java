package dev.stagedoor.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.stagedoor.StagedoorApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webflux.core.configuration.SpringDocWebFluxConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the committed description of {@code /api/v1} to the controllers. Only signatures are looked at, so the controllers
 * are there with nothing behind them. The frontend's types are generated from the same file.
 */
class OpenApiTests {
    private static final Path COMMITTED = Path.of("src/main/resources/openapi.json");

    /** The frontend is left alone: it may not compile before its types are written anew. */
    private static final String COMMAND =
            "mvn -pl frontend,backend test -Dtest=OpenApiTests -Dopenapi.write=true -Dskip.npm -Dvite.build.skip";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static Schemas schemas;
    private static Operations operations;
    private static String described;

    @BeforeAll
    static void describe() {
        SpringDocUtils.getConfig().addAnnotationsToIgnore(AuthenticationPrincipal.class);
        var docstrings = Docstrings.of(Path.of("src/main/java"));
        schemas = new Schemas(docstrings, JSON);
        operations = new Operations(docstrings, schemas);
        new ReactiveWebApplicationContextRunner()
                .withPropertyValues(
                        "springdoc.paths-to-match=/api/v1/**", "springdoc.default-produces-media-type=application/json")
                .withInitializer(OpenApiTests::controllers)
                .withBean(Types.class, () -> new Types(schemas))
                .withBean(Operations.class, () -> operations)
                .withConfiguration(AutoConfigurations.of(
                        JacksonAutoConfiguration.class,
                        CodecsAutoConfiguration.class,
                        HttpHandlerAutoConfiguration.class,
                        WebFluxAutoConfiguration.class,
                        SpringDocConfigProperties.class,
                        SpringDocConfiguration.class,
                        SpringDocWebFluxConfiguration.class))
                .run(context -> described = normalized(asked(context)));
    }

    @Test
    void theCommittedDescriptionIsWhatTheControllersSay() throws IOException {
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, described);
        }

        assertThat(COMMITTED)
                .as(
                        "%s is not what the controllers say. If the change is meant, rewrite it with `%s`,"
                                + " then the frontend's types with `npm run contract` in frontend/.",
                        COMMITTED, COMMAND)
                .hasContent(described);
    }

    @Test
    void everyOperationSaysInASentenceWhatItDoes() {
        assertThat(operations.silent())
                .as("Handler methods without a docstring, which is what the contract says of them")
                .isEmpty();
    }

    @Test
    void everyTypeIsKnown() {
        assertThat(schemas.refused())
                .as(
                        "Types of which the contract can say nothing: answer with a record of the house, or teach %s",
                        Schemas.class)
                .isEmpty();
    }

    private static void controllers(ConfigurableApplicationContext context) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        scanner.findCandidateComponents("dev.stagedoor").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(OpenApiTests::isOurs)
                .forEach(type -> register((GenericApplicationContext) context, type));
    }

    private static <T> void register(GenericApplicationContext context, Class<T> type) {
        context.registerBean(type.getName(), type, () -> mock(type));
    }

    /** Tests have controllers of their own. */
    private static boolean isOurs(Class<?> type) {
        return where(type).equals(where(StagedoorApplication.class));
    }

    private static String where(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }

    private static byte[] asked(ApplicationContext context) {
        return WebTestClient.bindToApplicationContext(context)
                .configureClient()
                .responseTimeout(Duration.ofMinutes(1))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8 << 20))
                .build()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
    }

    /** In one order, whatever order things were found in. */
    private static String normalized(byte[] description) {
        return JSON.writeValueAsString(JSON.readValue(description, Object.class))
                        .replace("\r\n", "\n") + "\n";
    }
}
