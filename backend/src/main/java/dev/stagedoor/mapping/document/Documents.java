package dev.stagedoor.mapping.document;

import dev.stagedoor.mapping.lookup.Entries;
import dev.stagedoor.platform.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents from JSON and to it. What is not one is refused in words, with the place. */
@Component
class Documents {
    private static final int MOST_RULES = 1_000;
    private static final int MOST_TABLES = 200;
    private static final int MOST_FIELDS = 2_000;
    private static final String FAMILY = "/schemas/field-mapping-";

    private final JsonMapper json;

    Documents(JsonMapper json) {
        this.json = json;
    }

    JsonNode write(MappingDocument document) {
        return json.valueToTree(document);
    }

    MappingDocument read(@Nullable JsonNode given) {
        if (given == null || !given.isObject() || !given.path("rules").isArray()) {
            throw refused("This is not a field mapping. Choose a file that was exported from Stagedoor.");
        }
        String schema = given.path("$schema").asString("");
        if (!schema.endsWith(FAMILY + "1.json")) {
            throw refused(
                    schema.contains(FAMILY)
                            ? "This document is of another Stagedoor, whose format this one does not know."
                            : "The document does not say its format. It begins with \"$schema\": \""
                                    + MappingDocument.SCHEMA + "\".");
        }
        MappingDocument document = parsed(given);
        var errors = errors(document);
        if (!errors.isEmpty()) {
            throw refused("The document cannot be imported", errors);
        }
        return document;
    }

    private MappingDocument parsed(JsonNode given) {
        try {
            return json.treeToValue(given, MappingDocument.class);
        } catch (JacksonException e) {
            throw refused(
                    "The document cannot be read",
                    List.of(new Problem.FieldError(
                            "document" + path(e), "This part is not as the format of the document wants it.")));
        }
    }

    private static String path(JacksonException e) {
        var path = new StringBuilder();
        e.getPath()
                .forEach(step -> path.append(
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName()));
        return path.toString();
    }

    private static List<Problem.FieldError> errors(MappingDocument document) {
        var errors = new ArrayList<Problem.FieldError>();
        if (document.rules().size() > MOST_RULES) {
            errors.add(new Problem.FieldError("document.rules", "A document holds up to " + MOST_RULES + " rules"));
        }
        if (document.lookupTables().size() > MOST_TABLES) {
            errors.add(new Problem.FieldError(
                    "document.lookupTables", "A document holds up to " + MOST_TABLES + " lookup tables"));
        }
        if (document.employeeFields().size() > MOST_FIELDS) {
            errors.add(new Problem.FieldError(
                    "document.employeeFields", "A document holds up to " + MOST_FIELDS + " employee fields"));
        }
        if (document.candidateFields().size() > MOST_FIELDS) {
            errors.add(new Problem.FieldError(
                    "document.candidateFields", "A document holds up to " + MOST_FIELDS + " candidate fields"));
        }
        var fields = new HashSet<String>();
        for (int i = 0; i < document.rules().size(); i++) {
            if (!fields.add(document.rules().get(i).employeeField())) {
                errors.add(new Problem.FieldError(
                        "document.rules[" + i + "].employeeField", "This employee field is mapped twice"));
            }
        }
        var names = new HashSet<String>();
        for (int i = 0; i < document.lookupTables().size(); i++) {
            var table = document.lookupTables().get(i);
            String path = "document.lookupTables[" + i + "]";
            if (!names.add(Importing.same(table.name()))) {
                errors.add(new Problem.FieldError(path + ".name", "This lookup table is there twice"));
            }
            Entries.problems(table.name(), table.entries())
                    .forEach(error -> errors.add(new Problem.FieldError(path + "." + error.path(), error.message())));
        }
        return errors;
    }

    private static Problem refused(String message) {
        return refused("The document cannot be read", List.of(new Problem.FieldError("document", message)));
    }

    /** A document is no form whose fields are marked: the first place is said where everybody reads it. */
    private static Problem refused(String title, List<Problem.FieldError> errors) {
        var first = errors.getFirst();
        String place = first.path().equals("document")
                ? ""
                : " It is at " + first.path().replaceFirst("^document\\.", "")
                        + (errors.size() == 1 ? "." : ", and there are " + (errors.size() - 1) + " more such places.");
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid",
                title,
                sentence(first.message()) + place + " Nothing was changed.",
                errors);
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }
}
