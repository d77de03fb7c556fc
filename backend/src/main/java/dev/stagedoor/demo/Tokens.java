package dev.stagedoor.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

/** Signs what the application gets for a code: an access token (RFC 9068) and an identity token (OpenID Connect). */
final class Tokens {
    static final Duration LIFE = Duration.ofMinutes(15);

    private final RSAKey key;
    private final Clock clock;

    Tokens(String signingKey, Clock clock) {
        try {
            key = RSAKey.parse(signingKey);
        } catch (ParseException e) {
            throw new IllegalStateException("The demo's signing key cannot be read", e);
        }
        this.clock = clock;
    }

    /** A new signing key, to be kept so that sign-ins survive a restart. */
    static String newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("demo").generate().toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half, for whoever checks. */
    Map<String, Object> keys() {
        return new JWKSet(key.toPublicJWK()).toJSONObject();
    }

    /** The token endpoint's answer. */
    Map<String, Object> answer(String issuer, Codes.Grant grant) {
        return Map.of(
                "access_token", access(issuer, grant),
                "id_token", identity(issuer, grant),
                "token_type", "Bearer",
                "expires_in", LIFE.toSeconds(),
                "scope", "openid profile email");
    }

    private String access(String issuer, Codes.Grant grant) {
        var claims = claims(issuer, grant)
                .claim("client_id", AuthorizationRequest.CLIENT)
                .claim("groups", grant.who().groups())
                .jwtID(UUID.randomUUID().toString())
                .build();
        return signed(new JOSEObjectType("at+jwt"), claims);
    }

    private String identity(String issuer, Codes.Grant grant) {
        return signed(
                JOSEObjectType.JWT,
                claims(issuer, grant).claim("nonce", grant.nonce()).build());
    }

    private JWTClaimsSet.Builder claims(String issuer, Codes.Grant grant) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(AuthorizationRequest.CLIENT)
                .subject(grant.who().id())
                .claim("name", grant.who().name())
                .claim("email", grant.who().email())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)));
    }

    private String signed(JOSEObjectType type, JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(type)
                .keyID(key.getKeyID())
                .build();
        var jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }
}
