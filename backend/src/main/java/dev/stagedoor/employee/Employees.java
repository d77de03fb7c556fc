package dev.stagedoor.employee;

import dev.stagedoor.platform.Ids;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Reads;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The employees: reading, matching, and writing inside the caller's transaction. */
@Component
public class Employees {
    /**
     * A value as an import writes it.
     *
     * @param candidateFields that it came from
     */
    public record Imported(JsonNode value, List<String> candidateFields, String display) {}

    /**
     * A value that a person typed where an import had none. It stays, as any that a person types.
     *
     * @param person who typed it
     */
    public record Typed(JsonNode value, String display, String person, Instant at) {}

    /** A value that somebody would get. */
    public record Claim(String field, JsonNode value) {}

    /** The employee who has it already. */
    public record Holder(Claim claim, UUID id, String name) {
        /**
         * Says who has what.
         *
         * @param label of the field
         */
        public String inWords(String label) {
            return name + " has " + claim.value().asString("this") + " already. " + label
                    + " must be different for everyone";
        }
    }

    /**
     * An employee as read.
     *
     * @param typedByPerson keys whose value a person typed: an import leaves them and shows Ashby's value beside
     * @param importedAt when a delivery brought Ashby's values last; null when none did
     */
    public record Snapshot(
            UUID id,
            String name,
            long version,
            Map<String, JsonNode> values,
            Set<String> typedByPerson,
            @Nullable String governingApplication,
            @Nullable Instant importedAt) {
        /** Whether the field holds this value already. */
        public boolean holds(String field, JsonNode value) {
            return EmployeeRecord.same(value, values.get(field));
        }
    }

    /**
     * Provenance shared by all values of one import.
     *
     * @param deliveryId what asked for it; null when a person did
     * @param person who asked for it; null when a delivery did
     */
    public record ImportSource(
            String applicationId,
            String candidateId,
            @Nullable UUID deliveryId,
            long mappingVersion,
            Instant sourceTime,
            @Nullable String person) {
        /** Of an import that a delivery asked for. */
        public ImportSource(
                String applicationId, String candidateId, UUID deliveryId, long mappingVersion, Instant sourceTime) {
            this(applicationId, candidateId, deliveryId, mappingVersion, sourceTime, null);
        }
    }

    /**
     * Somebody who may be an employee already.
     *
     * @param emails that are evidence; none where they shall not count
     */
    public record Stranger(String applicationId, String candidateId, List<String> emails) {}

    private final Reads<Stranger, Match> matches = new Reads<>(64, this::match);
    private final EmployeeStore store;
    private final HandEdits byHand;
    private final Ids ids;
    private final Clock clock;

    Employees(EmployeeStore store, HandEdits byHand, Ids ids, Clock clock) {
        this.store = store;
        this.byHand = byHand;
        this.ids = ids;
        this.clock = clock;
    }

    /** Match order: same Ashby application, same Ashby candidate, same e-mail address in any case. */
    public Mono<Match> match(String applicationId, String candidateId, Collection<String> emails) {
        return matches.of(new Stranger(applicationId, candidateId, List.copyOf(emails)));
    }

    /** The same for many, in their order. */
    public Mono<List<Match>> match(List<Stranger> asked) {
        return store.evidence()
                .of(asked)
                .map(found -> found.stream().map(Matcher::decide).toList());
    }

    public Mono<Snapshot> snapshot(UUID id) {
        return store.find(id).map(Employees::snapshot);
    }

    /**
     * For who writes one record: until the transaction ends nobody changes what records hold, nor imports many at once. Take it
     * first, before anything that is then relied on is read.
     */
    public Mono<Void> together() {
        return store.lockTogether();
    }

    /** For who changes what all records hold, or writes many at once: until the transaction ends nobody else writes any. */
    public Mono<Void> alone() {
        return store.lockAlone();
    }

    /** Who has these values already, of the fields that must be different for everyone. */
    public Mono<List<Holder>> holders(Collection<Claim> claims) {
        return store.holders().of(claims).collectList();
    }

    /**
     * Whose these e-mail addresses are, by the address in small letters.
     *
     * @param fields that may hold such an address, besides people's own
     */
    public Mono<Map<String, Set<UUID>>> owners(Collection<String> addresses, Collection<String> fields) {
        return addresses.isEmpty()
                ? Mono.just(Map.of())
                : store.holders()
                        .used(
                                addresses,
                                fields.stream()
                                        .filter(field -> !EmployeeRecord.OWN_EMAILS.contains(field))
                                        .toList());
    }

    /** Takes advisory locks for these addresses until the transaction ends, so that two imports that share one meet. */
    public Mono<Void> lockEmails(Collection<String> emails) {
        return store.lockEmails(emails);
    }

    /**
     * Creates an employee with identities for application and candidate. Fails with a duplicate key when one of them is
     * somebody's by now.
     *
     * @param typed what a person typed for this import, by employee field
     */
    public Mono<UUID> create(Map<String, Imported> values, Map<String, Typed> typed, ImportSource source) {
        return createAll(List.of(new Newcomer(values, typed, source))).map(List::getFirst);
    }

    /** Somebody to be created. */
    public record Newcomer(Map<String, Imported> values, Map<String, Typed> typed, ImportSource source) {}

    /** The same for many, in their order. */
    public Mono<List<UUID>> createAll(List<Newcomer> all) {
        var records = all.stream().map(this::record).toList();
        return store.newcomers()
                .insert(records)
                .thenReturn(records.stream().map(Newcomers.Newcomer::id).toList());
    }

    private Newcomers.Newcomer record(Newcomer one) {
        var now = clock.instant();
        var employee = EmployeeRecord.blank(ids.next(), now)
                .filled(one.typed(), now)
                .imported(one.values(), one.source(), now);
        return new Newcomers.Newcomer(
                employee, one.source().applicationId(), one.source().candidateId());
    }

    /**
     * Updates by import: typed values stay (Ashby's is kept beside), missing values blank nothing, an application that does
     * not govern changes nothing but identities and what a person typed for it. False when {@code version} is stale.
     *
     * @param typed what a person typed for this import: it fills only what the record has not
     */
    public Mono<Boolean> update(
            UUID id,
            long version,
            Map<String, Imported> values,
            Map<String, Typed> typed,
            ImportSource source,
            boolean governs) {
        var now = clock.instant();
        return store.lock(id)
                .filter(employee -> employee.version() == version)
                .flatMap(employee -> write(employee, employee.filled(typed, now), governs, values, source, now))
                .flatMap(done -> identify(id, source).thenReturn(done))
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> write(
            EmployeeRecord before,
            EmployeeRecord filled,
            boolean governs,
            Map<String, Imported> values,
            ImportSource source,
            Instant now) {
        if (governs) {
            return store.update(filled.imported(values, source, now));
        }
        return filled.equals(before) ? Mono.just(true) : store.update(filled);
    }

    /** Whether the field holds an address that is evidence of who somebody is. */
    public static boolean isOwnAddress(String field) {
        return EmployeeRecord.OWN_EMAILS.contains(field);
    }

    /** The Ashby application that speaks for this employee: the governing one, else the newest known. Empty without one. */
    public Mono<String> applicationOf(UUID id) {
        return store.find(id)
                .mapNotNull(EmployeeRecord::governingApplication)
                .switchIfEmpty(store.identity(id, EmployeeStore.APPLICATION));
    }

    /** Whether this Ashby application made the employee, who was nobody's record before. */
    public Mono<Boolean> isMadeBy(UUID id, String applicationId) {
        return store.isMadeBy(id, EmployeeStore.APPLICATION, applicationId);
    }

    /**
     * A person adds an employee whom they know to be another than those who are there, even where two share an address: checked,
     * audited, in a transaction of its own (or the caller's).
     */
    public Mono<UUID> createByHand(Map<String, JsonNode> values, Person who) {
        return byHand.create(values, true, who).map(EmployeeRecord::id);
    }

    private Mono<Void> identify(UUID id, ImportSource source) {
        return store.identify(id, EmployeeStore.APPLICATION, source.applicationId())
                .then(store.identify(id, EmployeeStore.CANDIDATE, source.candidateId()));
    }

    private static Snapshot snapshot(EmployeeRecord employee) {
        return new Snapshot(
                employee.id(),
                employee.displayName(),
                employee.version(),
                employee.values(),
                employee.typedByPerson(),
                employee.governingApplication(),
                employee.importedAt());
    }
}
