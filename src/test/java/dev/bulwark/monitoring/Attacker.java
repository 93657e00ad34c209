package dev.bulwark.monitoring;

import static dev.bulwark.support.Bank.from;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Does what must not go unnoticed, and looks at what was noticed. */
final class Attacker {

    /** From a cause to its alert: what is promised. */
    static final long PROMISED_MILLIS = 5_000;

    private Attacker() {}

    /** Wrong passwords for nobody. */
    static void guess(String address, int times) {
        for (int i = 0; i < times; i++) {
            login(address, "nobody-" + UUID.randomUUID(), "Wrong-Horse-77")
                    .then()
                    .statusCode(401);
        }
    }

    static Response login(String address, String username, String password) {
        return from(address)
                .body(Map.of("username", username, "password", password))
                .post("/api/auth/login");
    }

    /** As a reader of the API sees them; of this type and subject. */
    static List<Map<String, Object>> alerts(Person reader, String type, String subject) {
        Response page = reader.get("/api/security/alerts?limit=200&type=" + type);
        page.then().statusCode(200);
        return page.<List<Map<String, Object>>>path("items").stream()
                .filter(alert -> subject.equals(alert.get("subject")))
                .toList();
    }

    static Map<String, Object> byId(Person reader, String type, Object alertId) {
        return reader
                .get("/api/security/alerts?limit=200&type=" + type)
                .<List<Map<String, Object>>>path("items")
                .stream()
                .filter(alert -> alertId.equals(alert.get("alert_id")))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, Object> awaitAlert(Person reader, String type, String subject) {
        Eventually.within(PROMISED_MILLIS, () -> isRecorded(type, subject));
        return alerts(reader, type, subject).get(0);
    }

    /** Asked of the database: who waits must not use up what a reader may ask in a minute. */
    static boolean isRecorded(String type, String subject) {
        return !Database.query(
                        "select id from security_alert where type = '" + type + "' and subject = '" + subject + "'")
                .isEmpty();
    }

    /** Until everything that has happened has been looked at: an event of its own comes last, and its alert is there. */
    static void awaitLook() {
        String mark = "mark-" + UUID.randomUUID();
        alarm("test_mark", "subject", mark);
        Eventually.within(
                PROMISED_MILLIS,
                () -> !Database.query("select id from security_alert where subject = 'subject " + mark + "'")
                        .isEmpty());
    }

    /** An alarm of the service, as features write it to the audit log. */
    static void alarm(String type, String scope, String concerned) {
        Database.change("insert into audit_event (id, occurred_at, event_type, user_id, action, details) values ('"
                + UuidCreator.getTimeOrderedEpoch() + "', now(), 'security_alert', 'system', '"
                + type + "', '{\"status\": \"failed\", \"severity\": \"low\", \"scope\": \"" + scope + "\", \"" + scope
                + "\": \"" + concerned + "\"}')");
    }
}
