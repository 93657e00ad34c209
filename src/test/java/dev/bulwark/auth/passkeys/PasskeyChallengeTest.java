package dev.bulwark.auth.passkeys;

import static dev.bulwark.auth.passkeys.PasskeyLoginTest.answer;
import static dev.bulwark.auth.passkeys.PasskeyLoginTest.askWithPassword;
import static dev.bulwark.auth.passkeys.PasskeyLoginTest.login;
import static dev.bulwark.auth.passkeys.PasskeyLoginTest.options;
import static dev.bulwark.auth.passkeys.PasskeyLoginTest.secondFactorOptions;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.auth.passkeys.Device.Claim;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A challenge is good once, for minutes, for what it was asked for, by who asked. */
@QuarkusTest
class PasskeyChallengeTest {

    private static final int AT_ONCE = 50;

    @Inject
    Bank bank;

    @Inject
    PasskeyChallenges challenges;

    private Person person;
    private Device device;
    private long count = 1000;

    @BeforeEach
    void register() {
        person = bank.staff("teller");
        device = Device.of(person);
    }

    private Claim claim() {
        return Claim.of(options().path("challenge")).count(count++);
    }

    private Person with(Response login) {
        return new Person(person.userId(), person.username(), login.path("access_token"), person.address());
    }

    private static void refused(Response answer) {
        answer.then().statusCode(401).body("code", equalTo("invalid_passkey"));
    }

    @Test
    void aSignatureIsTakenOnceAndItsChallengeIsUsedUpByAWrongOneToo() {
        Map<String, Object> once = device.sign(claim());
        login(once).then().statusCode(200);
        refused(login(once));
        String challenge = options().path("challenge");
        refused(login(device.sign(Claim.of(challenge).count(count++).origin("https://evil.example"))));
        refused(login(device.sign(Claim.of(challenge).count(count++))));
        refused(login(device.sign(Claim.of(PasskeyOptions.base64(new byte[32])))));
    }

    @Test
    void ofFiftyWhoComeAtOnceWithOneChallengeOneIsLetIn() throws Exception {
        String challenge = options().path("challenge");
        List<Callable<Integer>> logins = new ArrayList<>();
        for (int n = 0; n < AT_ONCE; n++) {
            Map<String, Object> credential = device.sign(Claim.of(challenge).count(count++));
            logins.add(() -> login(credential).statusCode());
        }
        Collections.shuffle(logins);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            int let = 0;
            for (Future<Integer> status : threads.invokeAll(logins)) {
                let += status.get() == 200 ? 1 : 0;
            }
            assertEquals(1, let);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aChallengeIsForOneUseAndForWhoAskedForIt() {
        String ofLogin = options().path("challenge");
        Person within = with(login(device.sign(claim())));
        String ofStepUp =
                within.post("/api/auth/passkeys/step-up-options", Map.of()).path("challenge");
        String first = askWithPassword(person).path("mfa_challenge");
        String second = askWithPassword(person).path("mfa_challenge");
        String ofFirst = secondFactorOptions(first).path("challenge");
        refused(login(device.sign(Claim.of(ofStepUp).count(count++))));
        refused(login(device.sign(Claim.of(ofFirst).count(count++))));
        for (String foreign : List.of(ofLogin, ofStepUp, ofFirst)) {
            answer(second, device.sign(Claim.of(foreign).count(count++))).then().statusCode(401);
        }
        for (String foreign : List.of(ofLogin, ofFirst, ofStepUp)) { // the last is another session's
            person.post(
                            "/api/auth/step-up",
                            Map.of("passkey", device.sign(Claim.of(foreign).count(count++))))
                    .then()
                    .statusCode(401);
        }
        answer(first, device.sign(Claim.of(ofFirst).count(count++))).then().statusCode(200);
    }

    @Test
    void aChallengeThatIsOverIsRefusedAndForgotten() throws Throwable {
        String challenge = options().path("challenge");
        Database.change("update passkey_challenge set expires_at = now() - interval '1 second'");
        refused(login(device.sign(Claim.of(challenge).count(count++))));
        VertxContextSupport.subscribeAndAwait(challenges::forget);
        assertEquals(List.of("0"), Database.query("select count(*) from passkey_challenge where expires_at < now()"));
    }
}
