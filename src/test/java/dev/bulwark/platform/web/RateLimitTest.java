package dev.bulwark.platform.web;

import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newAddress;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RateLimitTest {

    @Inject
    Bank bank;

    @Test
    void anAnonymousAddressHasFiftyRequestsAnHour() {
        String address = newAddress();
        for (int n = 0; n < 50; n++) {
            from(address).get("/api/auth/me").then().statusCode(401);
        }
        Response refused = from(address).get("/api/auth/me");
        refused.then()
                .statusCode(429)
                .body("code", equalTo("rate_limited"))
                .body("retryable", equalTo(true))
                .header("RateLimit-Policy", "\"anonymous\";q=200;w=86400, \"anonymous\";q=50;w=3600")
                .header("RateLimit", matchesPattern("\"anonymous\";r=0;t=\\d+"));
        int retryAfterSeconds = Integer.parseInt(refused.header("Retry-After"));
        assertTrue(retryAfterSeconds > 3500 && retryAfterSeconds <= 3600, "Retry-After " + retryAfterSeconds);
        from(newAddress()).get("/api/auth/me").then().statusCode(401);
    }

    @Test
    void aUserHasTwentyTransfersAMinuteWhateverTheAddress() {
        Person teller = bank.staff("teller");
        for (int n = 0; n < 20; n++) {
            transferFrom(newAddress(), teller).then().statusCode(400);
        }
        transferFrom(newAddress(), teller)
                .then()
                .statusCode(429)
                .header("RateLimit-Policy", "\"transfer\";q=20;w=60")
                .header("Retry-After", Integer::parseInt, greaterThan(0));
        teller.get("/api/auth/me").then().statusCode(200); // a route's limit replaces the default, and only there
    }

    private static Response transferFrom(String address, Person person) {
        return from(address)
                .header("Authorization", "Bearer " + person.token())
                .body("{}")
                .post("/api/accounts/transfer");
    }

    @Test
    void loginsAreCountedByAddressWhateverTheTokenShown() {
        Person teller = bank.staff("teller");
        String address = newAddress();
        for (int n = 0; n < 30; n++) {
            login(from(address).header("Authorization", "Bearer " + teller.token()));
        }
        assertEquals(429, login(from(address)).statusCode());
    }

    private static Response login(RequestSpecification request) {
        return request.body("{}").post("/api/auth/login");
    }

    @Test
    void aUserHasFiveGuessesAMinuteAtTheCurrentPassword() {
        Person teller = bank.staff("teller");
        for (int n = 0; n < 5; n++) {
            assertEquals(400, teller.post("/api/auth/change-password", "{}").statusCode());
        }
        teller.post("/api/auth/change-password", "{}")
                .then()
                .statusCode(429)
                .header("RateLimit-Policy", "\"change-password\";q=5;w=60, \"change-password\";q=20;w=3600");
    }

    @Test
    void loanApplicationsHaveTenAMinute() {
        String address = newAddress();
        for (int n = 0; n < 10; n++) {
            assertTrue(from(address).body("{}").post("/api/loans/apply").statusCode() != 429);
        }
        assertEquals(429, from(address).body("{}").post("/api/loans/apply").statusCode());
    }

    @Test
    void aForgedTokenCountsAgainstItsAddress() {
        String address = newAddress();
        Response answer = from(address).header("Authorization", "Bearer forged").get("/api/auth/me");
        assertTrue(answer.header("RateLimit-Policy").contains("anonymous"));
        assertEquals(401, answer.statusCode());
    }

    @Test
    void aClientCannotChooseItsAddress() {
        String address = newAddress();
        for (int n = 0; n < 50; n++) {
            from(newAddress() + ", " + address).get("/api/auth/me").then().statusCode(401);
        }
        from("198.51.100.7, " + address).get("/api/auth/me").then().statusCode(429);
    }

    @Test
    void keysAreNotCountedForWhatVerifiersFetchAllDay() {
        String address = newAddress();
        for (int n = 0; n < 60; n++) {
            from(address).get("/.well-known/jwks.json").then().statusCode(200);
        }
    }
}
