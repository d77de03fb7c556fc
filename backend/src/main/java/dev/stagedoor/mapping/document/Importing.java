package dev.stagedoor.mapping.document;

import dev.stagedoor.ashby.dossier.CandidateField;
import dev.stagedoor.mapping.UsedTables;
import dev.stagedoor.mapping.document.MappingDocument.DocumentCandidateField;
import dev.stagedoor.mapping.document.MappingDocument.DocumentRule;
import dev.stagedoor.mapping.document.MappingDocument.DocumentTable;
import dev.stagedoor.mapping.engine.Mapper;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.engine.value.CustomKey;
import dev.stagedoor.mapping.lookup.SavedTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * PURE. Finds here what a document names: employee fields by key, lookup tables by name, candidate fields by key, and custom
 * ones, whose keys are of one Ashby organization, by label and object. What is not found is said.
 */
final class Importing {
    /**
     * What there is here.
     *
     * @param used ids of the lookup tables that the saved mapping uses
     * @param incomplete why not all candidate fields are known, in words
     */
    record Here(
            List<Target> targets,
            List<SavedTable> tables,
            Set<String> used,
            List<CandidateField> candidateFields,
            @Nullable String incomplete) {}

    private final MappingDocument document;
    private final Here here;
    private final List<String> problems = new ArrayList<>();

    private Importing(MappingDocument document, Here here) {
        this.document = document;
        this.here = here;
    }

    static Incoming of(MappingDocument document, Here here) {
        return new Importing(document, here).incoming();
    }

    /** Names are the same in any case. */
    static String same(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private Incoming incoming() {
        var labels = document.rules().stream()
                .collect(Collectors.toMap(
                        DocumentRule::employeeField, Importing::label, (first, second) -> first, HashMap::new));
        var rules = document.rules().stream()
                .filter(this::isWanted)
                .map(DocumentRule::rule)
                .toList();
        var keys = keys(rules, labels);
        rules = rules.stream()
                .map(rule -> Rewriting.candidateFields(rule, keys))
                .toList();
        var tables = tables(rules);
        return new Incoming(rules, tables, List.copyOf(problems));
    }

    private boolean isWanted(DocumentRule rule) {
        var target = here.targets().stream()
                .filter(field -> field.key().equals(rule.employeeField()))
                .findFirst();
        if (target.isEmpty()) {
            problems.add("There is no employee field " + label(rule) + " (" + rule.employeeField()
                    + ") here, so its rule is left out. Add the field, then import again.");
            return false;
        }
        document.employeeFields().stream()
                .filter(there -> rule.employeeField().equals(there.key()))
                .filter(there -> !target.get().type().equals(there.type()))
                .findFirst()
                .ifPresent(there -> problems.add(target.get().label() + " is of the type " + there.type()
                        + " in the document and of the type " + target.get().type() + " here. Look at its rule."));
        return true;
    }

    private static String label(DocumentRule rule) {
        return rule.label() == null ? rule.employeeField() : rule.label();
    }

    /** What each custom candidate field is here, by what it was there. One that the document does not describe is said too. */
    private Map<String, String> keys(List<Rule> rules, Map<String, String> labels) {
        Set<String> known =
                here.candidateFields().stream().map(CandidateField::key).collect(Collectors.toSet());
        var described = document.candidateFields().stream()
                .collect(Collectors.toMap(
                        DocumentCandidateField::key, Function.identity(), (first, second) -> first, HashMap::new));
        var keys = new LinkedHashMap<String, String>();
        boolean unknown = false;
        for (var read : readers(rules, labels).entrySet()) {
            String key = read.getKey();
            if (CustomKey.is(key) && !known.contains(key)) {
                unknown |= !find(key, described.get(key), String.join(", ", read.getValue()), keys);
            }
        }
        if (unknown && here.incomplete() != null) {
            problems.add(here.incomplete());
        }
        return keys;
    }

    /** The labels of the rules that read a candidate field, by its key. Reading a rule takes a while: each is read once. */
    private static Map<String, List<String>> readers(List<Rule> rules, Map<String, String> labels) {
        var readers = new LinkedHashMap<String, List<String>>();
        for (Rule rule : rules) {
            String label = labels.getOrDefault(rule.employeeField(), rule.employeeField());
            Mapper.candidateFields(rule)
                    .forEach(field -> readers.computeIfAbsent(field, _ -> new ArrayList<>())
                            .add(label));
        }
        return readers;
    }

    private boolean find(String key, @Nullable DocumentCandidateField there, String readers, Map<String, String> keys) {
        if (there == null || there.label().equals(key)) {
            problems.add("The custom field " + key + " is not in this Ashby organization, and the document does not say"
                    + " what it is called. Choose another field for " + readers + ".");
            return false;
        }
        var found = here.candidateFields().stream()
                .filter(field -> field.custom() && !field.archived())
                .filter(field -> field.object().equals(there.object()))
                .filter(field -> same(field.label()).equals(same(there.label())))
                .toList();
        String name = "The custom field “" + there.label() + "” (" + there.object() + ")";
        if (found.size() != 1) {
            problems.add(
                    found.isEmpty()
                            ? name + " is not in this Ashby organization. Choose another field for " + readers + "."
                            : name + " is there " + found.size() + " times in this Ashby organization. Choose one for "
                                    + readers + ".");
            return false;
        }
        keys.put(key, found.getFirst().key());
        problems.add(name + " was found here by its title, for " + readers + ".");
        return true;
    }

    private List<Incoming.Table> tables(List<Rule> rules) {
        Map<String, DocumentTable> there = document.lookupTables().stream()
                .collect(Collectors.toMap(table -> same(table.name()), Function.identity(), (first, second) -> first));
        Map<String, SavedTable> known =
                here.tables().stream().collect(Collectors.toMap(table -> same(table.name()), Function.identity()));
        return rules.stream()
                .flatMap(rule -> UsedTables.of(rule).stream().sorted())
                .collect(Collectors.toMap(
                        Importing::same, Function.identity(), (first, second) -> first, LinkedHashMap::new))
                .entrySet()
                .stream()
                .flatMap(used -> table(used.getValue(), there.get(used.getKey()), known.get(used.getKey())).stream())
                .toList();
    }

    private List<Incoming.Table> table(String name, @Nullable DocumentTable there, @Nullable SavedTable known) {
        String missing = "The document does not hold its lookup table “" + name + "”";
        if (there == null) {
            problems.add(
                    missing + (known == null ? ". Choose one for the rules that use it." : "; the one here is used."));
            return known == null ? List.of() : List.of(new Incoming.Table(known.name(), known.entries(), known));
        }
        var table = new Incoming.Table(there.name(), there.entries(), known);
        if (table.changed() && known != null && here.used().contains(known.id())) {
            problems.add("The saved mapping uses the lookup table " + known.name()
                    + ". Its new lines count for everybody as soon as you put the document into your draft.");
        }
        return List.of(table);
    }
}
