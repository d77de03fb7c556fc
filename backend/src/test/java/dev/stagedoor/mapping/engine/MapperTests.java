package dev.stagedoor.mapping.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

class MapperTests {
    private static final Target EMAIL = new Target("personalEmail", "Personal email", "email", true, List.of());
    private static final Target CITY = new Target("city", "City", "text", false, List.of());

    @Test
    void givesOneResultPerTargetInTheirOrder() {
        var results = map(
                List.of(rule("city", "candidate.city"), rule("personalEmail", "candidate.primaryEmail")),
                List.of(EMAIL, CITY),
                Map.of("candidate.primaryEmail", text("Zoe@mail.example"), "candidate.city", text("Porto")));

        assertThat(results)
                .containsExactly(
                        new FieldResult.Value(
                                "personalEmail",
                                text("Zoe@mail.example"),
                                "Zoe@mail.example",
                                List.of("candidate.primaryEmail")),
                        new FieldResult.Value("city", text("Porto"), "Porto", List.of("candidate.city")));
    }

    @Test
    void tellsThatARequiredValueIsMissing() {
        var rules = List.of(rule("personalEmail", "candidate.primaryEmail"));

        assertThat(map(rules, List.of(EMAIL), Map.of("candidate.primaryEmail", NullNode.getInstance())))
                .containsExactly(invalid(
                        "missingRequired", "Ashby has no primary email for this person", "candidate.primaryEmail"));
    }

    @Test
    void namesTheEmployeeFieldWhereACustomFieldIsKnownByIdOnly() {
        var rules = List.of(rule("personalEmail", "candidate.custom.a5000028"));

        assertThat(map(rules, List.of(EMAIL), Map.of()))
                .containsExactly(invalid(
                        "missingRequired",
                        "Ashby has no value for Personal email for this person",
                        "candidate.custom.a5000028"));
    }

    @Test
    void tellsThatARequiredFieldIsNotMapped() {
        assertThat(map(List.of(), List.of(EMAIL), Map.of()))
                .containsExactly(new FieldResult.Invalid(
                        "personalEmail",
                        "notMapped",
                        "Personal email is required, and no candidate field is mapped to it",
                        null,
                        List.of()));
    }

    @Test
    void leavesOptionalFieldsEmpty() {
        assertThat(map(List.of(), List.of(CITY), Map.of())).containsExactly(new FieldResult.Empty("city", List.of()));
        assertThat(map(List.of(rule("city", "candidate.city")), List.of(CITY), Map.of()))
                .containsExactly(new FieldResult.Empty("city", List.of("candidate.city")));
    }

    @Test
    void ignoresRulesForFieldsThatAreNoMore() {
        assertThat(map(List.of(rule("gone", "candidate.city")), List.of(), Map.of()))
                .isEmpty();
    }

    private static List<FieldResult> map(List<Rule> rules, List<Target> targets, Map<String, JsonNode> values) {
        return Mapper.of(rules, targets, List.of()).map(values, Addresses.NONE);
    }

    private static Rule rule(String employeeField, String candidateField) {
        return new Rule(employeeField, new Source.CandidateField(candidateField), List.of());
    }

    private static JsonNode text(String text) {
        return StringNode.valueOf(text);
    }

    private static FieldResult invalid(String code, String message, String candidateField) {
        return new FieldResult.Invalid("personalEmail", code, message, null, List.of(candidateField));
    }
}
