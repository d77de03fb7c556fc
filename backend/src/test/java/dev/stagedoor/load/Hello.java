package dev.stagedoor.load;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The least that a program of the same stack can be: it reads a body, asks the database once, and answers 200. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class Hello {
    public static void main(String... arguments) {
        SpringApplication.run(Hello.class, arguments);
    }

    @Bean
    RouterFunction<ServerResponse> webhook(DatabaseClient db) {
        return RouterFunctions.route()
                .POST(
                        "/webhooks/ashby/{key}",
                        request -> request.bodyToMono(byte[].class)
                                .flatMap(_ -> db.sql("select 1").fetch().one())
                                .flatMap(_ -> ServerResponse.ok().build()))
                .build();
    }

    @Bean
    SecurityWebFilterChain open(ServerHttpSecurity http) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .authorizeExchange(all -> all.anyExchange().permitAll())
                .build();
    }
}
