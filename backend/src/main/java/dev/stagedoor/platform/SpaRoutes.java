package dev.stagedoor.platform;

import static org.springframework.web.reactive.function.server.RequestPredicates.accept;
import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The single-page application: its files, and its page for every address that is not the API's. */
@Configuration(proxyBeanMethods = false)
class SpaRoutes {
    private static final Resource PAGE = new ClassPathResource("static/index.html");

    /** Hashed names never change their content. */
    @Bean
    @Order(1)
    RouterFunction<ServerResponse> assets() {
        return RouterFunctions.resources(
                "/assets/**",
                new ClassPathResource("static/assets/"),
                (resource, headers) -> headers.setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).immutable()));
    }

    /** The few files at the top: icon, colour scheme script, robots. */
    @Bean
    @Order(2)
    RouterFunction<ServerResponse> files() {
        return RouterFunctions.resources(
                request -> Mono.just(request.path())
                        .filter(path -> path.matches("/[A-Za-z0-9_-]+\\.[a-z0-9]+"))
                        .<Resource>map(path -> new ClassPathResource("static" + path))
                        .filter(Resource::isReadable),
                (resource, headers) -> headers.setCacheControl(CacheControl.noCache()));
    }

    @Bean
    @Order(3)
    RouterFunction<ServerResponse> page() {
        RequestPredicate notOurs = path("/api/**")
                .or(path("/webhooks/**"))
                .or(path("/actuator/**"))
                .or(path("/assets/**"))
                .negate();
        RequestPredicate screen = methods(HttpMethod.GET, HttpMethod.HEAD)
                .and(accept(MediaType.TEXT_HTML))
                .and(notOurs)
                .and(request -> !request.path().contains("."));
        return route(
                screen,
                request -> ServerResponse.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .cacheControl(CacheControl.noCache())
                        .bodyValue(PAGE));
    }
}
