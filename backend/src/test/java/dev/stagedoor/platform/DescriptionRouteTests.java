package dev.stagedoor.platform;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class DescriptionRouteTests {
    @Test
    void theDescriptionOfTheApiCanBeRead() {
        WebTestClient.bindToRouterFunction(new DescriptionRoute().description())
                .configureClient()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8 << 20))
                .build()
                .get()
                .uri("/api/v1/openapi.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON)
                .expectBody()
                .jsonPath("$.paths['/api/v1/me'].get.summary")
                .isEqualTo("Who is signed in.");
    }
}
