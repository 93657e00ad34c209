package dev.bulwark.auth;

import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newAddress;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.password4j.Argon2Function;
import com.password4j.BcryptFunction;
import com.password4j.types.Argon2;
import com.password4j.types.Bcrypt;
import dev.bulwark.auth.mfa.Authenticator;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import dev.bulwark.support.Unhindered;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bank that has moved on: to long passwords without composition, and to Argon2id. */
@QuarkusTest
@TestProfile(Unhindered.class)
class PassphraseTest {

    private static final String PRESENT = "v2:$argon2id$v=19$m=19456,t=2,p=1$";

    @Inject
    Bank bank;

    @Inject
    AuthSecrets secrets;

    @Test
    void aPassphraseNeedsLengthAndNoClasses() {
        Person person = bank.staff("teller");
        PasswordChangeTest.change(person, PASSWORD, "moss tray flag")
                .then()
                .statusCode(400)
                .body("errors.message", contains("Password must be at least 15 characters long"));
        PasswordChangeTest.change(person, PASSWORD, "superman superman")
                .then()
                .statusCode(400)
                .body("errors.code", contains("breached"));
        PasswordChangeTest.change(person, PASSWORD, "moss tray flag pine")
                .then()
                .statusCode(200);
        assertTrue(hashOf(person).startsWith(PRESENT), hashOf(person));
        Bank.login(person.username(), "moss tray flag pine", person.address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bcrypt", "argon2id"})
    void aHashOfAnotherKindOrCostIsMadeAnewWhenItsPasswordIsProved(String kind) throws Exception {
        Person person = bank.staff("teller");
        String old = kind.equals("bcrypt") ? bcrypt() : weakArgon2id();
        store(person, old);
        login(person, "Wrong-Horse-77").then().statusCode(401);
        assertEquals(old, hashOf(person));
        login(person, PASSWORD).then().statusCode(200);
        String present = hashOf(person);
        assertTrue(present.startsWith(PRESENT), present);
        login(person, PASSWORD).then().statusCode(200);
        assertEquals(present, hashOf(person));
        person.get("/api/auth/me").then().statusCode(200);
    }

    @Test
    void loginsAtOnceThatMakeAHashAnewAllOpen() throws Exception {
        Person person = bank.staff("teller");
        store(person, bcrypt());
        ExecutorService clients = Executors.newFixedThreadPool(4);
        try {
            List<Future<Response>> logins = clients.invokeAll(Collections.nCopies(4, () -> login(person, PASSWORD)));
            for (Future<Response> login : logins) {
                login.get().then().statusCode(200);
            }
        } finally {
            clients.shutdownNow();
        }
        assertTrue(hashOf(person).startsWith(PRESENT));
    }

    @Test
    void aChallengeSurvivesThatItsHashIsMadeAnew() throws Exception {
        Person person = bank.staff("teller");
        Authenticator phone = Authenticator.enroll(person);
        String challenge =
                login(person, PASSWORD).then().statusCode(401).extract().path("mfa_challenge");
        store(person, bcrypt());
        login(person, PASSWORD).then().statusCode(401);
        assertTrue(hashOf(person).startsWith(PRESENT));
        from(newAddress())
                .body(Map.of("mfa_challenge", challenge, "mfa_token", phone.freshCode()))
                .post("/api/auth/mfa")
                .then()
                .statusCode(200);
    }

    @Test
    void aHashThatIsMadeAnewNeverTakesThePlaceOfANewerPassword() throws Exception {
        Person person = bank.staff("teller");
        store(person, bcrypt());
        String newer = bcrypt().replace("$2b$04$", "$2b$05$");
        String where = " where id = '" + person.userId() + "'";
        ExecutorService client = Executors.newSingleThreadExecutor();
        try (Connection connection = Database.as("postgres");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1 from app_user" + where + " for update");
            Future<Response> late = client.submit(() -> login(person, PASSWORD));
            Eventually.within(
                    10_000,
                    () -> !Database.query("select pid from pg_stat_activity where wait_event_type = 'Lock'"
                                    + " and query like '%app_user%'")
                            .isEmpty());
            statement.execute("update app_user set password_number = password_number + 1, password_hash = '" + newer
                    + "'" + where);
            connection.commit();
            late.get().then().statusCode(401);
        } finally {
            client.shutdownNow();
        }
        assertEquals(newer, hashOf(person));
    }

    private static Response login(Person person, String password) {
        return from(newAddress())
                .body(Map.of("username", person.username(), "password", password))
                .post("/api/auth/login");
    }

    private static String hashOf(Person person) {
        return Database.query("select password_hash from app_user where id = '" + person.userId() + "'")
                .get(0);
    }

    private static void store(Person person, String hash) {
        Database.change("update app_user set password_hash = '" + hash + "' where id = '" + person.userId() + "'");
    }

    private String bcrypt() throws GeneralSecurityException {
        return "v1:" + BcryptFunction.getInstance(Bcrypt.B, 4).hash(keyed()).getResult();
    }

    private String weakArgon2id() throws GeneralSecurityException {
        return "v2:"
                + Argon2Function.getInstance(1024, 1, 1, 32, Argon2.ID)
                        .hash(keyed())
                        .getResult();
    }

    /** The pre-hash of {@link Bank#PASSWORD}. */
    private String keyed() throws GeneralSecurityException {
        byte[] pepper = secrets.passwordPepper().orElseThrow().getBytes(StandardCharsets.UTF_8);
        Mac mac = Mac.getInstance("HmacSHA384");
        mac.init(new SecretKeySpec(pepper, "HmacSHA384"));
        return Base64.getEncoder().encodeToString(mac.doFinal(PASSWORD.getBytes(StandardCharsets.UTF_8)));
    }
}
