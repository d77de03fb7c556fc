package dev.stagedoor.ashby.dossier;

import dev.stagedoor.ashby.AshbyClient;
import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.dossier.References.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** All candidate fields: standard, derived, and the organization's custom ones. */
@Component
public class CandidateFields {
    private static final String KIND = "customFields";
    private static final String ALL = "all";
    /** A value may still stand in a field that was archived, and a rule may still read it. */
    private static final Map<String, ?> WITH_ARCHIVED = Map.of("includeArchived", true);

    private static final Duration FRESH = Duration.ofMinutes(1);

    /**
     * The candidate fields that there are.
     *
     * @param problem in words, when Ashby could not be asked and only stored or built-in fields are listed
     */
    public record Listing(
            List<CandidateField> fields,
            @Nullable Instant fetchedAt,
            @Nullable String problem) {}

    /** A value that can be chosen in Ashby, or could be once. */
    public record Selectable(String label, boolean archived) {}

    private final AshbyClient client;
    private final References references;
    private volatile @Nullable Understood understood;

    private record Understood(Kept kept, CustomFields fields) {}

    CandidateFields(AshbyClient client, References references) {
        this.client = client;
        this.references = references;
    }

    /** Never fails: what Ashby cannot tell now is told from what was stored. */
    public Mono<Listing> all() {
        return references
                .kept(KIND, ALL)
                .filter(kept -> references.isFresh(kept, FRESH))
                .switchIfEmpty(Mono.defer(this::refreshed))
                .map(kept -> listing(kept, null))
                .onErrorResume(AshbyFailure.class, this::stored);
    }

    /**
     * The candidate fields as Ashby has them now.
     *
     * @param selectable what people can choose in Ashby, by candidate field
     */
    public record Present(List<CandidateField> fields, Map<String, List<Selectable>> selectable) {}

    /** Asks Ashby, whatever was stored a moment ago. Fails with an {@link AshbyFailure} when Ashby cannot tell now. */
    public Mono<Present> present() {
        return refreshed()
                .map(kept -> new Present(listing(kept, null).fields(), new CustomFields(kept.document()).selectable()));
    }

    /** What Ashby lets people choose in a field; never fails. */
    public Mono<List<Selectable>> selectable(String key) {
        return definitions().map(known -> known.selectable().getOrDefault(key, List.of()));
    }

    /** For reading values: an hour's old definitions will do, and none are better than no dossier. */
    Mono<CustomFields> definitions() {
        return references
                .kept(KIND, ALL)
                .filter(kept -> references.isFresh(kept, Duration.ofHours(1)))
                .switchIfEmpty(Mono.defer(this::refreshed))
                .map(this::understood)
                .onErrorResume(AshbyFailure.class, this::storedDefinitions);
    }

    private CustomFields understood(Kept kept) {
        Understood known = understood;
        if (known == null || !known.kept().equals(kept)) {
            known = new Understood(kept, new CustomFields(kept.document()));
            understood = known;
        }
        return known.fields();
    }

    private Mono<Kept> refreshed() {
        return client.list("customField.list", WITH_ARCHIVED)
                .collectList()
                .map(CandidateFields::document)
                .flatMap(document -> references.keep(KIND, ALL, document));
    }

    private Mono<Listing> stored(AshbyFailure failure) {
        String problem = failure.getMessage() + " Custom fields are listed as far as they are known.";
        return references
                .kept(KIND, ALL)
                .map(kept -> listing(kept, problem))
                .defaultIfEmpty(new Listing(StandardFields.ALL, null, problem));
    }

    private Mono<CustomFields> storedDefinitions(AshbyFailure failure) {
        return references
                .kept(KIND, ALL)
                .map(kept -> new CustomFields(kept.document()))
                .defaultIfEmpty(CustomFields.NONE);
    }

    private static Listing listing(Kept kept, @Nullable String problem) {
        List<CandidateField> fields = new ArrayList<>(StandardFields.ALL);
        fields.addAll(new CustomFields(kept.document()).fields());
        return new Listing(List.copyOf(fields), kept.fetchedAt(), problem);
    }

    private static JsonNode document(List<JsonNode> definitions) {
        ArrayNode document = JsonNodeFactory.instance.arrayNode();
        definitions.forEach(document::add);
        return document;
    }
}
