package dev.stagedoor.deliveries.attention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.importing.ImportProblem.Mend;
import org.junit.jupiter.api.Test;

class CausesTests {
    @Test
    void whatWasSettledBeforeThereWasABetterWayIsMendedThatWayAllTheSame() {
        assertThat(Causes.action("missingRequired", Mend.OPEN_ASHBY)).isEqualTo(Mend.ENTER_VALUE);
        assertThat(Causes.action("applicationNotFound", Mend.OPEN_ASHBY)).isEqualTo(Mend.CONNECTION);
        assertThat(Causes.action("movedBack", Mend.IMPORT_ANYWAY)).isEqualTo(Mend.IMPORT_ANYWAY);
        assertThat(Causes.action("unheardOf", null)).isNull();
    }
}
