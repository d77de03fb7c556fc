package dev.stagedoor.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class SettingsTests {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void listsEverythingThatIsMissingAtOnce() {
        assertThat(problems(new MockEnvironment()))
                .extracting(problem -> problem.substring(0, problem.indexOf(' ')))
                .containsExactlyInAnyOrder(
                        "STAGEDOOR_PUBLIC_URL",
                        "STAGEDOOR_OIDC_ISSUER",
                        "STAGEDOOR_OIDC_CLIENT_ID",
                        "STAGEDOOR_ASHBY_BASE_URL",
                        "STAGEDOOR_ENCRYPTION_KEY",
                        "STAGEDOOR_DATABASE_URL");
    }

    @Test
    void listsEverythingThatIsUnusableAtOnceWithoutRepeatingASecret() {
        var environment = complete()
                .withProperty("stagedoor.public-url", "stagedoor")
                .withProperty("stagedoor.database-url", "mysql://sara:s3cret@db/stagedoor")
                .withProperty("stagedoor.encryption-key", "s3cret")
                .withProperty("stagedoor.metrics-token", "s3cret");

        assertThat(problems(environment))
                .hasSize(4)
                .anyMatch(problem -> problem.startsWith("STAGEDOOR_METRICS_TOKEN is too short"))
                .anyMatch(problem -> problem.startsWith("STAGEDOOR_PUBLIC_URL is not"))
                .anyMatch(problem -> problem.startsWith("STAGEDOOR_DATABASE_URL must begin with postgresql://"))
                .anyMatch(problem -> problem.startsWith("STAGEDOOR_ENCRYPTION_KEY must be 32 bytes"))
                .noneMatch(problem -> problem.contains("s3cret"));
    }

    @Test
    void oneUrlServesBothDrivers() {
        var environment = complete();

        read(environment);

        assertThat(environment.getProperty("spring.r2dbc.url"))
                .isEqualTo("r2dbc:postgresql://db.example.com:5433/stagedoor?sslMode=require");
        assertThat(environment.getProperty("spring.flyway.url"))
                .isEqualTo("jdbc:postgresql://db.example.com:5433/stagedoor?sslMode=require");
        for (String driver : List.of("r2dbc.username", "flyway.user")) {
            assertThat(environment.getProperty("spring." + driver)).isEqualTo("sara");
        }
        for (String driver : List.of("r2dbc", "flyway")) {
            assertThat(environment.getProperty("spring." + driver + ".password"))
                    .isEqualTo("p@ss+word");
        }
    }

    @Test
    void takesTwoKeysWhileTheyChange() {
        var environment = complete().withProperty("stagedoor.encryption-key", KEY + ", " + KEY);

        read(environment);

        assertThat(environment.getProperty("spring.r2dbc.url")).isNotNull();
    }

    @Test
    void refusesTwoKeysWhenOneIsUnusable() {
        assertThat(problems(complete().withProperty("stagedoor.encryption-key", KEY + ",short")))
                .singleElement()
                .asString()
                .startsWith("STAGEDOOR_ENCRYPTION_KEY must be 32 bytes");
    }

    @Test
    void saysWhatIsWrongInWordsHoweverDeepItLies() {
        var failure = new IllegalStateException(new BeanCreationException(
                "tinkSecret", "failed", new Settings.Unusable(List.of("STAGEDOOR_ENCRYPTION_KEY is not the key"))));

        var analysis = new UnusableSettingsAnalyzer().analyze(failure);

        assertThat(analysis)
                .extracting(FailureAnalysis::getDescription)
                .asString()
                .startsWith("Stagedoor cannot start:")
                .contains("- STAGEDOOR_ENCRYPTION_KEY is not the key");
    }

    private static MockEnvironment complete() {
        return new MockEnvironment()
                .withProperty("stagedoor.public-url", "https://stagedoor.example.com")
                .withProperty("stagedoor.oidc.issuer", "https://login.example.com")
                .withProperty("stagedoor.oidc.client-id", "stagedoor")
                .withProperty("stagedoor.ashby.base-url", "https://api.ashbyhq.com")
                .withProperty("stagedoor.encryption-key", KEY)
                .withProperty(
                        "stagedoor.database-url",
                        "postgresql://sara:p%40ss+word@db.example.com:5433/stagedoor?sslMode=require");
    }

    private static void read(MockEnvironment environment) {
        new Settings().postProcessEnvironment(environment, new SpringApplication());
    }

    private static List<String> problems(MockEnvironment environment) {
        var found = new java.util.ArrayList<String>();
        assertThatThrownBy(() -> read(environment))
                .isInstanceOfSatisfying(Settings.Unusable.class, unusable -> found.addAll(unusable.problems()));
        return found;
    }
}
