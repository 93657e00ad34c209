package dev.bulwark.auth;

import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newAddress;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forged tokens: every one of them is wrong in one way only, and every one of them is refused. */
@QuarkusTest
class AccessTokenTest {

    @Inject
    Bank bank;

    @Inject
    TokenKeys keys;

    private Person person;
    private String genuine;
    private String sid;

    @BeforeEach
    void logIn() throws Exception {
        person = bank.staff("teller");
        genuine = person.token();
        sid = payload(genuine).get("sid").asText();
    }

    private static JsonNode payload(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static int status(String token) {
        return from(newAddress())
                .header("Authorization", "Bearer " + token)
                .get("/api/auth/me")
                .statusCode();
    }

    private JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("bulwark");
        claims.setAudience("bulwark-api");
        claims.setSubject(person.userId().toString());
        claims.setStringClaim("sid", sid);
        claims.setIssuedAtToNow();
        claims.setGeneratedJwtId();
        claims.setExpirationTimeMinutesInTheFuture(5);
        return claims;
    }

    private String signed(JwtClaims claims, String kid, String type, PrivateKey key) throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setKeyIdHeaderValue(kid);
        jws.setHeader("typ", type);
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        jws.setKey(key);
        return jws.getCompactSerialization();
    }

    private String kid() {
        return keys.signing().id().toString();
    }

    @Test
    void theTestsOwnTokenIsTakenSoThatTheOthersFailForTheirFaultAlone() throws Exception {
        assertEquals(200, status(genuine));
        assertEquals(
                200, status(signed(claims(), kid(), "at+jwt", keys.signing().privateKey())));
    }

    @Test
    void aFlippedBitInAnyPartIsRefused() {
        String[] parts = genuine.split("\\.");
        for (int part = 0; part < 3; part++) {
            byte[] bytes = Base64.getUrlDecoder().decode(parts[part]);
            bytes[bytes.length / 2] ^= 1;
            String[] flipped = parts.clone();
            flipped[part] = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            assertEquals(401, status(String.join(".", flipped)), "part " + part);
        }
    }

    @Test
    void anyOtherAlgorithmIsRefused() throws Exception {
        byte[] publicKey = keys.signing().publicKey().getEncoded();
        JsonWebSignature hmac = new JsonWebSignature();
        hmac.setPayload(claims().toJson());
        hmac.setKeyIdHeaderValue(kid());
        hmac.setHeader("typ", "at+jwt");
        hmac.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        hmac.setKey(new HmacKey(publicKey));
        assertEquals(401, status(hmac.getCompactSerialization()));
        for (String none : List.of("none", "NONE", "None", "nOnE")) {
            String header = "{\"alg\":\"" + none + "\",\"typ\":\"at+jwt\",\"kid\":\"" + kid() + "\"}";
            assertEquals(401, status(encode(header) + "." + encode(claims().toJson()) + "."));
        }
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aKeyFromAnywhereButTheRingIsRefused() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair foreign = generator.generateKeyPair();
        assertEquals(401, status(signed(claims(), kid(), "at+jwt", foreign.getPrivate())));
        for (String kid : List.of(UUID.randomUUID().toString(), "../../etc/passwd", "' or 1=1 --", "")) {
            assertEquals(401, status(signed(claims(), kid, "at+jwt", foreign.getPrivate())));
        }
        for (String header : List.of("jku", "x5u")) {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setPayload(claims().toJson());
            jws.setHeader("typ", "at+jwt");
            jws.setHeader(header, "http://127.0.0.1:1/keys");
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            jws.setKey(foreign.getPrivate());
            assertEquals(401, status(jws.getCompactSerialization()));
        }
    }

    @Test
    void aClaimThatIsWrongOrMissingIsRefused() throws Exception {
        Map<String, JwtClaims> wrong = new TreeMap<>();
        wrong.put("expired", with("exp", Instant.now().getEpochSecond() - 61));
        wrong.put("not yet valid", with("nbf", Instant.now().getEpochSecond() + 61));
        wrong.put("other audience", with("aud", "another-service"));
        wrong.put("other issuer", with("iss", "evil"));
        wrong.put("other user", with("sub", UUID.randomUUID().toString()));
        wrong.put("other session", with("sid", UUID.randomUUID().toString()));
        wrong.put("no user id", with("sub", "admin"));
        for (String missing : List.of("exp", "iat", "sub", "sid", "aud", "iss")) {
            JwtClaims claims = claims();
            claims.unsetClaim(missing);
            wrong.put("without " + missing, claims);
        }
        Map<String, Integer> statuses = new LinkedHashMap<>();
        for (Map.Entry<String, JwtClaims> forged : wrong.entrySet()) {
            statuses.put(
                    forged.getKey(),
                    status(signed(
                            forged.getValue(), kid(), "at+jwt", keys.signing().privateKey())));
        }
        statuses.forEach((why, status) -> assertEquals(401, status, why));
    }

    private JwtClaims with(String claim, Object value) {
        JwtClaims claims = claims();
        claims.setClaim(claim, value);
        return claims;
    }

    @Test
    void anotherTypeOfTokenIsRefused() throws Exception {
        for (String type : List.of("JWT", "refresh", "mfa+jwt", "")) {
            assertEquals(
                    401, status(signed(claims(), kid(), type, keys.signing().privateKey())), type);
        }
    }

    @Test
    void tenSecondsOfSkewAreForgivenAndSixtyOneAreNot() throws Exception {
        JwtClaims late = claims();
        late.setIssuedAt(NumericDate.fromSeconds(Instant.now().getEpochSecond() - 305));
        late.setExpirationTime(NumericDate.fromSeconds(Instant.now().getEpochSecond() - 5));
        assertEquals(200, status(signed(late, kid(), "at+jwt", keys.signing().privateKey())));
    }

    @Test
    void whatIsNoBearerTokenIsRefused() {
        for (String header :
                List.of("Basic dGVsbGVyOng=", "Bearer", "Bearer ", "Bearer a.b.c", "Bearer " + "x".repeat(5000))) {
            assertEquals(
                    401,
                    from(newAddress())
                            .header("Authorization", header)
                            .get("/api/auth/me")
                            .statusCode());
        }
    }
}
