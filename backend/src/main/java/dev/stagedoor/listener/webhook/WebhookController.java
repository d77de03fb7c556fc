package dev.stagedoor.listener.webhook;

import dev.stagedoor.ashby.connection.KeyPermissions;
import dev.stagedoor.ashby.connection.KeyPermissions.May;
import dev.stagedoor.platform.Person;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The webhooks that Stagedoor makes in Ashby; for administrators. */
@RestController
@RequestMapping("/api/v1")
class WebhookController {
    private static final String WRITE = "apiKeysWrite";

    private final Webhooks webhooks;
    private final WebhookChanges changes;
    private final KeyPermissions permissions;

    WebhookController(Webhooks webhooks, WebhookChanges changes, KeyPermissions permissions) {
        this.webhooks = webhooks;
        this.changes = changes;
        this.permissions = permissions;
    }

    /**
     * The webhooks, and whether others can be made.
     *
     * @param creatable whether Ashby can be asked to create one
     * @param hindrance why not, in words, or what may stand in the way; null when nothing does
     * @param needsPermission whether the API key lacks the permission
     * @param addressWarning why Ashby can hardly reach the address; null when nothing speaks against it
     */
    record WebhooksView(
            boolean creatable,
            @Nullable String hindrance,
            boolean needsPermission,
            @Nullable String addressWarning,
            List<WebhookView> webhooks) {}

    /**
     * A webhook that is wanted.
     *
     * @param event of a draft, which has none yet
     * @param again although it may be there
     */
    record MakeWebhook(@Nullable String event, @Nullable Boolean again) {}

    /** The webhooks that Stagedoor made in Ashby, and whether it can make others. */
    @GetMapping("/webhooks")
    Mono<WebhooksView> webhooks() {
        return Mono.zip(webhooks.views().collectList(), permissions.may(WRITE))
                .map(known -> new WebhooksView(
                        known.getT2() == May.YES || known.getT2() == May.PERHAPS,
                        hindrance(known.getT2()),
                        known.getT2() == May.NO,
                        webhooks.addressWarning(),
                        known.getT1()));
    }

    /** Has Ashby create the webhook of a listener, or puts the one that is there right. */
    @PostMapping("/listeners/{id}/webhook")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> make(@PathVariable UUID id, @RequestBody MakeWebhook request) {
        return Person.current()
                .flatMap(who -> changes.make(who, id, request.event(), Boolean.TRUE.equals(request.again())));
    }

    /** Asks Ashby how the webhook of a listener is. */
    @PostMapping("/listeners/{id}/webhook/look")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> look(@PathVariable UUID id) {
        return webhooks.lookAt(id);
    }

    /** Has Ashby remove the webhook of a listener. */
    @PostMapping("/listeners/{id}/webhook/remove")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> remove(@PathVariable UUID id) {
        return Person.current().flatMap(who -> changes.remove(who, id));
    }

    /** Stagedoor no longer looks after the webhook of a listener; nothing happens in Ashby. */
    @PostMapping("/listeners/{id}/webhook/forget")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> forget(@PathVariable UUID id) {
        return Person.current().flatMap(who -> changes.forget(who, id));
    }

    /** Notes that a person looked in Ashby and found the webhook there once. */
    @PostMapping("/listeners/{id}/webhook/only-one")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> onlyOne(@PathVariable UUID id) {
        return Person.current().flatMap(who -> changes.onlyOne(who, id));
    }

    private static @Nullable String hindrance(May may) {
        return switch (may) {
            case YES -> null;
            case PERHAPS -> "The API key may lack the permission for it: Stagedoor could not find that out.";
            case NO ->
                "The API key lacks a permission for it. In Ashby, under Admin › Integrations › API Keys, tick API keys (read"
                        + " and write) for this key, then check again.";
            case NO_KEY -> "No API key is saved yet.";
            case NOT_ACTIVE -> "The Ashby integration is not Active, so Ashby is not asked.";
        };
    }
}
