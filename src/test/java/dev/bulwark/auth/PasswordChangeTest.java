package dev.bulwark.auth;

import static dev.bulwark.support.Bank.PASSWORD;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasswordChangeTest {

    @Inject
    Bank bank;

    static Response change(Person person, String current, String next) {
        return change(person, current, next, next);
    }

    private static Response change(Person person, String current, String next, String confirm) {
        return person.post(
                "/api/auth/change-password",
                Map.of("current_password", current, "new_password", next, "confirm_password", confirm));
    }

    @Test
    void everyBrokenRuleIsNamedInOneAnswer() {
        Person person = bank.staff("teller");
        change(person, PASSWORD, "password1", "password2")
                .then()
                .statusCode(400)
                .body("code", equalTo("validation_failed"))
                .body(
                        "errors.code",
                        contains(
                                "too_short", "no_uppercase", "no_special", "rests_on_context", "breached", "mismatch"));
        change(person, PASSWORD, person.username() + "-X9", "Password123!")
                .then()
                .statusCode(400)
                .body("errors.code", contains("holds_username", "rests_on_context", "mismatch"));
        change(person, PASSWORD, PASSWORD).then().statusCode(400).body("errors.code", contains("unchanged"));
        change(person, PASSWORD, "Bulwark-Teller-2026!")
                .then()
                .statusCode(400)
                .body("errors.message", contains("Password must not rest on words of the bank or of the username"));
    }

    @Test
    void noneOfTheLastFourPasswordsComesBack() {
        Person person = bank.staff("teller");
        String first = Database.query("select password_hash from app_user where id = '" + person.userId() + "'")
                .get(0);
        change(person, PASSWORD, "Better-Horse-8").then().statusCode(200);
        change(person, "Better-Horse-8", "Braver-Horse-9").then().statusCode(200);
        change(person, "Braver-Horse-9", "Milder-Horse-6").then().statusCode(200);
        change(person, "Milder-Horse-6", PASSWORD)
                .then()
                .statusCode(400)
                .body("errors.code", contains("reused"))
                .body("errors.message", contains("New password must differ from the last 4"));
        assertEquals(List.of("true 3"), former(person, first));
        change(person, "Milder-Horse-6", "Wilder-Horse-5").then().statusCode(200);
        assertEquals(List.of("false 3"), former(person, first));
    }

    /** Whether this one is among them, and how many they are. */
    private static List<String> former(Person person, String hash) {
        return Database.query("select bool_or(password_hash = '" + hash + "') || ' ' || count(*)"
                + " from password_history where user_id = '" + person.userId() + "'");
    }

    @Test
    void theDatabaseKeepsNoMoreThanThreeFormerPasswords() {
        Person person = bank.staff("teller");
        assertEquals(
                "23514",
                Database.refusal(
                        "postgres",
                        "insert into password_history values ('" + person.userId() + "', 4, 'v1:', now())"));
    }

    @Test
    void aPasswordIsReadTheSameHoweverItsAccentsAreTyped() {
        Person person = bank.staff("teller");
        String composed = "Über-Maß-9-Ångström";
        change(person, PASSWORD, composed).then().statusCode(200);
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        Bank.login(person.username(), decomposed, person.address());
        assertEquals(
                401,
                Bank.from(Bank.newAddress())
                        .body(Map.of("username", person.username(), "password", composed.toLowerCase(Locale.ROOT)))
                        .post("/api/auth/login")
                        .statusCode());
    }

    @Test
    void aPasswordThatWasSentIsNowhereButInItsHash() {
        Queue<String> logged = new ConcurrentLinkedQueue<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage()
                        + List.of(line.getParameters() == null ? new Object[0] : line.getParameters())
                        + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try {
            String canary = "Kanarienvogel-4711";
            Person person = bank.staff("teller");
            String answers = change(person, canary, canary).asString()
                    + change(person, PASSWORD, canary, canary + 'x').asString()
                    + person.post("/api/auth/change-password", "{\"new_password\": [\"" + canary + "\"]}")
                            .asString()
                    + change(person, PASSWORD, canary).asString()
                    + Bank.from(Bank.newAddress())
                            .body(Map.of("username", "nobody", "password", canary))
                            .post("/api/auth/login")
                            .asString()
                    + new LoginRequest("nobody", canary, null, null)
                    + new ChangePasswordRequest(canary, canary, canary)
                    + new StepUpRequest(null, canary, null);
            assertTrue(!answers.contains(canary), answers);
            assertEquals(
                    List.of(),
                    logged.stream().filter(line -> line.contains(canary)).toList());
            assertEquals(
                    List.of("0", "0", "0"),
                    Database.query("select count(*) from audit_event e where e::text like '%" + canary + "%'"
                            + " union all select count(*) from app_user u where u::text like '%" + canary + "%'"
                            + " union all select count(*) from password_history h where h::text like '%" + canary
                            + "%'"));
        } finally {
            root.removeHandler(listener);
        }
    }
}
