package dev.stagedoor.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The description of the API, as it was committed with this version. */
@Configuration(proxyBeanMethods = false)
class DescriptionRoute {
    @Bean
    RouterFunction<ServerResponse> description() {
        return RouterFunctions.route()
                .GET(
                        "/api/v1/openapi.json",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .cacheControl(CacheControl.noCache())
                                .bodyValue(new ClassPathResource("openapi.json")))
                .build();
    }
}
