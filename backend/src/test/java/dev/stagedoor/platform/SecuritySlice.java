package dev.stagedoor.platform;

import java.time.Clock;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The real filter chain, token checks and problems, in front of a controller that answers everything. */
final class SecuritySlice implements AutoCloseable {
    static final String METRICS_TOKEN = "a-token-that-an-operator-has-set";

    private final AnnotationConfigApplicationContext context;

    SecuritySlice(String issuer) {
        this("https://stagedoor.example.com", issuer);
    }

    SecuritySlice(String publicUrl, String issuer) {
        context = new AnnotationConfigApplicationContext();
        context.registerBean(StagedoorProperties.class, () -> properties(publicUrl, issuer));
        context.register(Guarded.class);
        context.refresh();
    }

    static StagedoorProperties properties(String publicUrl, String issuer) {
        return new StagedoorProperties(
                publicUrl,
                "unused",
                "Administrators",
                false,
                null,
                METRICS_TOKEN,
                new StagedoorProperties.Oidc(issuer, "stagedoor", "stagedoor", "groups"));
    }

    WebTestClient http() {
        return WebTestClient.bindToApplicationContext(context).build();
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebFlux
    @EnableWebFluxSecurity
    @Import({
        SecurityConfiguration.class,
        AccessTokens.class,
        ProblemHandler.class,
        ProblemWriter.class,
        Everything.class
    })
    static class Guarded {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }
    }

    @RestController
    static class Everything {
        @RequestMapping("/**")
        Mono<Void> ok(ServerWebExchange exchange) {
            return exchange.getResponse().setComplete();
        }
    }
}
