package dev.stagedoor.platform;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * AES-256-GCM by Tink. The keyset lies in the database, wrapped by the key from the environment; every ciphertext begins
 * with the id of its key. Loaded once at the start, over JDBC, right after the migrations: the only blocking there is.
 */
@Component
@DependsOnDatabaseInitialization // the migrations make the table
class TinkSecret implements Secret {
    private static final byte[] WRAPPING = "encryption_keyset/wrapped".getBytes(StandardCharsets.UTF_8);
    private static final Place CANARY = new Place("encryption_keyset", "canary", "1");
    private static final byte[] SONG = "canary".getBytes(StandardCharsets.UTF_8);
    private static final String SELECT = "select wrapped, canary from encryption_keyset where id = 1 for update";
    private static final String INSERT =
            "insert into encryption_keyset (wrapped, canary) values (?, ?) on conflict do nothing";
    private static final String REWRAP = "update encryption_keyset set wrapped = ?, updated_at = now() where id = 1";

    private final Aead aead;

    TinkSecret(
            StagedoorProperties properties,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            AeadConfig.register();
            connection.setAutoCommit(false);
            aead = load(
                    connection,
                    Arrays.stream(properties.encryptionKey().split(","))
                            .map(String::strip)
                            .toList());
            connection.commit();
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException("The encryption keys cannot be loaded: " + e.getMessage(), e);
        }
    }

    private static Aead load(Connection connection, List<String> keys) throws SQLException, GeneralSecurityException {
        Aead newest = wrapper(keys.getFirst());
        var fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setBytes(1, wrap(newest, fresh));
            insert.setBytes(2, primitive(fresh).encrypt(SONG, associated(CANARY)));
            insert.executeUpdate();
        }
        try (var select = connection.prepareStatement(SELECT);
                var row = select.executeQuery()) {
            row.next();
            byte[] wrapped = row.getBytes(1);
            byte[] canary = row.getBytes(2);
            for (String key : keys) {
                KeysetHandle handle = unwrap(wrapper(key), wrapped);
                if (handle != null && Arrays.equals(SONG, primitive(handle).decrypt(canary, associated(CANARY)))) {
                    if (!key.equals(keys.getFirst())) {
                        rewrap(connection, wrap(newest, handle));
                    }
                    return primitive(handle);
                }
            }
        }
        throw new Settings.Unusable(
                List.of("STAGEDOOR_ENCRYPTION_KEY is not the key that this database was written with."
                        + " Give the right one, or new,old while changing it."));
    }

    private static void rewrap(Connection connection, byte[] wrapped) throws SQLException {
        try (var update = connection.prepareStatement(REWRAP)) {
            update.setBytes(1, wrapped);
            update.executeUpdate();
        }
    }

    private static Aead wrapper(String key) throws GeneralSecurityException {
        return new AesGcmJce(Base64.getDecoder().decode(key));
    }

    private static byte[] wrap(Aead wrapper, KeysetHandle handle) throws GeneralSecurityException {
        return wrapper.encrypt(
                TinkProtoKeysetFormat.serializeKeyset(
                        handle, InsecureSecretKeyAccess.get(), RegistryConfiguration.get()),
                WRAPPING);
    }

    private static @org.jspecify.annotations.Nullable KeysetHandle unwrap(Aead wrapper, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseKeyset(
                    wrapper.decrypt(wrapped, WRAPPING), InsecureSecretKeyAccess.get(), RegistryConfiguration.get());
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private static Aead primitive(KeysetHandle handle) throws GeneralSecurityException {
        return handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @Override
    public byte[] encrypt(byte[] plain, Place place) {
        try {
            return aead.encrypt(plain, associated(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encrypt for " + place, e);
        }
    }

    @Override
    public byte[] decrypt(byte[] encrypted, Place place) {
        try {
            return aead.decrypt(encrypted, associated(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not encrypted for " + place + " or by an unknown key", e);
        }
    }

    private static byte[] associated(Place place) {
        return (place.table() + "/" + place.column() + "/" + place.row()).getBytes(StandardCharsets.UTF_8);
    }
}
