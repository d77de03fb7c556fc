package dev.stagedoor.listener;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where Ashby reaches this Stagedoor. */
@Component
public class PublicAddress {
    private final String base;

    PublicAddress(@Value("${stagedoor.public-url:http://127.0.0.1:8080}") String publicUrl) {
        this.base = publicUrl.replaceAll("/+$", "");
    }

    public String base() {
        return base;
    }

    /** The Endpoint URL of a listener. */
    public String of(Listener listener) {
        return base + "/webhooks/ashby/" + listener.endpointKey();
    }
}
