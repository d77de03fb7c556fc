package dev.stagedoor.employee;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * PURE. One employee as stored, and what imports and people make of it. A value that a person typed (or cleared) stays
 * under every import; what Ashby says instead is kept beside it.
 */
record EmployeeRecord(
        UUID id,
        long version,
        Map<String, JsonNode> values,
        Map<String, Origin> provenance,
        Map<String, Beside> ashbyValues,
        @Nullable String governingApplication,
        Instant createdAt,
        Instant updatedAt) {

    static final List<String> OWN_EMAILS = List.of("personalEmail", "workEmail");

    /** What a value came from. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Kind {
        ASHBY,
        PERSON,
        FILE
    }

    /**
     * Where a value came from: an import, a person, or a file that a person imported.
     * Of an import by hand the person is who applied it.
     *
     * @param candidateFields that the rule read for it, or the file's column; none for what a person typed
     */
    record Origin(
            Kind kind,
            List<String> candidateFields,
            @Nullable UUID deliveryId,
            @Nullable Long mappingVersion,
            @Nullable String applicationId,
            @Nullable Instant sourceTime,
            @Nullable String person,
            Instant at) {
        static Origin typed(String person, Instant at) {
            return new Origin(Kind.PERSON, List.of(), null, null, null, null, person, at);
        }

        static Origin filed(String column, String person, Instant at) {
            return new Origin(Kind.FILE, List.of(column), null, null, null, null, person, at);
        }

        static Origin imported(List<String> candidateFields, Employees.ImportSource source, Instant at) {
            return new Origin(
                    Kind.ASHBY,
                    candidateFields,
                    source.deliveryId(),
                    source.mappingVersion(),
                    source.applicationId(),
                    source.sourceTime(),
                    source.person(),
                    at);
        }

        boolean isAshby() {
            return kind == Kind.ASHBY;
        }

        boolean isPerson() {
            return kind == Kind.PERSON;
        }
    }

    /** What Ashby says where a person said something else. */
    record Beside(JsonNode value, String display, Instant at) {}

    static EmployeeRecord blank(UUID id, Instant now) {
        return new EmployeeRecord(id, 1, Map.of(), Map.of(), Map.of(), null, now, now);
    }

    Set<String> typedByPerson() {
        return provenance.entrySet().stream()
                .filter(entry -> entry.getValue().isPerson())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** When a delivery brought Ashby's values last; null when none did. */
    @Nullable
    Instant importedAt() {
        return provenance.values().stream()
                .filter(origin -> origin.deliveryId() != null)
                .map(Origin::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** With what a person typed for an import, where there is no value yet. */
    EmployeeRecord filled(Map<String, Employees.Typed> typed, Instant now) {
        var newValues = new LinkedHashMap<>(values);
        var newProvenance = new LinkedHashMap<>(provenance);
        typed.forEach((key, value) -> {
            var present = values.get(key);
            if (present == null || present.isNull()) {
                newValues.put(key, value.value());
                newProvenance.put(key, Origin.typed(value.person(), value.at()));
            }
        });
        boolean same = newProvenance.equals(provenance);
        return new EmployeeRecord(
                id,
                version,
                newValues,
                newProvenance,
                ashbyValues,
                governingApplication,
                createdAt,
                same ? updatedAt : now);
    }

    EmployeeRecord imported(Map<String, Employees.Imported> incoming, Employees.ImportSource source, Instant now) {
        var newValues = new LinkedHashMap<>(values);
        var newProvenance = new LinkedHashMap<>(provenance);
        var beside = new LinkedHashMap<>(ashbyValues);
        var typed = typedByPerson();
        incoming.forEach((key, value) -> {
            if (!typed.contains(key)) {
                newValues.put(key, value.value());
                newProvenance.put(key, Origin.imported(value.candidateFields(), source, now));
            } else if (same(value.value(), values.get(key))) {
                beside.remove(key);
            } else {
                beside.put(key, new Beside(value.value(), value.display(), now));
            }
        });
        return new EmployeeRecord(
                id, version, newValues, newProvenance, beside, source.applicationId(), createdAt, now);
    }

    /** @param typed by key; a blank outcome clears the value */
    EmployeeRecord typed(
            Map<String, FieldConversion.Outcome> typed, Map<String, Beside> replaced, String person, Instant now) {
        var newValues = new LinkedHashMap<>(values);
        var newProvenance = new LinkedHashMap<>(provenance);
        var beside = new LinkedHashMap<>(ashbyValues);
        beside.putAll(replaced);
        typed.forEach((key, outcome) -> {
            newProvenance.put(key, Origin.typed(person, now));
            if (outcome.value() == null) {
                newValues.remove(key);
            } else {
                newValues.put(key, outcome.value());
            }
            Beside ashby = beside.get(key);
            if (ashby != null && same(ashby.value(), outcome.value())) {
                beside.remove(key);
            }
        });
        return new EmployeeRecord(id, version, newValues, newProvenance, beside, governingApplication, createdAt, now);
    }

    /** As a file says; what Ashby said beside a typed value goes with the value. */
    EmployeeRecord filed(Map<String, ManyEmployees.Filed> incoming, String person, Instant now) {
        var newValues = new LinkedHashMap<>(values);
        var newProvenance = new LinkedHashMap<>(provenance);
        var beside = new LinkedHashMap<>(ashbyValues);
        incoming.forEach((key, filed) -> {
            newValues.put(key, filed.value());
            newProvenance.put(key, Origin.filed(filed.column(), person, now));
            beside.remove(key);
        });
        return new EmployeeRecord(id, version, newValues, newProvenance, beside, governingApplication, createdAt, now);
    }

    /** As people call them. No address ever stands in: it may be for administrators' eyes only. */
    String displayName() {
        String first = text("preferredName").isEmpty() ? text("firstName") : text("preferredName");
        String name = Stream.of(first, text("lastName"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? "Unnamed person" : name;
    }

    /** Addresses that are evidence of who this is. A manager's or any other address belongs to somebody else. */
    Set<String> ownEmails() {
        return OWN_EMAILS.stream()
                .map(this::text)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same value, though 84000 may have become another kind of number on its way through the database. */
    static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return (one.isNumber() && other.isNumber())
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
    }

    /** Addresses as they are stored to be found again. */
    static String[] lowerCase(Collection<String> addresses) {
        return addresses.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .distinct()
                .toArray(String[]::new);
    }

    String text(String key) {
        JsonNode value = values.get(key);
        return value == null || !value.isString() ? "" : value.stringValue();
    }
}
