package dev.stagedoor.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagedoor.platform.Secret.Place;
import dev.stagedoor.testing.TestDatabase;
import dev.stagedoor.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TinkSecretTests {
    private static final Place HERE = new Place("listener", "secret_key", "1");
    private static final byte[] WORD = "open sesame".getBytes(StandardCharsets.UTF_8);
    private static final String OLD = key(1);
    private static final String NEW = key(2);

    private final TestDatabase database = TestPostgres.freshDatabase();

    @Test
    void readsWhatItWroteAlsoAfterANewStart() {
        byte[] encrypted = secret(OLD).encrypt(WORD, HERE);

        assertThat(new String(encrypted, StandardCharsets.ISO_8859_1)).doesNotContain("sesame");
        assertThat(secret(OLD).decrypt(encrypted, HERE)).isEqualTo(WORD);
    }

    @Test
    void encryptsTheSameValueDifferentlyEachTime() {
        var secret = secret(OLD);

        assertThat(secret.encrypt(WORD, HERE)).isNotEqualTo(secret.encrypt(WORD, HERE));
    }

    @Test
    void refusesAValueFromAnotherPlace() {
        var secret = secret(OLD);
        byte[] encrypted = secret.encrypt(WORD, HERE);

        for (Place elsewhere : new Place[] {
            new Place("listener", "secret_key", "2"),
            new Place("listener", "other", "1"),
            new Place("connection", "secret_key", "1")
        }) {
            assertThatThrownBy(() -> secret.decrypt(encrypted, elsewhere)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void refusesAValueThatWasTouched() {
        var secret = secret(OLD);
        byte[] encrypted = secret.encrypt(WORD, HERE);
        encrypted[encrypted.length - 1] ^= 1;

        assertThatThrownBy(() -> secret.decrypt(encrypted, HERE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theOldKeyMayGoOnceTheNewOneWasGivenBesideIt() {
        byte[] encrypted = secret(OLD).encrypt(WORD, HERE);

        assertThat(secret(NEW + ", " + OLD).decrypt(encrypted, HERE)).isEqualTo(WORD);
        assertThat(secret(NEW).decrypt(encrypted, HERE)).isEqualTo(WORD);
        assertThatThrownBy(() -> secret(OLD)).isInstanceOf(Settings.Unusable.class);
    }

    @Test
    void refusesAnotherKeyInWordsAndLeavesTheKeysetAsItIs() {
        byte[] encrypted = secret(OLD).encrypt(WORD, HERE);

        assertThatThrownBy(() -> secret(NEW))
                .isInstanceOf(Settings.Unusable.class)
                .hasMessageContaining("STAGEDOOR_ENCRYPTION_KEY is not the key that this database was written with")
                .hasMessageNotContaining(NEW);

        assertThat(secret(OLD).decrypt(encrypted, HERE)).isEqualTo(WORD);
    }

    private TinkSecret secret(String keys) {
        var properties = new StagedoorProperties(
                "https://stagedoor.example.com",
                keys,
                "Administrators",
                false,
                null,
                null,
                new StagedoorProperties.Oidc("https://login.example.com", "stagedoor", "stagedoor", "groups"));
        return new TinkSecret(properties, database.jdbcUrl(), database.user(), database.password());
    }

    private static String key(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
