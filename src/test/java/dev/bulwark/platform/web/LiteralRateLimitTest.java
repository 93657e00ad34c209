package dev.bulwark.platform.web;

import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newAddress;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Strict;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With the profile {@code literal} the specification's default limits hold for everyone. */
@QuarkusTest
@TestProfile(Strict.class)
class LiteralRateLimitTest {

    private static final String NUMBERS = "\"%1$s\";q=200;w=86400, \"%1$s\";q=50;w=3600";

    @Inject
    Bank bank;

    @Test
    void aUserHasFiftyRequestsAnHourFromWhateverAddress() {
        Person teller = bank.staff("teller");
        for (int n = 0; n < 50; n++) {
            me(teller).then().statusCode(200).header("RateLimit-Policy", NUMBERS.formatted("authenticated"));
        }
        me(teller).then().statusCode(429);
        assertEquals(200, me(bank.staff("teller")).statusCode(), "another user's window");
    }

    private static Response me(Person person) {
        return from(newAddress())
                .header("Authorization", "Bearer " + person.token())
                .get("/api/auth/me");
    }

    @Test
    void anAddressHasFiftyRequestsAnHour() {
        String address = newAddress();
        for (int n = 0; n < 50; n++) {
            from(address)
                    .get("/api/auth/me")
                    .then()
                    .statusCode(401)
                    .header("RateLimit-Policy", NUMBERS.formatted("anonymous"));
        }
        from(address).get("/api/auth/me").then().statusCode(429);
    }

    @Test
    void aRoutesOwnLimitStillReplacesTheDefault() {
        Person teller = bank.staff("teller");
        for (int n = 0; n < 20; n++) {
            teller.post("/api/accounts/transfer", Map.of()).then().statusCode(400);
        }
        teller.post("/api/accounts/transfer", Map.of())
                .then()
                .statusCode(429)
                .header("RateLimit-Policy", "\"transfer\";q=20;w=60");
        me(teller).then().statusCode(200);
    }
}
