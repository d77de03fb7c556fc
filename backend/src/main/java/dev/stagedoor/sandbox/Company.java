package dev.stagedoor.sandbox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/**
 * The simulated company: every document in memory, written through by {@link #flush()}. Documents that were handed out are
 * never changed; a change replaces them.
 */
final class Company {
    private final Store store;
    private final Map<Kind, Map<String, Doc>> docs = new EnumMap<>(Kind.class);
    private final Map<String, Doc> dirty = new LinkedHashMap<>();
    private long position;
    private long revision;

    Company(Store store) {
        this.store = store;
    }

    /** Takes in what the store has; true when it had nothing yet. */
    Mono<Boolean> load() {
        return store.create()
                .thenMany(store.load())
                .doOnNext(this::remember)
                .count()
                .map(count -> count == 0);
    }

    private synchronized void remember(Doc doc) {
        of(doc.kind()).put(doc.id(), doc);
        position = Math.max(position, doc.position());
        revision = Math.max(revision, doc.revision());
    }

    synchronized List<Doc> docs(Kind kind) {
        return of(kind).values().stream().filter(doc -> !doc.deleted()).toList();
    }

    List<ObjectNode> all(Kind kind) {
        return docs(kind).stream().map(Doc::body).toList();
    }

    synchronized Optional<ObjectNode> find(Kind kind, String id) {
        return Optional.ofNullable(of(kind).get(id))
                .filter(doc -> !doc.deleted())
                .map(Doc::body);
    }

    ObjectNode get(Kind kind, String id) {
        return find(kind, id).orElseThrow(() -> ApiProblem.notFound(kind));
    }

    /** Adds or replaces the document under its own {@code id}. */
    synchronized ObjectNode put(Kind kind, ObjectNode body) {
        String id = Json.text(body, "id");
        Doc old = of(kind).get(id);
        var doc = new Doc(kind, id, old == null ? ++position : old.position(), ++revision, body);
        of(kind).put(id, doc);
        dirty.put(kind + "/" + id, doc);
        return body;
    }

    synchronized ObjectNode change(Kind kind, String id, Consumer<ObjectNode> change) {
        ObjectNode copy = get(kind, id).deepCopy();
        change.accept(copy);
        return put(kind, copy);
    }

    synchronized long revision() {
        return revision;
    }

    /** Writes what changed since the last time. */
    Mono<Void> flush() {
        return Mono.defer(() -> store.save(drain()));
    }

    private synchronized List<Doc> drain() {
        var changed = new ArrayList<>(dirty.values());
        dirty.clear();
        return changed;
    }

    private Map<String, Doc> of(Kind kind) {
        return docs.computeIfAbsent(kind, k -> new LinkedHashMap<>());
    }
}
