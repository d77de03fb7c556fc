package dev.stagedoor.mapping.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Source;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RuleWordsTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RuleWords.Names NAMES = new RuleWords.Names(
            Map.of(
                    "candidate.firstName", "Candidate · First name",
                    "candidate.lastName", "Candidate · Last name",
                    "candidate.region", "Candidate · Region",
                    "candidate.custom.7f", "Candidate · T-shirt ($)"),
            Map.of("states", "US states"));

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", textBlock = """
            {"kind":"candidateField","field":"candidate.firstName"} | - | Candidate · First name
            {"kind":"candidateField","field":"candidate.gone"}      | - | candidate.gone
            {"kind":"candidateField","field":"candidate.region"} | {"kind":"lookup","table":"states","otherwise":"needsAttention"} | Candidate · Region, then look up in US states, else needs attention
            {"kind":"candidateField","field":"candidate.region"} | {"kind":"trim"},{"kind":"lookup","table":"gone","otherwise":"value","value":"Other"} | Candidate · Region, then trim spaces, then look up in a lookup table that is gone, else “Other”
            {"kind":"template","text":"{candidate.firstName} {candidate.custom.7f}"} | - | The text “{Candidate · First name} {Candidate · T-shirt ($)}”
            {"kind":"constant","value":"Hungary"}                | - | “Hungary” for everybody
            {"kind":"firstOf","fields":["candidate.firstName","candidate.lastName","candidate.region"]} | - | The first with a value of Candidate · First name, Candidate · Last name and Candidate · Region
            {"kind":"expression","text":"1 +\\n 1"}              | {"kind":"onlyIf","field":"candidate.region","test":"isNot","value":"CA"} | The expression “1 + 1”, then only if Candidate · Region is not “CA”
            {"kind":"constant","value":"x"} | {"kind":"readDate","format":"dd/MM/yyyy","zone":"Europe/Budapest"},{"kind":"shiftDate","amount":-1,"unit":"workingDays"},{"kind":"writeDate","format":"d MMM"} | “x” for everybody, then read as a date written as “dd/MM/yyyy” in Europe/Budapest, then move the date 1 working day back, then write the date as “d MMM”
            {"kind":"constant","value":"x"} | {"kind":"yesNo","yes":["Igen"]},{"kind":"split","separator":" ","part":-1},{"kind":"replace","find":"a","with":"","pattern":true} | “x” for everybody, then read as yes or no by the words “Igen” or “no”, then take the last part between “ ”, then replace the pattern “a” with nothing
            """)
    void says(String source, String steps, String words) {
        var rule = new Rule("field", JSON.readValue(source, Source.class), RuleCheckTests.steps(steps));

        assertThat(RuleWords.of(rule, NAMES)).isEqualTo(words);
    }
}
