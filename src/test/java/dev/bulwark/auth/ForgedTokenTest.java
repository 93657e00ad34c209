package dev.bulwark.auth;

import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newAddress;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table of forgeries, each made from a token that is taken by one change. */
@QuarkusTest
class ForgedTokenTest {

    private static final int FORGERIES_MIN = 60;

    @Inject
    Bank bank;

    @Inject
    TokenKeys keys;

    private final Map<String, String> forged = new LinkedHashMap<>();
    private Person person;
    private String sid;

    @BeforeEach
    void logIn() throws Exception {
        person = bank.staff("teller");
        sid = new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(person.token().split("\\.")[1]))
                .get("sid")
                .asText();
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

    private Map<String, Object> header() {
        Map<String, Object> header = new TreeMap<>();
        header.put("typ", "at+jwt");
        header.put("alg", "ES256");
        header.put("kid", keys.signing().id().toString());
        return header;
    }

    private Map<String, Object> header(String name, Object value) {
        Map<String, Object> header = header();
        header.put(name, value);
        return header;
    }

    private static String signed(Map<String, Object> header, JwtClaims claims, Key key) throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        header.forEach(jws.getHeaders()::setObjectHeaderValue);
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setDoKeyValidation(false);
        jws.setKey(key);
        return jws.getCompactSerialization();
    }

    private String ours(Map<String, Object> header, JwtClaims claims) throws JoseException {
        return signed(header, claims, keys.signing().privateKey());
    }

    private static KeyPair pair(String curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    @Test
    void noForgeryIsTakenAndWhatTheyAreMadeFromIs() throws Exception {
        assertEquals(200, status(ours(header(), claims())));
        algorithms();
        foreignKeys();
        headers();
        wrongClaims();
        missingClaims();
        flippedBits();
        otherSpellings();
        assertTrue(forged.size() >= FORGERIES_MIN, forged.size() + " forgeries");
        Map<String, Integer> taken = new TreeMap<>();
        forged.forEach((why, token) -> taken.put(why, status(token)));
        taken.values().removeIf(status -> status == 401);
        assertEquals(Map.of(), taken);
        assertEquals(200, status(person.token()));
    }

    private void algorithms() throws Exception {
        for (String none : List.of("none", "None", "NONE", "nOnE", "")) {
            String unsigned = encode("{\"alg\":\"" + none + "\",\"typ\":\"at+jwt\",\"kid\":\""
                            + keys.signing().id() + "\"}")
                    + '.'
                    + encode(claims().toJson())
                    + '.';
            forged.put("alg '" + none + "'", unsigned);
            forged.put(
                    "alg '" + none + "' with a signature",
                    unsigned + person.token().split("\\.")[2]);
        }
        byte[] publicKey = keys.signing().publicKey().getEncoded();
        byte[] pem = ("-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(publicKey)
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.UTF_8);
        for (String hmac : List.of("HS256", "HS384", "HS512")) {
            forged.put(hmac + " with the public key", signed(header("alg", hmac), claims(), new HmacKey(publicKey)));
            forged.put(hmac + " with the public key as PEM", signed(header("alg", hmac), claims(), new HmacKey(pem)));
        }
        forged.put(
                "ES384",
                signed(header("alg", "ES384"), claims(), pair("secp384r1").getPrivate()));
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2048);
        Key rsaKey = rsa.generateKeyPair().getPrivate();
        for (String alg : List.of("RS256", "PS256")) {
            forged.put(alg, signed(header("alg", alg), claims(), rsaKey));
        }
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void foreignKeys() throws Exception {
        KeyPair foreign = pair("secp256r1");
        forged.put("another key under our kid", signed(header(), claims(), foreign.getPrivate()));
        for (String kid : List.of(UUID.randomUUID().toString(), "../../etc/passwd", "' or 1=1 --", "", "0")) {
            forged.put("kid " + kid, signed(header("kid", kid), claims(), foreign.getPrivate()));
        }
        for (String where : List.of("jku", "x5u")) {
            Map<String, Object> header = header(where, "http://127.0.0.1:1/keys");
            forged.put(where, signed(header, claims(), foreign.getPrivate()));
            header.remove("kid");
            forged.put(where + " without kid", signed(header, claims(), foreign.getPrivate()));
        }
        Object jwk = new EllipticCurveJsonWebKey((ECPublicKey) foreign.getPublic())
                .toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        Map<String, Object> embedded = header("jwk", jwk);
        forged.put("embedded jwk", signed(embedded, claims(), foreign.getPrivate()));
        embedded.remove("kid");
        forged.put("embedded jwk without kid", signed(embedded, claims(), foreign.getPrivate()));
        forged.put("x5c", signed(header("x5c", List.of("MIIB")), claims(), foreign.getPrivate()));
    }

    private void headers() throws Exception {
        for (String type : List.of("JWT", "refresh+jwt", "mfa+jwt", "id_token", "")) {
            forged.put("typ '" + type + "'", ours(header("typ", type), claims()));
        }
        Map<String, Object> header = header();
        header.remove("typ");
        forged.put("no typ", ours(header, claims()));
        header = header();
        header.remove("kid");
        forged.put("no kid", ours(header, claims()));
    }

    private void wrongClaims() throws Exception {
        long now = Instant.now().getEpochSecond();
        Map<String, Map<String, Object>> wrong = new LinkedHashMap<>();
        wrong.put("exp", Map.of("expired", now - 61, "just expired", now - 11, "a word", "never", "null date", 0));
        wrong.put("nbf", Map.of("not yet", now + 300, "a word", "soon"));
        wrong.put("iat", Map.of("of the future", now + 300, "too old to live", now - 400));
        wrong.put("aud", Map.of("another", "bulwark-web", "several others", List.of("a", "b"), "no text", 1));
        wrong.put("iss", Map.of("another", "evil", "longer", "bulwark2", "upper case", "BULWARK"));
        wrong.put("sub", Map.of("another user", UUID.randomUUID().toString(), "a name", "admin", "a number", 1));
        wrong.put("sid", Map.of("another session", UUID.randomUUID().toString(), "a word", "x", "a number", 1));
        for (var claim : wrong.entrySet()) {
            for (var value : claim.getValue().entrySet()) {
                JwtClaims claims = claims();
                claims.setClaim(claim.getKey(), value.getValue());
                forged.put(claim.getKey() + ' ' + value.getKey(), ours(header(), claims));
            }
        }
    }

    private void missingClaims() throws Exception {
        for (String missing : List.of("exp", "iat", "sub", "sid", "aud", "iss", "jti")) {
            JwtClaims claims = claims();
            claims.unsetClaim(missing);
            forged.put("without " + missing, ours(header(), claims));
        }
    }

    private void flippedBits() {
        String[] parts = person.token().split("\\.");
        for (int part = 0; part < 3; part++) {
            byte[] bytes = Base64.getUrlDecoder().decode(parts[part]);
            for (int at : new int[] {0, bytes.length / 3, bytes.length / 2, bytes.length - 1}) {
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << at % 8);
                String[] changed = parts.clone();
                changed[part] = Base64.getUrlEncoder().withoutPadding().encodeToString(flipped);
                forged.put("flipped bit in byte " + at + " of part " + part, String.join(".", changed));
            }
        }
    }

    /** The same signature, written in other ways, and other things that are no token. */
    private void otherSpellings() {
        String token = person.token();
        char last = token.charAt(token.length() - 1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        forged.put(
                "spare bits of the signature",
                token.substring(0, token.length() - 1) + alphabet.charAt(alphabet.indexOf(last) + 1));
        forged.put("padding", token + "==");
        forged.put("a sign that is no base64url", token + "!");
        forged.put("cut", token.substring(0, token.length() - 1));
        forged.put("two parts", token.substring(0, token.lastIndexOf('.')));
        forged.put("four parts", token + ".e30");
        forged.put("empty signature", token.substring(0, token.lastIndexOf('.') + 1));
        forged.put("a refresh token", "nB1mQm3Lx9pVwq0yqkH2mC5b0nq4xXWcJ8f2m1d7Zs0");
    }
}
