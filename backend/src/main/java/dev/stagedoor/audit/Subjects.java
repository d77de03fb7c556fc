package dev.stagedoor.audit;

import dev.stagedoor.audit.SubjectNames.Name;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Names for subjects: each kind is asked once, however many there are of it. */
@Component
class Subjects {
    private record Subject(String kind, UUID id) {
        /** Empty for what is the only one of its kind, and for what nobody could have written here. */
        static Optional<Subject> of(String text) {
            int colon = text.indexOf(':');
            try {
                return colon < 0
                        ? Optional.empty()
                        : Optional.of(
                                new Subject(text.substring(0, colon), UUID.fromString(text.substring(colon + 1))));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    private final ObjectProvider<SubjectNames> known;

    Subjects(ObjectProvider<SubjectNames> known) {
        this.known = known;
    }

    /** By subject; those that have no name are absent. */
    Mono<Map<String, Name>> names(Collection<String> subjects) {
        Map<String, Set<UUID>> asked = subjects.stream()
                .flatMap(subject -> Subject.of(subject).stream())
                .collect(Collectors.groupingBy(
                        Subject::kind, Collectors.mapping(Subject::id, Collectors.toUnmodifiableSet())));
        return Flux.fromStream(known::orderedStream)
                .filter(names -> asked.containsKey(names.kind()))
                .concatMap(names -> names.names(asked.getOrDefault(names.kind(), Set.of()))
                        .map(found -> bySubject(names.kind(), found)))
                .collect(HashMap::new, Map::putAll);
    }

    private static Map<String, Name> bySubject(String kind, Map<UUID, Name> found) {
        return found.entrySet().stream()
                .collect(Collectors.toMap(each -> kind + ":" + each.getKey(), Map.Entry::getValue));
    }
}
