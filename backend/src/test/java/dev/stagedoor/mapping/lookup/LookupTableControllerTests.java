package dev.stagedoor.mapping.lookup;

import static dev.stagedoor.mapping.MappingRig.MAPPING;
import static dev.stagedoor.mapping.MappingRig.TABLES;
import static dev.stagedoor.mapping.MappingRig.rule;
import static dev.stagedoor.mapping.MappingRig.stateBy;
import static dev.stagedoor.mapping.MappingRig.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.mapping.MappingRig;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

class LookupTableControllerTests {
    private static final String CALIFORNIA = "[{\"from\": \" CA \", \"to\": \"California\"}]";

    private final MappingRig rig = new MappingRig();

    private WebTestClient.ResponseSpec put(String id, String ifMatch, String name, String entries) {
        return rig.call(
                "PUT", TABLES + "/" + id, ifMatch, "{\"name\": \"%s\", \"entries\": %s}".formatted(name, entries));
    }

    @Test
    void isMadeListedAndAudited() {
        String id = rig.table("US  states", CALIFORNIA);

        rig.call("GET", TABLES, null, null)
                .expectBody()
                .jsonPath("$[0].id")
                .isEqualTo(id)
                .jsonPath("$[0].name")
                .isEqualTo("US states")
                .jsonPath("$[0].version")
                .isEqualTo(1)
                .jsonPath("$[0].entries[0].from")
                .isEqualTo("CA")
                .jsonPath("$[0].usedBy.length()")
                .isEqualTo(0);
        assertThat(rig.column("select kind || ' ' || subject || ' ' || (after -> 'entries' ->> 'CA') from audit"))
                .containsExactly("lookupTable.created lookupTable:" + id + " California");
    }

    @Test
    void aChangeSaysWhatItOverwrites() {
        String id = rig.table("US states", CALIFORNIA);

        rig.call("PUT", TABLES + "/" + id, null, "{\"name\": \"x\", \"entries\": []}")
                .expectStatus()
                .isEqualTo(428);
        put(id, "\"1\"", "States", "[{\"from\": \"CA\", \"to\": \"Calif.\"}]")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");
        put(id, "\"1\"", "Mine", "[]").expectStatus().isEqualTo(412);
        rig.call("DELETE", TABLES + "/" + id, "\"1\"", null).expectStatus().isEqualTo(412);
        rig.call("GET", TABLES + "/" + id, null, null)
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("States");
        assertThat(rig.column("""
                select (before -> 'entries' ->> 'CA') || ' ' || (after -> 'entries' ->> 'CA') from audit
                where kind = 'lookupTable.changed'""")).containsExactly("California Calif.");
    }

    @Test
    void savingItAsItIsChangesNothing() {
        String id = rig.table("US states", CALIFORNIA);

        put(id, "\"1\"", "US states", CALIFORNIA)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
        assertThat(rig.column("select kind from audit")).containsExactly("lookupTable.created");
    }

    @Test
    void aNameIsThereOnceInAnyCaseUntilTheTableIsRemoved() {
        String id = rig.table("US states", CALIFORNIA);
        String again = "{\"name\": \"us STATES\", \"entries\": []}";

        rig.call("POST", TABLES, null, again)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].path")
                .isEqualTo("name");
        rig.call("DELETE", TABLES + "/" + id, "\"1\"", null).expectStatus().isNoContent();
        rig.call("POST", TABLES, null, again).expectStatus().isCreated();
        rig.call("GET", TABLES + "/" + id, null, null).expectStatus().isNotFound();
    }

    @Test
    void namesEachRowThatIsNotRight() {
        String entries = """
                [{"from": "CA", "to": "x"}, {"from": "ca ", "to": "y"}, {"from": " ", "to": "z"}, {"to": "no"}, null,
                 {"from": "%s"}]""".formatted("x".repeat(501));

        rig.call("POST", TABLES, null, "{\"name\": \" \", \"entries\": " + entries + "}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[*].path")
                .isEqualTo(List.of(
                        "name",
                        "entries[1].from",
                        "entries[2].from",
                        "entries[3].from",
                        "entries[4].from",
                        "entries[5].from"));
    }

    @Test
    void holdsFiveThousandRowsAndNoMore() {
        String rows = IntStream.range(0, 5_001)
                .mapToObj(row -> "{\"from\": \"v" + row + "\"}")
                .collect(Collectors.joining(","));

        rig.call("POST", TABLES, null, "{\"name\": \"Many\", \"entries\": [" + rows + "]}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].message")
                .isEqualTo("A lookup table holds up to 5,000 rows; these are 5,001");
    }

    @Test
    void isNotRemovedWhileARuleUsesIt() {
        String id = rig.table("US states", CALIFORNIA);
        rig.save("\"0\"", "[" + stateBy(id) + "]");

        rig.call("GET", TABLES, null, null).expectBody().jsonPath("$[0].usedBy").isEqualTo(List.of("State"));
        rig.call("DELETE", TABLES + "/" + id, "\"1\"", null)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("US states is in use");
        rig.save("\"1\"", "[]");
        rig.call("DELETE", TABLES + "/" + id, "\"1\"", null).expectStatus().isNoContent();
        assertThat(rig.column("select kind from audit where kind like 'lookup%' order by id"))
                .containsExactly("lookupTable.created", "lookupTable.removed");
    }

    @Test
    void aMappingThatUsesItBecomesANewVersionWithTheSameRules() {
        String used = rig.table("US states", CALIFORNIA);
        String other = rig.table("Other", "[]");
        rig.save("\"0\"", "[" + stateBy(used) + "]");

        put(other, "\"1\"", "Other", CALIFORNIA).expectStatus().isOk();
        rig.call("GET", MAPPING, null, null).expectBody().jsonPath("$.version").isEqualTo(1);
        put(used, "\"1\"", "US states", "[{\"from\": \"CA\", \"to\": \"Calif.\"}]")
                .expectStatus()
                .isOk();

        rig.call("GET", MAPPING, null, null)
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2)
                .jsonPath("$.author")
                .isEqualTo("Ada Admin")
                .jsonPath("$.note")
                .isEqualTo("Lookup table US states was changed")
                .jsonPath("$.rules[0].employeeField")
                .isEqualTo("state")
                .jsonPath("$.tables[0].version")
                .isEqualTo(2)
                .jsonPath("$.tables[0].entries[0].to")
                .isEqualTo("Calif.");
        rig.call("PUT", MAPPING, "\"1\"", "{\"rules\": [" + rule("city", "candidate.region", "[]") + "]}")
                .expectStatus()
                .isEqualTo(412);
    }

    @Test
    void isDownloadedForSpreadsheetsAndReadAgain() {
        String id = rig.table("Größen, 2026", "[{\"from\": \"=cmd()\", \"to\": \"a,b\"}]");

        var answer = rig.call("GET", TABLES + "/" + id + "/csv", null, null);
        answer.expectStatus().isOk().expectHeader().contentType("text/csv;charset=UTF-8");
        var result = answer.expectBody(String.class).returnResult();
        assertThat(result.getResponseHeaders().getContentDisposition().getFilename())
                .isEqualTo("Größen, 2026.csv");
        assertThat(result.getResponseBody()).isEqualTo("\uFEFF\"'=cmd()\",\"a,b\"\r\n");

        String read = text(rig.call("POST", TABLES + "/read", null, "{\"text\": \"'=cmd(),x\"}"), "$.entries[0].from");
        assertThat(read).isEqualTo("=cmd()");
    }
}
