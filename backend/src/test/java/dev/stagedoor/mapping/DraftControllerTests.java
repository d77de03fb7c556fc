package dev.stagedoor.mapping;

import static dev.stagedoor.mapping.MappingRig.MAPPING;
import static dev.stagedoor.mapping.MappingRig.rule;
import static dev.stagedoor.testing.Screen.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.platform.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

class DraftControllerTests {
    private static final String DRAFT = MAPPING + "/draft";
    private static final Person BEA = new Person("bea", "Bea", null, Person.Role.ADMINISTRATOR);

    private final MappingRig rig = new MappingRig();

    private WebTestClient.ResponseSpec keep(Person who, @Nullable String ifMatch, String field) {
        String body =
                "{\"baseVersion\": 0, \"rules\": [%s, null]}".formatted(rule("city", field, "[{\"kind\": \"trim\"}]"));
        return rig.call(who, "PUT", DRAFT, ifMatch, body);
    }

    private WebTestClient.ResponseSpec get(Person who) {
        return rig.call(who, "GET", DRAFT, null, null);
    }

    @Test
    void isKeptForThePersonAlone() {
        get(ADA).expectStatus().isNoContent();
        keep(ADA, null, "candidate.city").expectStatus().isOk();
        keep(BEA, null, "job.location").expectStatus().isOk();

        get(ADA).expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.baseVersion")
                .isEqualTo(0)
                .jsonPath("$.rules.length()")
                .isEqualTo(1)
                .jsonPath("$.rules[0].source.field")
                .isEqualTo("candidate.city")
                .jsonPath("$.rules[0].transforms[0].kind")
                .isEqualTo("trim")
                .jsonPath("$.updatedAt")
                .isNotEmpty();
        rig.call("DELETE", DRAFT, null, null).expectStatus().isNoContent();
        get(ADA).expectStatus().isNoContent();
        get(BEA).expectBody().jsonPath("$.rules[0].source.field").isEqualTo("job.location");
    }

    @Test
    void anotherTabsDraftIsNotOverwrittenUnseen() {
        keep(ADA, null, "a.first").expectHeader().valueEquals("ETag", "\"1\"");
        keep(ADA, "\"1\"", "a.second").expectHeader().valueEquals("ETag", "\"2\"");

        keep(ADA, "\"1\"", "a.third").expectStatus().isEqualTo(412);
        rig.call("DELETE", DRAFT, "\"1\"", null).expectStatus().isEqualTo(412);
        get(ADA).expectBody().jsonPath("$.rules[0].source.field").isEqualTo("a.second");
    }

    @Test
    void aTabThatKnowsOfNoDraftDoesNotOverwriteOne() {
        keep(ADA, "\"0\"", "a.first").expectStatus().isOk();
        keep(ADA, "\"0\"", "a.second").expectStatus().isEqualTo(412);
        get(ADA).expectBody().jsonPath("$.rules[0].source.field").isEqualTo("a.first");
    }

    @Test
    void aDraftThatWasGivenUpAndBegunAnewIsAnother() {
        keep(ADA, "\"0\"", "a.first").expectHeader().valueEquals("ETag", "\"1\"");
        rig.call("DELETE", DRAFT, "\"1\"", null).expectStatus().isNoContent();
        rig.call("DELETE", DRAFT, "\"1\"", null).expectStatus().isNoContent();
        keep(ADA, "\"0\"", "a.second").expectStatus().isOk();

        keep(ADA, "\"1\"", "a.third").expectStatus().isEqualTo(412);
        rig.call("DELETE", DRAFT, "\"1\"", null).expectStatus().isEqualTo(412);
        get(ADA).expectBody().jsonPath("$.rules[0].source.field").isEqualTo("a.second");
    }

    @Test
    void savingInOneTabLeavesTheDraftOfAnother() {
        keep(ADA, "\"0\"", "a.first").expectStatus().isOk();
        String body = "{\"rules\": [], \"draftVersion\": ";
        rig.call("PUT", MAPPING, "\"0\"", body + "0}").expectStatus().isOk();
        get(ADA).expectStatus().isOk();
        rig.call("PUT", MAPPING, "\"1\"", body + "1}").expectStatus().isOk();
        get(ADA).expectStatus().isNoContent();
    }

    @Test
    void becomesAVersionWhenItsAuthorSaves() {
        keep(ADA, null, "candidate.city").expectStatus().isOk();
        keep(BEA, null, "candidate.city").expectStatus().isOk();

        rig.save("\"0\"", "[]");

        get(ADA).expectStatus().isNoContent();
        get(BEA).expectStatus().isOk();
    }

    @Test
    void holdsNoExampleThatCannotBeStored() {
        String rule = rule("city", "candidate.city", "[]");
        String body = "{\"rules\": [" + rule.substring(0, rule.lastIndexOf('}'))
                + ", \"examples\": [{\"input\": {\"a\": 1e999999999}}]}]}";

        rig.call("PUT", DRAFT, null, body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].path")
                .isEqualTo("rules[0].examples[0]")
                .jsonPath("$.errors[0].message")
                .isEqualTo("A number of an example has up to 300 digits");
        rig.call("PUT", DRAFT, null, body.replace("1e999999999", "1e299").replace("[]", "null"))
                .expectStatus()
                .isOk();
        get(ADA).expectStatus().isOk();
    }

    @Test
    void isNobodysBusinessInTheAudit() {
        keep(ADA, null, "candidate.city").expectStatus().isOk();

        assertThat(rig.column("select kind from audit")).isEmpty();
    }
}
