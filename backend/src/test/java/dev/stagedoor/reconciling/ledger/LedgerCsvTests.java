package dev.stagedoor.reconciling.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerCsvTests {
    @Test
    void noCellIsRunByASpreadsheet() {
        var entry = new LedgerEntry(
                "a-1",
                "=HYPERLINK(\"http://x\")",
                "+Engineer",
                "Offer, \"final\"",
                Instant.parse("2026-03-05T10:00:00Z"),
                LedgerEntry.State.MISSING,
                null,
                null,
                null,
                false,
                false);

        assertThat(LedgerCsv.begin(List.of(entry)).lines().skip(1))
                .containsExactly("\"2026-03-05 10:00:00\",\"'=HYPERLINK(\"\"http://x\"\")\",\"'+Engineer\","
                        + "\"Offer, \"\"final\"\"\",\"Missing\",\"\",\"a-1\"");
    }
}
