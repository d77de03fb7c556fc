package dev.stagedoor.mapping.document;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The schema of exported mappings, for everybody: editors and version control check documents by it. */
@Configuration(proxyBeanMethods = false)
class SchemaRoute {
    @Bean
    RouterFunction<ServerResponse> schema() {
        return RouterFunctions.route()
                .GET(
                        "/schemas/field-mapping-1.json",
                        request -> ServerResponse.ok()
                                .contentType(new MediaType("application", "schema+json"))
                                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                                .bodyValue(new ClassPathResource("schemas/field-mapping-1.json")))
                .build();
    }
}
