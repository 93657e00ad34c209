package dev.bulwark.auth.mfa;

import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newAddress;

import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody's phone, enrolled and confirmed. */
public record Authenticator(Person person, String secretText, List<String> recoveryCodes) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int QUIET_SECONDS = 20;

    public static Authenticator enroll(Person person) {
        String secret = person.post("/api/auth/mfa/enroll", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        List<String> codes = person.post(
                        "/api/auth/mfa/confirm", Map.of("mfa_token", Totp.code(decode(secret), step())))
                .then()
                .statusCode(200)
                .extract()
                .path("recovery_codes");
        return new Authenticator(person, secret, codes);
    }

    /** The code of now, and nobody remembers that one of this step was used: a test need not wait for the next. */
    public String freshCode() {
        Database.change("set session_replication_role = replica; update mfa_factor set last_step = 0 where user_id = '"
                + person.userId() + "'");
        return code(0);
    }

    /** @param steps from now */
    String code(int steps) {
        return Totp.code(decode(secretText), step() + steps);
    }

    /** A code that is right at no step around now. */
    String wrongCode() {
        for (int candidate = 0; ; candidate++) {
            String code = String.format("%06d", candidate);
            boolean right = false;
            for (int steps = -5; steps <= 5; steps++) {
                right |= code(steps).equals(code);
            }
            if (!right) {
                return code;
            }
        }
    }

    /** Returns early in a step, so that the codes of a test do not grow old while it runs. */
    static void awaitQuietStep() {
        Eventually.within(
                Totp.PERIOD_SECONDS * 1000L,
                () -> Instant.now().getEpochSecond() % Totp.PERIOD_SECONDS < Totp.PERIOD_SECONDS - QUIET_SECONDS);
    }

    public Response login(String code) {
        Map<String, Object> body = new HashMap<>(Map.of("username", person.username(), "password", PASSWORD));
        if (code != null) {
            body.put("mfa_token", code);
        }
        return from(newAddress()).body(body).post("/api/auth/login");
    }

    /** A new one. */
    String challenge() {
        return login(null).then().statusCode(401).extract().path("mfa_challenge");
    }

    static Response answer(String challenge, String member, String code) {
        return from(newAddress())
                .body(Map.of("mfa_challenge", challenge, member, code))
                .post("/api/auth/mfa");
    }

    static byte[] decode(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char letter : base32.toCharArray()) {
            buffer = buffer << 5 | ALPHABET.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
            }
        }
        return bytes.toByteArray();
    }

    private static long step() {
        return Totp.stepAt(Instant.now());
    }
}
