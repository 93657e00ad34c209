package dev.bulwark.monitoring;

import static dev.bulwark.monitoring.Attacker.alarm;
import static dev.bulwark.monitoring.Attacker.alerts;
import static dev.bulwark.monitoring.Attacker.awaitAlert;
import static dev.bulwark.monitoring.Attacker.awaitLook;
import static dev.bulwark.monitoring.Attacker.guess;
import static dev.bulwark.support.Bank.newAddress;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.AtOnce;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An alert is raised once, read, acknowledged and resolved, and goes forward only. */
@QuarkusTest
class AlertTest {

    private static Person admin;
    private static Person auditor;

    @Inject
    Bank bank;

    @BeforeEach
    void people() {
        if (admin == null) {
            admin = bank.staff("admin");
            auditor = bank.staff("auditor");
        }
    }

    private static Response acknowledge(Object alertId) {
        return admin.post("/api/security/alerts/acknowledge", Map.of("alert_id", alertId));
    }

    private static Response resolve(Object alertId, String reason) {
        return admin.post("/api/security/alerts/resolve", Map.of("alert_id", alertId, "reason", reason));
    }

    /** An alert about something of its own. */
    private static Map<String, Object> newAlert() {
        String name = UUID.randomUUID().toString();
        alarm("test_alarm", "thing", name);
        return awaitAlert(auditor, "test_alarm", "thing " + name);
    }

    @Test
    void fourFailuresFromAnAddressAreNoneAndTheFifthIsOneBruteForce() {
        String address = newAddress();
        guess(address, 4);
        awaitLook();
        assertEquals(List.of(), alerts(auditor, "brute_force", "address " + address));
        guess(address, 1);
        Map<String, Object> alert = awaitAlert(auditor, "brute_force", "address " + address);
        assertEquals("high", alert.get("severity"));
        assertEquals(address, alert.get("ip_address"));
        assertEquals("open", alert.get("status"));
        assertEquals(1, alert.get("count"));
        assertEquals(
                List.of("brute_force"),
                Database.query("select action from audit_event where id = '" + alert.get("event_id") + "'"));
        Attacker.login(address, "nobody", "Wrong-Horse-77")
                .then()
                .statusCode(429)
                .body("code", equalTo("too_many_failed_attempts"));
        awaitLook();
        assertEquals(1, alerts(auditor, "brute_force", "address " + address).size());
    }

    @Test
    void guessesAtOnceAreOneAlert() throws Exception {
        String address = newAddress();
        AtOnce.run(20, n -> Attacker.login(address, "nobody-" + UUID.randomUUID(), "Wrong-Horse-77"));
        awaitAlert(auditor, "brute_force", "address " + address);
        awaitLook();
        assertEquals(1, alerts(auditor, "brute_force", "address " + address).size());
    }

    @Test
    void theSameWhileItGoesOnCountsAndAfterItWasResolvedIsNew() {
        Map<String, Object> first = newAlert();
        String name = ((String) first.get("subject")).substring("thing ".length());
        alarm("test_alarm", "thing", name);
        acknowledge(first.get("alert_id")).then().statusCode(200);
        alarm("test_alarm", "thing", name);
        awaitLook();
        List<Map<String, Object>> one = alerts(auditor, "test_alarm", "thing " + name);
        assertEquals(1, one.size());
        assertEquals(3, one.get(0).get("count"));
        assertEquals("acknowledged", one.get(0).get("status"));
        resolve(first.get("alert_id"), "It was a test.").then().statusCode(200);
        alarm("test_alarm", "thing", name);
        awaitLook();
        List<Map<String, Object>> two = alerts(auditor, "test_alarm", "thing " + name);
        assertEquals(2, two.size());
        assertEquals("open", two.get(0).get("status"));
        assertEquals("resolved", two.get(1).get("status"));
    }

    @Test
    void tellsWhoResolvedItAndWhyAndKeepsTheWordsSealed() {
        Object id = newAlert().get("alert_id");
        resolve(id, "Grace's new phone").then().statusCode(200).body("status", equalTo("resolved"));
        Map<String, Object> alert = Attacker.byId(auditor, "test_alarm", id);
        assertEquals("Grace's new phone", alert.get("reason"));
        assertEquals(admin.userId().toString(), alert.get("resolved_by"));
        assertEquals(
                List.of("f"),
                Database.query("select position('Grace' in encode(reason_sealed, 'escape')) > 0 from security_alert"
                        + " where id = '" + id + "'"));
        assertEquals(
                List.of("success"),
                Database.query("select details ->> 'status' from audit_event where action = 'security.alerts_resolve'"
                        + " and details ->> 'alert_id' = '" + id + "'"));
    }

    @Test
    void goesForwardOnly() {
        Object id = newAlert().get("alert_id");
        acknowledge(id).then().statusCode(200).body("status", equalTo("acknowledged"));
        acknowledge(id).then().statusCode(409).body("code", equalTo("alert_past_that"));
        resolve(id, "done").then().statusCode(200);
        resolve(id, "done again").then().statusCode(409).body("code", equalTo("alert_past_that"));
        acknowledge(id).then().statusCode(409);
        acknowledge(UUID.randomUUID()).then().statusCode(404).body("code", equalTo("alert_not_found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update security_alert set status = 'open', resolved_at = null, resolved_by = null, reason_sealed = null",
                "update security_alert set count = count + 1",
                "update security_alert set subject = 'nothing'",
                "delete from security_alert",
                "truncate security_alert"
            })
    void theOwnerOfTheSchemaCannotChangeWhatWasResolved(String statement) {
        Object id = newAlert().get("alert_id");
        resolve(id, "done").then().statusCode(200);
        String where = statement.startsWith("truncate") ? "" : " where id = '" + id + "'";
        assertEquals("23001", Database.refusal("bulwark_owner", statement + where));
    }

    @Test
    void theApplicationCannotChangeRulesCanariesOrWhatAnAlertIsAbout() {
        for (String statement : List.of(
                "update security_rule set enabled = false",
                "delete from security_canary",
                "insert into security_canary (subject_id) values (gen_random_uuid())",
                "update security_alert set ip_address = null",
                "delete from security_alert")) {
            assertEquals("42501", Database.refusal("bulwark_app", statement), statement);
        }
    }

    @Test
    void listsByTypeStatusAndSeverityAndPages() {
        Map<String, Object> alert = newAlert();
        auditor.get("/api/security/alerts?type=test_alarm&status=open&severity=low")
                .then()
                .statusCode(200)
                .body("items.alert_id", hasItem(alert.get("alert_id")))
                .body("items.severity", everyItem(equalTo("low")));
        auditor.get("/api/security/alerts?type=test_alarm&status=resolved&limit=200")
                .then()
                .statusCode(200)
                .body("items.alert_id", not(hasItem(alert.get("alert_id"))));
        newAlert();
        Response newest = auditor.get("/api/security/alerts?type=test_alarm&limit=1");
        Response next =
                auditor.get("/api/security/alerts?type=test_alarm&limit=1&cursor=" + newest.path("next_cursor"));
        assertTrue(newest.<Integer>path("items[0].sequence") > next.<Integer>path("items[0].sequence"));
        assertFalse(Database.query("select id from audit_event where action = 'security.alerts' and user_id = '"
                        + auditor.userId() + "'")
                .isEmpty());
    }

    @Test
    void namesEveryFilterThatIsNone() {
        auditor.get("/api/security/alerts?status=gone&severity=awful&type=A%20B&cursor=x")
                .then()
                .statusCode(400);
    }

    @Test
    void whoReadsDoesNotDecide() {
        Object id = newAlert().get("alert_id");
        auditor.post("/api/security/alerts/acknowledge", Map.of("alert_id", id))
                .then()
                .statusCode(403);
        bank.staff("manager").get("/api/security/alerts").then().statusCode(403);
        admin.post("/api/security/alerts/resolve", Map.of("alert_id", id))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("reason"));
    }
}
