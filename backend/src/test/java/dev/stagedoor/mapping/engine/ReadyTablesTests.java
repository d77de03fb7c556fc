package dev.stagedoor.mapping.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class ReadyTablesTests {
    private final ReadyTables tables = ReadyTables.of(List.of(
            new LookupTable("states", "US states", List.of(new LookupTable.Entry("CA", "California"))),
            new LookupTable("states", "Other states", List.of())));

    @Test
    void eachIsMadeReadyOnceForAllThatLookItUp() {
        assertThat(tables.get("states")).isNotNull().isSameAs(tables.get("states"));
        assertThat(tables.get("states").targets()).containsValue("California");
    }

    @Test
    void aTableThatIsGoneIsNone() {
        assertThat(tables.get("gone")).isNull();
        assertThat(tables.name("gone")).isNull();
        assertThat(tables.name("states")).isEqualTo("US states");
    }
}
