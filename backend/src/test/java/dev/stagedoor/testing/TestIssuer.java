package dev.stagedoor.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** An OpenID Connect issuer for tests: discovery, keys, and tokens made on demand. */
public final class TestIssuer implements AutoCloseable {
    private static final Map<String, RSAKey> KEYS = new ConcurrentHashMap<>();

    private volatile RSAKey key;
    private final AtomicInteger asked = new AtomicInteger();
    private final DisposableServer server;

    public TestIssuer() {
        this("test");
    }

    /** @param keyId the name of its key */
    public TestIssuer(String keyId) {
        key = keyOf(keyId);
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.get(
                                "/.well-known/openid-configuration",
                                (request, response) -> response.header("Content-Type", "application/json")
                                        .sendString(Mono.fromSupplier(this::discovery)))
                        .get("/jwks", (request, response) -> {
                            asked.incrementAndGet();
                            return response.header("Content-Type", "application/json")
                                    .sendString(Mono.just(new JWKSet(key.toPublicJWK()).toString()));
                        }))
                .bindNow();
    }

    /** Made once for each name: that takes half a second. */
    private static RSAKey keyOf(String keyId) {
        return KEYS.computeIfAbsent(keyId, TestIssuer::newKey);
    }

    private static RSAKey newKey(String keyId) {
        try {
            return new RSAKeyGenerator(2048).keyID(keyId).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on tokens are signed by another key, and the old one is forgotten. */
    public void changeKey(String keyId) {
        key = keyOf(keyId);
    }

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/jwks","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "subject_types_supported":["public"],"response_types_supported":["code"],
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(url());
    }

    public String administrator() {
        return token("ada", List.of("Administrators"));
    }

    public String member() {
        return token("mel", List.of());
    }

    /** How often somebody fetched the keys. */
    public int asked() {
        return asked.get();
    }

    private String token(String name, List<String> groups) {
        return signed(claims(name).claim("groups", groups).build());
    }

    /** A token that is good, to be made a little different. */
    public JWTClaimsSet.Builder claims(String name) {
        return new JWTClaimsSet.Builder()
                .issuer(url())
                .audience("stagedoor")
                .subject(name)
                .claim("name", name)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    public String signed(JWTClaimsSet claims) {
        return signed("JWT", claims);
    }

    /**
     * A token with these claims.
     *
     * @param type the header {@code typ}; none when null
     */
    public String signed(@Nullable String type, JWTClaimsSet claims) {
        return sign(header(JWSAlgorithm.RS256, type), claims, key());
    }

    public JWSHeader header(JWSAlgorithm algorithm, @Nullable String type) {
        return new JWSHeader.Builder(algorithm)
                .type(type == null ? null : new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
    }

    /** The public half, as everybody knows it. */
    public RSAKey publicKey() {
        return key.toPublicJWK();
    }

    private JWSSigner key() {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        var jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
