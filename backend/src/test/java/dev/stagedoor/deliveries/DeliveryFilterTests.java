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
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "Zoë Ångström, angstrom",
        "Zoë Ångström, ZOE",
        "Zoë Ångström, ångström",
        "Søren Łoś, soren",
        "Søren Łoś, los",
        "陳怡君, 怡君",
        "陳怡君, 陳怡",
        "Ana Lima, ma",
        "Ana Lima, li",
        "100% Real, 0% r",
    })
    void findsANameHoweverItIsTyped(String person, String typed) {
        var wanted = rows.delivery(2, person, "imported");

        assertThat(found(typed)).contains(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ngstrom x", "%", "_na", "im"})
    void findsNobodyElse(String typed) {
        assertThat(found(typed)).isEmpty();
    }

    private List<UUID> found(String search) {
        return ids(DeliveryFilter.of("all", search, null, null));
    }

    private List<UUID> since(String since) {
        return ids(DeliveryFilter.of("all", "", Instant.parse(since), null));
    }

    private List<UUID> ids(DeliveryFilter filter) {
        return Objects.requireNonNull(
                filter.bind(rows.db.sql("select id from delivery d where " + DeliveryFilter.WHERE))
                        .mapValue(UUID.class)
                        .all()
                        .collectList()
                        .block());
    }
}
