package dev.stagedoor.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoSettingsTests {
    @Test
    void nothingNeedsToBeSet() {
        assertThat(DemoSettings.of(Map.of()))
                .isEqualTo(new DemoSettings(
                        8080, "http://127.0.0.1:8080", Path.of("data").toAbsolutePath(), null, null));
    }

    @Test
    void theAddressFollowsThePort() {
        assertThat(DemoSettings.of(Map.of("SERVER_PORT", "9000")).publicUrl()).isEqualTo("http://127.0.0.1:9000");
    }

    @Test
    void whatIsSetIsHonored(@org.junit.jupiter.api.io.TempDir Path data) {
        var told = DemoSettings.of(Map.of(
                "SERVER_PORT", "9000",
                "STAGEDOOR_PUBLIC_URL", "https://demo.example.com",
                "STAGEDOOR_DATA_DIR", data.toString(),
                "STAGEDOOR_DATABASE_URL", "postgresql://sara:s3cret@127.0.0.1/stagedoor",
                "STAGEDOOR_ASHBY_BASE_URL", "http://127.0.0.1:9999"));

        assertThat(told)
                .isEqualTo(new DemoSettings(
                        9000,
                        "https://demo.example.com",
                        data,
                        "postgresql://sara:s3cret@127.0.0.1/stagedoor",
                        "http://127.0.0.1:9999"));
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER_PORT, eighty, SERVER_PORT must be a port",
        "SERVER_PORT, 0, SERVER_PORT must be a port",
        "SERVER_PORT, 65536, SERVER_PORT must be a port",
        "STAGEDOOR_DATABASE_URL, mysql://sara:s3cret@db/x, STAGEDOOR_DATABASE_URL must begin with postgresql://"
    })
    void whatCannotBeUsedIsSaidInWordsWithoutASecret(String name, String value, String words) {
        assertThatThrownBy(() -> DemoSettings.of(Map.of(name, value)))
                .isInstanceOf(DemoSettings.Unusable.class)
                .hasMessageStartingWith(words)
                .hasMessageNotContaining("s3cret");
    }
}
