package dev.bulwark.monitoring;

import static dev.bulwark.monitoring.Attacker.guess;
import static dev.bulwark.monitoring.Attacker.login;
import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.support.Bank.newAddress;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocked addresses are seen, and let in again. */
@QuarkusTest
class BlockTest {

    private static Person admin;
    private static Person teller;

    @Inject
    Bank bank;

    @BeforeEach
    void people() {
        if (admin == null) {
            admin = bank.staff("admin");
            teller = bank.staff("teller");
        }
    }

    private static Response unblock(String address) {
        return admin.post("/api/security/unblock", Map.of("ip_address", address));
    }

    private static List<String> blocked() {
        List<String> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = admin.get("/api/security/blocks?limit=200" + cursor);
            page.then().statusCode(200);
            all.addAll(page.path("items.ip_address"));
            cursor = page.path("next_cursor") == null ? null : "&cursor=" + page.path("next_cursor");
        }
        return all;
    }

    @Test
    void anAddressThatIsUnblockedIsHeardAgainAndHasFiveGuessesAgain() {
        String address = newAddress();
        guess(address, 5);
        login(address, teller.username(), PASSWORD)
                .then()
                .statusCode(429)
                .body("code", equalTo("too_many_failed_attempts"));
        assertTrue(blocked().contains(address));
        unblock(address).then().statusCode(200).body("ip_address", equalTo(address));
        assertFalse(blocked().contains(address));
        guess(address, 4);
        login(address, teller.username(), PASSWORD).then().statusCode(200);
        assertEquals(
                List.of(address),
                Database.query("select details ->> 'address' from audit_event where action = 'security.unblock'"
                        + " and details ->> 'status' = 'success' and user_id = '" + admin.userId()
                        + "' order by id desc limit 1"));
    }

    @Test
    void aBlockThatIsOverIsNotListedAndNotLifted() {
        String address = newAddress();
        guess(address, 5);
        Database.change("update lockout_origin set blocked_until = blocked_until - interval '30 minutes 1 second'"
                + " where origin = 'address " + address + "'");
        Database.change("update lockout_attempt set attempted_at = attempted_at - interval '30 minutes 1 second'"
                + " where origin = 'address " + address + "'");
        assertFalse(blocked().contains(address));
        unblock(address).then().statusCode(409).body("code", equalTo("address_not_blocked"));
        login(address, teller.username(), PASSWORD).then().statusCode(200);
    }

    @Test
    void anAddressOfIpv6IsItsHouseholds() {
        String household = "2001:db8:77:" + Integer.toHexString((int) (System.nanoTime() & 0xfff)) + "::";
        guess(household + "1", 5);
        login(household + "2", teller.username(), PASSWORD).then().statusCode(429);
        unblock(household + "3").then().statusCode(200).body("ip_address", equalTo(household + "/64"));
        guess(household + "1", 5);
        unblock(household + "/64").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nowhere", "192.0.2.7 or so", "10.0.0.0/8"})
    void whatIsNoAddressIsNamed(String address) {
        unblock(address).then().statusCode(400).body("errors.field", hasItem("ip_address"));
    }

    @Test
    void onlyWhoMayWriteInSecurityUnblocks() {
        bank.staff("auditor")
                .post("/api/security/unblock", Map.of("ip_address", "192.0.2.7"))
                .then()
                .statusCode(403);
        teller.get("/api/security/blocks").then().statusCode(403);
    }
}
