package dev.bulwark.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.auth.TokenKeys.TokenKey;
import dev.bulwark.platform.web.TokenOwner;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Signs and checks access tokens (RFC 9068: {@code at+jwt}, ES256). The algorithm and the type come from an allow-list
 * and the key from our ring by {@code kid}; {@code jku}, {@code x5u} and {@code jwk} of a token are never looked at.
 * Genuine tokens are remembered by digest until they expire or their key leaves the ring.
 */
@ApplicationScoped
public class AccessTokens implements TokenOwner {

    private static final String TYPE = "at+jwt";
    private static final String PREFIX = "Bearer ";
    private static final int SKEW_SECONDS = 10;
    private static final int REMEMBERED_MAX = 50_000;
    private static final int TOKEN_LENGTH_MAX = 4096;

    /**
     * What a genuine token says. The session decides whether it still counts.
     *
     * @param kid the key that signed it
     * @param amr how its owner was authenticated (RFC 8176)
     * @param authTime when
     */
    record VerifiedToken(
            UUID userId, UUID sessionId, Instant expiresAt, String kid, Set<String> amr, Instant authTime) {}

    private final TokenKeys keys;
    private final AuthConfig config;
    private final Clock clock;
    private final Cache<String, VerifiedToken> verified;

    AccessTokens(TokenKeys keys, AuthConfig config, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_MAX)
                .expireAfterWrite(config.tokenLifetime())
                .build();
    }

    /** @param amr by spaces */
    public String sign(UUID userId, UUID sessionId, String amr, Instant authTime) {
        Instant now = clock.instant();
        TokenKey key = keys.signing();
        return Jwt.issuer(config.issuer())
                .audience(config.audience())
                .subject(userId.toString())
                .issuedAt(now)
                .expiresAt(now.plus(config.tokenLifetime()))
                .claim("jti", UuidCreator.getTimeOrderedEpoch().toString())
                .claim("sid", sessionId.toString())
                .claim("amr", List.of(amr.split(" ")))
                .claim("auth_time", authTime.getEpochSecond())
                .jws()
                .header("typ", TYPE)
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(key.id().toString())
                .sign(key.privateKey());
    }

    /** @return empty for anything but a genuine, unexpired access token of ours */
    Optional<VerifiedToken> verify(String authorizationHeader) {
        if (authorizationHeader == null
                || !authorizationHeader.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
                || authorizationHeader.length() > TOKEN_LENGTH_MAX) {
            return Optional.empty();
        }
        String token = authorizationHeader.substring(PREFIX.length());
        String digest = digest(token);
        VerifiedToken known = verified.getIfPresent(digest);
        if (known == null) {
            known = check(token);
            if (known == null) {
                return Optional.empty();
            }
            verified.put(digest, known);
        }
        return keys.find(known.kid()).isEmpty()
                        || clock.instant().isAfter(known.expiresAt().plusSeconds(SKEW_SECONDS))
                ? Optional.empty()
                : Optional.of(known);
    }

    @Override
    public Optional<UUID> ownerOf(String authorizationHeader) {
        return verify(authorizationHeader).map(VerifiedToken::userId);
    }

    private VerifiedToken check(String token) {
        if (!isCanonical(token)) {
            return null;
        }
        try {
            JwtContext context = new JwtConsumerBuilder()
                    .setVerificationKeyResolver((jws, nesting) -> keys.find(jws.getKeyIdHeaderValue())
                            .orElseThrow(() -> new UnresolvableKeyException("kid"))
                            .publicKey())
                    .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                            ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                    .setExpectedType(true, TYPE)
                    .setExpectedIssuer(true, config.issuer())
                    .setExpectedAudience(true, config.audience())
                    .setRequireExpirationTime()
                    .setRequireIssuedAt()
                    .setIssuedAtRestrictions(
                            SKEW_SECONDS, (int) config.tokenLifetime().toSeconds() + SKEW_SECONDS)
                    .setRequireJwtId()
                    .setRequireSubject()
                    .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                    .setEvaluationTime(
                            NumericDate.fromMilliseconds(clock.instant().toEpochMilli()))
                    .build()
                    .process(token);
            JwtClaims claims = context.getJwtClaims();
            return new VerifiedToken(
                    UUID.fromString(claims.getSubject()),
                    UUID.fromString(claims.getStringClaimValue("sid")),
                    Instant.ofEpochSecond(claims.getExpirationTime().getValue()),
                    context.getJoseObjects().get(0).getKeyIdHeaderValue(),
                    claims.hasClaim("amr") ? Set.copyOf(claims.getStringListClaimValue("amr")) : Set.of(),
                    authTime(claims));
        } catch (InvalidJwtException
                | MalformedClaimException
                | IllegalArgumentException
                | NullPointerException forged) {
            return null;
        }
    }

    /** A token that does not say proves nothing fresh. */
    private static Instant authTime(JwtClaims claims) throws MalformedClaimException {
        NumericDate said = claims.getNumericDateClaimValue("auth_time");
        return said == null ? Instant.EPOCH : Instant.ofEpochSecond(said.getValue());
    }

    /**
     * Whether the signature is written as we write it. Decoders skip what is no base64url and do not look at its last
     * bits, so that one signature could be written in many ways; each would be another token to whoever counts tokens.
     */
    private static boolean isCanonical(String token) {
        String signature = token.substring(token.lastIndexOf('.') + 1);
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(signature);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(signature);
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    private static String digest(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every JDK has SHA-256
        }
    }
}
