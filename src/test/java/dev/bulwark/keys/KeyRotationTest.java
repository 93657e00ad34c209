package dev.bulwark.keys;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.bulwark.encryption.Rotations;
import dev.bulwark.support.Applications;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeyRotationTest {

    private static final int RATE_LIMITED = 429;

    @Inject
    Bank bank;

    @Inject
    Rotations rotations;

    private static Response customer(Person teller, String id) {
        return teller.request().get("/api/customers/" + id);
    }

    private static String sealedOf(String id) {
        return Database.query("select encode(ssn_sealed, 'hex') from customer where id = '" + id + "'")
                .get(0);
    }

    private static String version(String id) {
        return Database.query("select version from customer where id = '" + id + "'")
                .get(0);
    }

    private static List<String> keysOf(String id) {
        return Database.query("select case when retired_at is null then 'in use' else 'retired' end from data_key"
                + " where subject_id = '" + id + "' order by retired_at desc nulls first");
    }

    @Test
    void everySubjectGetsANewKeyAndTheFormerOneIsDestroyedWhenNothingCanBeUnderIt() throws Throwable {
        Person teller = bank.staff("teller");
        Person admin = bank.staff("admin");
        String id = Bank.createCustomer(teller);
        String before = sealedOf(id);
        String versionBefore = version(id);
        admin.post("/api/security/rotate-keys", Map.of()).then().statusCode(200).body("data_keys_due", greaterThan(0));
        rotations.run();
        assertNotEquals(before, sealedOf(id));
        assertEquals(versionBefore, version(id), "who edits the customer does not notice");
        assertEquals(List.of("in use", "retired"), keysOf(id));
        customer(teller, id).then().statusCode(200).body("ssn", matchesPattern("\\*{3}-\\*{2}-[0-9]{4}"));
        Database.change(
                "update data_key set retired_at = retired_at - interval '11 minutes' where retired_at is not null");
        rotations.run();
        assertEquals(List.of("in use"), keysOf(id));
        customer(teller, id).then().statusCode(200).body("ssn", matchesPattern("\\*{3}-\\*{2}-[0-9]{4}"));
    }

    @Test
    void nothingInTheDatabaseIsUnderAKeyThatIsDestroyed() throws Throwable {
        Person teller = bank.staff("manager");
        Map<String, Object> application = Applications.body();
        application.put("purpose", "A second card");
        Response applied = Applications.apply(teller, application);
        String customerId = applied.path("customer_id");
        String loanId = applied.path("loan_id");
        Applications.reject(teller, loanId).then().statusCode(200);
        String accountId = Bank.openAccount(teller, customerId, "EUR");
        teller.post("/api/accounts/freeze", freeze(accountId, "His brother has the card"))
                .then()
                .statusCode(200);
        String key = Database.query("select id from data_key where subject_id = '" + customerId + "'")
                .get(0);
        assertEquals(
                List.of(
                        "account_event.reason_sealed",
                        "customer.ssn_sealed",
                        "loan.purpose_sealed",
                        "loan.reason_sealed"),
                columnsUnder(key).stream()
                        .filter(column -> column.matches("account_event.*|.*ssn_sealed|loan.*"))
                        .toList());
        bank.staff("admin").post("/api/security/rotate-keys", Map.of()).then().statusCode(200);
        rotations.run();
        Database.change(
                "update data_key set retired_at = retired_at - interval '11 minutes' where retired_at is not null");
        rotations.run();
        assertEquals(List.of(), Database.query("select id from data_key where id = '" + key + "'"));
        assertEquals(List.of(), columnsUnder(key));
        teller.request()
                .get("/api/accounts/" + accountId + "/history")
                .then()
                .statusCode(200)
                .body("items[0].reason", equalTo("His brother has the card"));
        teller.get("/api/loans/{id}", loanId)
                .then()
                .statusCode(200)
                .body("purpose", equalTo("A second card"))
                .body("decision.reason", equalTo("Income could not be shown"));
    }

    /** Every sealed value names its key in its head, so that no column of any feature can hide. */
    private static List<String> columnsUnder(String dataKeyId) {
        return Database.query("select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = 'public' and data_type = 'bytea' order by 1")
                .stream()
                .filter(column -> !Database.query("select 1 from " + column.split("\\.")[0] + " where position(decode('"
                                + dataKeyId.replace("-", "") + "', 'hex') in " + column.split("\\.")[1]
                                + ") > 0 limit 1")
                        .isEmpty())
                .toList();
    }

    private static Map<String, String> freeze(String accountId, String reason) {
        return Map.of("account_id", accountId, "direction", "both", "reason", reason);
    }

    @Test
    void whatWasStillSealedUnderARetiredKeyIsSealedAgainBeforeThatIsDestroyed() throws Throwable {
        Person teller = bank.staff("teller");
        String id = Bank.createCustomer(teller);
        String former = sealedOf(id);
        bank.staff("admin").post("/api/security/rotate-keys", Map.of()).then().statusCode(200);
        rotations.run();
        Database.change("update customer set ssn_sealed = decode('" + former + "', 'hex') where id = '" + id + "'");
        customer(teller, id).then().statusCode(200).body("ssn", matchesPattern("\\*{3}-\\*{2}-[0-9]{4}"));
        Database.change(
                "update data_key set retired_at = retired_at - interval '11 minutes' where retired_at is not null");
        rotations.run();
        customer(teller, id).then().statusCode(200).body("ssn", matchesPattern("\\*{3}-\\*{2}-[0-9]{4}"));
    }

    @Test
    void noReadFailsMeanwhile() throws Throwable {
        Person teller = bank.staff("teller");
        Person admin = bank.staff("admin");
        String id = Bank.createCustomer(teller);
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger failed = new AtomicInteger();
        Thread reader = new Thread(() -> {
            while (!done.get()) {
                int status = customer(teller, id).statusCode();
                if (status != 200 && status != RATE_LIMITED) {
                    failed.incrementAndGet();
                }
            }
        });
        reader.start();
        for (int n = 0; n < 3; n++) {
            admin.post("/api/security/rotate-keys", Map.of()).then().statusCode(200);
            rotations.run();
        }
        done.set(true);
        reader.join();
        assertEquals(0, failed.get());
    }

    @Test
    void adminsSeeHowFarItIs() {
        bank.staff("admin")
                .request()
                .get("/api/security/keys")
                .then()
                .statusCode(200)
                .body("master_key.active_version", equalTo(1))
                .body("master_key.versions", contains(1))
                .body("data_keys.under_former_master_key", equalTo(0))
                .body("secrets.name", hasItem("token_key.sealed_private_key"));
        bank.staff("auditor").request().get("/api/security/keys").then().statusCode(403);
        bank.staff("manager").post("/api/security/rotate-keys", Map.of()).then().statusCode(403);
    }

    @Test
    void aKeyThatIsGoneOrDamagedRingsTheAlarm() {
        Person teller = bank.staff("teller");
        String robbed = Bank.createCustomer(teller);
        String damaged = Bank.createCustomer(teller);
        String damagedKey = Database.query("select id from data_key where subject_id = '" + damaged + "'")
                .get(0);
        Database.change("delete from data_key where subject_id = '" + robbed + "'");
        Database.change("update data_key set wrapped = set_byte(wrapped, 30, get_byte(wrapped, 30) # 1) where id = '"
                + damagedKey + "'");
        customer(teller, robbed).then().statusCode(500).body("code", equalTo("internal_error"));
        customer(teller, damaged).then().statusCode(500).body("code", equalTo("internal_error"));
        assertAlarm("data_key", "subject_id", robbed);
        assertAlarm("data_key", "wrapped", damagedKey);
    }

    @Test
    void aSecretOfTheServiceThatWasAlteredRingsTheAlarm() {
        Person admin = bank.staff("admin");
        String userId = admin.post(
                        "/api/users/create",
                        Map.of("username", "sealed-mail", "role", "teller", "email", "sealed@bank.test"))
                .path("user_id");
        Database.change("update app_user set sealed_email = set_byte(sealed_email, 30, get_byte(sealed_email, 30) # 1)"
                + " where id = '" + userId + "'");
        admin.request().get("/api/users/" + userId).then().statusCode(500);
        assertAlarm("app_user.email", "sealed", userId);
        Database.change("update app_user set sealed_email = null where id = '" + userId + "'");
    }

    /** Only the rotation meets what names no key of its subject; the others stay away from it. */
    @Test
    void aValueThatNamesAnotherKeyRingsTheAlarmOfTheRotation() throws Throwable {
        Person teller = bank.staff("teller");
        String id = Bank.createCustomer(teller);
        Database.change("update customer set address_sealed = set_byte(ssn_sealed, 5, get_byte(ssn_sealed, 5) # 1)"
                + " where id = '" + id + "'");
        bank.staff("admin").post("/api/security/rotate-keys", Map.of()).then().statusCode(200);
        rotations.run();
        assertAlarm("customer", "address_sealed", id);
        Database.change("update customer set address_sealed = null where id = '" + id + "'");
    }

    private static void assertAlarm(String table, String column, String rowId) {
        Eventually.within(
                5_000,
                () -> Database.query("select details ->> 'table' || '.' || (details ->> 'column') from audit_event"
                                + " where event_type = 'security_alert' and action = 'cipher_tampering'"
                                + " and details ->> 'row_id' = '" + rowId + "'")
                        .equals(List.of(table + '.' + column)));
    }

    @Test
    void aValueFromAnotherRowDoesNotOpenAndRingsTheAlarm() {
        Person teller = bank.staff("teller");
        String victim = Bank.createCustomer(teller);
        String other = Bank.createCustomer(teller);
        Database.change("update customer set ssn_sealed = (select ssn_sealed from customer where id = '" + other
                + "') where id = '" + victim + "'");
        customer(teller, victim).then().statusCode(500).body("code", equalTo("internal_error"));
        customer(teller, victim).then().statusCode(500); // rings once
        assertAlarm("customer", "ssn_sealed", victim);
    }
}
