package dev.stagedoor.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagedoor.platform.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryFilterTests {
    private final Rows rows = new Rows();
    private final UUID delivery = rows.delivery(1, "Ana Lima", "imported");

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "-000001-01-01T00:00:00Z", "+294277-01-01T00:00:00Z"})
    void noCalendarHasTheseDays(String since) {
        assertThatThrownBy(() -> DeliveryFilter.of("all", "", Instant.parse(since), null))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(Problem.FieldError::path)
                                .containsExactly("since"));
    }

    @Test
    void everyDayOfTheCalendarCanBeLookedFor() {
        assertThat(since("0001-01-01T00:00:00Z")).containsExactly(delivery);
        assertThat(since("1969-12-31T23:59:59Z")).containsExactly(delivery);
        assertThat(since("9999-12-31T23:59:59.999999Z")).isEmpty();
    }

    private List<UUID> since(String since) {
        return Objects.requireNonNull(DeliveryFilter.of("all", "", Instant.parse(since), null)
                .bind(rows.db.sql("select id from delivery d where " + DeliveryFilter.WHERE))
                .mapValue(UUID.class)
                .all()
                .collectList()
                .block());
    }
}
