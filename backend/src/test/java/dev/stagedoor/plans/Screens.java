package dev.stagedoor.plans;

import dev.stagedoor.testing.WholeApplication;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** An administrator's screens, as they ask. */
final class Screens {
    private final WebClient client;
    private final WholeApplication stagedoor;

    Screens(WholeApplication stagedoor) {
        this.stagedoor = stagedoor;
        this.client = WebClient.builder()
                .baseUrl(stagedoor.url() + "/api/v1")
                .defaultHeaders(
                        headers -> headers.setBearerAuth(stagedoor.issuer().administrator()))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 * 1024 * 1024))
                .build();
    }

    /** Fails unless it is answered with success. */
    Mono<String> get(String path) {
        return client.get()
                .uri(path)
                .accept(MediaType.APPLICATION_JSON)
                .retrieve()
                .bodyToMono(String.class);
    }

    /** The delivery in the middle. */
    String deep() {
        return Objects.requireNonNull(stagedoor
                .database()
                .sql("select id::text from delivery where person_label = '" + Crowd.RARE + "'")
                .mapValue(String.class)
                .one()
                .block());
    }
}
