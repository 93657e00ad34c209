package dev.bulwark.monitoring;

import static dev.bulwark.monitoring.Attacker.PROMISED_MILLIS;
import static dev.bulwark.monitoring.Attacker.alerts;
import static dev.bulwark.monitoring.Attacker.awaitAlert;
import static dev.bulwark.monitoring.Attacker.awaitLook;
import static dev.bulwark.monitoring.Attacker.login;
import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Bank.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.auth.mfa.Authenticator;
import dev.bulwark.support.Applications;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each type of alert can really be raised, by what people do wherever they do it through the API. */
@QuarkusTest
class DetectionTest {

    private static final String KEEP = "create table if not exists kept_rule as table security_rule";
    private static final String PUT_BACK = "begin; delete from security_rule;"
            + " insert into security_rule select * from kept_rule; drop table kept_rule; commit";

    private static Person auditor;
    private static Person teller;

    @Inject
    Bank bank;

    @Inject
    Clock clock;

    @BeforeEach
    void keepRules() {
        Database.change(KEEP);
        if (auditor == null) {
            auditor = bank.staff("auditor");
            teller = bank.staff("teller");
        }
    }

    @AfterEach
    void putRulesBack() {
        Database.change(PUT_BACK);
    }

    private static String user(Person person) {
        return "user " + person.userId();
    }

    @Test
    void tenAccountsFromOneNetworkAreASpraying() {
        Database.change("delete from lockout_attempt where network = '198.18.5.0/24'");
        for (int i = 0; i < 10; i++) {
            login("198.18.5." + (i + 1), "nobody-" + UUID.randomUUID(), "Wrong-Horse-77");
        }
        assertEquals(
                "high",
                awaitAlert(auditor, "password_spraying", "network 198.18.5.0/24")
                        .get("severity"));
    }

    @Test
    void fiveWrongCodesAreGuesses() {
        Person person = bank.staff("teller");
        Authenticator phone = Authenticator.enroll(person);
        for (int i = 0; i < 5; i++) {
            phone.login("00000" + i).then().statusCode(401);
        }
        assertEquals("high", awaitAlert(auditor, "mfa_guessing", user(person)).get("severity"));
    }

    @Test
    void aCodeThatWasUsedIsAReplayAndAWrongOneIsNot() {
        Person person = bank.staff("teller");
        Authenticator phone = Authenticator.enroll(person);
        phone.login("000000").then().statusCode(401);
        String code = phone.freshCode();
        phone.login(code).then().statusCode(200);
        awaitLook();
        assertEquals(List.of(), alerts(auditor, "token_replay", user(person)));
        phone.login(code).then().statusCode(401);
        assertEquals("medium", awaitAlert(auditor, "token_replay", user(person)).get("severity"));
    }

    @Test
    void aRefreshTokenThatWasUsedIsAReuse() {
        Person person = bank.staff("teller");
        Response first = login(person.address(), person.username(), PASSWORD);
        String old = first.path("refresh_token");
        Response second = refresh(person, old);
        refresh(person, second.path("refresh_token")).then().statusCode(200);
        refresh(person, old).then().statusCode(401);
        Map<String, Object> alert = awaitAlert(auditor, "refresh_reuse", user(person));
        assertEquals("high", alert.get("severity"));
        assertEquals(person.address(), alert.get("ip_address"));
    }

    private static Response refresh(Person person, String token) {
        return from(person.address()).body(Map.of("refresh_token", token)).post("/api/auth/refresh");
    }

    @Test
    void aValueFromAnotherRowIsTampering() {
        String victim = Bank.createCustomer(teller);
        String other = Bank.createCustomer(teller);
        String kept = Database.query("select encode(phone_sealed, 'hex') from customer where id = '" + victim + "'")
                .get(0);
        Database.change("update customer set phone_sealed = (select phone_sealed from customer where id = '" + other
                + "') where id = '" + victim + "'");
        teller.get("/api/customers/{id}", victim).then().statusCode(500);
        awaitAlert(auditor, "cipher_tampering", "table customer column phone_sealed row_id " + victim);
        Database.change("update customer set phone_sealed = decode('" + kept + "', 'hex') where id = '" + victim + "'");
    }

    /** As the features write them, whose own tests show when they do. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        audit_gap                   | audit_gap             | critical | {"severity": "critical"}                   | system
        audit_months                | audit_months          | medium   | {"severity": "medium"}                     | system
        audit.retire                | audit_retired         | high     | {"month": "1999-01"}                       | system
        audit_tampering             | audit_tampering       | critical | {"severity": "critical"}                   | system
        ledger.books_out_of_balance | books_out_of_balance  | critical | {"invariant": "x", "subject": ":id"}       | invariant x subject :id
        loan_days_not_counted       | loan_days_not_counted | high     | {"severity": "high", "loan_id": ":id"}     | loan_id :id
        document_malware            | document_malware      | high     | {"severity": "high", "customer_id": ":id"} | customer_id :id
        something_new               | something_new         | low      | {"severity": "low", "loan_id": ":id"}      | loan_id :id
        """)
    void anAlarmOfTheServiceIsAnAlert(String action, String type, String severity, String details, String subject) {
        String id = UUID.randomUUID().toString();
        String about = subject.replace(":id", id);
        int before = noticed(type, about);
        alarmed(action, details.replace(":id", id));
        Eventually.within(PROMISED_MILLIS, () -> noticed(type, about) == before + 1);
        assertEquals(severity, alerts(auditor, type, about).get(0).get("severity"));
    }

    private static int noticed(String type, String subject) {
        return Integer.parseInt(Database.query("select coalesce(sum(count), 0) from security_alert where type = '"
                        + type + "' and subject = '" + subject + "'")
                .get(0));
    }

    private static void alarmed(String action, String details) {
        Database.change("insert into audit_event (id, occurred_at, event_type, user_id, action, details) values ('"
                + UuidCreator.getTimeOrderedEpoch() + "', now(), 'security_alert', 'system', '" + action + "', '"
                + details + "' || '{\"status\": \"failed\"}'::jsonb)");
    }

    @Test
    void aRuleThatIsSwitchedOffRaisesNothing() {
        Database.change("update security_rule set enabled = false where type = 'document_malware'");
        String id = UUID.randomUUID().toString();
        alarmed("document_malware", "{\"severity\": \"high\", \"customer_id\": \"" + id + "\"}");
        awaitLook();
        assertEquals(List.of(), alerts(auditor, "document_malware", "customer_id " + id));
    }

    @Test
    void manyDifferentCustomersReadByOneUserAreMassAccess() {
        Database.change("update security_rule set threshold = 4 where detector = 'distinct_records'");
        Person reader = bank.staff("teller");
        List<String> customers = List.of(newCustomer(), newCustomer(), newCustomer(), newCustomer());
        for (String customer : customers.subList(0, 3)) {
            read(reader, customer);
            read(reader, customer);
        }
        awaitLook();
        assertEquals(List.of(), alerts(auditor, "mass_pii_access", user(reader)));
        read(reader, customers.get(3));
        Map<String, Object> alert = awaitAlert(auditor, "mass_pii_access", user(reader));
        assertEquals("high", alert.get("severity"));
        assertEquals(reader.address(), alert.get("ip_address"));
    }

    private static String newCustomer() {
        return Bank.createCustomer(teller);
    }

    private static void read(Person reader, String customer) {
        reader.get("/api/customers/{id}", customer).then().statusCode(200);
    }

    @Test
    void whatOneUsersSearchesFindTogetherIsMassAccessToo() {
        newCustomer();
        newCustomer();
        Person reader = bank.staff("teller");
        Database.change("update security_rule set threshold = 3 where detector = 'search_hits'");
        search(reader);
        awaitLook();
        assertEquals(List.of(), alerts(auditor, "mass_pii_access", user(reader)));
        search(reader);
        awaitAlert(auditor, "mass_pii_access", user(reader));
    }

    private static void search(Person reader) {
        reader.post("/api/customers/search", Map.of("search_term", "Ada O'Brien", "limit", 2))
                .then()
                .statusCode(200);
    }

    @Test
    void aCanaryIsNoticedWhenASearchFindsItAlone() {
        String canary = newCustomer();
        String word = "Qcanary" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        Database.change("insert into security_canary (subject_id) values ('" + canary + "')");
        try {
            Person reader = bank.staff("teller");
            rename(canary, word);
            searchFor(reader, word);
            awaitAlert(auditor, "canary_record", user(reader) + " record " + canary);
        } finally {
            Database.change("delete from security_canary where subject_id = '" + canary + "'");
        }
    }

    private static void rename(String customer, String name) {
        teller.request()
                .header("If-Match", teller.get("/api/customers/{id}", customer).header("ETag"))
                .body(Map.of("customer_id", customer, "name", name))
                .post("/api/customers/update")
                .then()
                .statusCode(200);
    }

    @Test
    void searchesForSsnsThatNobodyHasAreGuesses() {
        Database.change("update security_rule set threshold = 3 where detector = 'ssn_misses'");
        Person reader = bank.staff("teller");
        Map<String, Object> known = Applications.body();
        String ssn = (String) known.get("ssn");
        Applications.apply(bank.staff("loan_officer"), known).then().statusCode(201);
        for (String term : List.of(Bank.newSsn(), Bank.newSsn(), ssn, ssn, ssn, "nobody-" + UUID.randomUUID() + "@x")) {
            searchFor(reader, term);
        }
        awaitLook();
        assertEquals(List.of(), alerts(auditor, "ssn_guessing", user(reader)));
        searchFor(reader, Bank.newSsn());
        assertEquals("high", awaitAlert(auditor, "ssn_guessing", user(reader)).get("severity"));
    }

    private static void searchFor(Person reader, String term) {
        reader.post("/api/customers/search", Map.of("search_term", term)).then().statusCode(200);
    }

    @Test
    void anApprovalOutsideOfTheHoursIsOdd() {
        Person maker = bank.staff("teller");
        Person manager = bank.staff("manager");
        int now = clock.instant().atZone(ZoneOffset.UTC).getHour();
        Database.change("update security_rule set hours_from = " + now + ", hours_to = " + (now + 1)
                + ", weekends = true where detector = 'odd_hours'");
        approve(maker, manager);
        awaitLook();
        assertEquals(List.of(), alerts(auditor, "odd_hour_approval", user(manager)));
        int other = (now + 12) % 24;
        Database.change("update security_rule set hours_from = " + other + ", hours_to = " + (other + 1)
                + " where detector = 'odd_hours'");
        approve(maker, manager);
        assertEquals(
                "medium",
                awaitAlert(auditor, "odd_hour_approval", user(manager)).get("severity"));
    }

    private static void approve(Person maker, Person manager) {
        String source = Bank.accountWith(maker, "9000.00");
        Bank.deposit(maker, source, "9000.00");
        String target = Bank.openAccount(maker, newCustomer(), "EUR");
        String approvalId = maker.post("/api/accounts/transfer", newKey(), transfer(source, target, "12500.00"))
                .then()
                .statusCode(202)
                .extract()
                .path("approval_id");
        manager.post("/api/approvals/approve", Map.of("approval_id", approvalId))
                .then()
                .statusCode(200);
        Database.assertBooksBalance();
    }

    @Test
    void oneUserFromFourNetworksWithinAnHourTravelsImpossibly() {
        Person person = bank.staff("teller"); // from one
        login("198.51.100.9", person.username(), PASSWORD).then().statusCode(200);
        login("198.51.100.99", person.username(), PASSWORD).then().statusCode(200);
        login("2001:db8:1::9", person.username(), PASSWORD).then().statusCode(200);
        awaitLook();
        assertEquals(List.of(), alerts(auditor, "impossible_travel", user(person)));
        login("192.0.2.9", person.username(), PASSWORD).then().statusCode(200);
        Map<String, Object> alert = awaitAlert(auditor, "impossible_travel", user(person));
        assertEquals("192.0.2.9", alert.get("ip_address"));
    }

    @Test
    void whoeverReadsACanaryIsSeen() {
        String customer = newCustomer();
        Person reader = bank.staff("teller");
        read(reader, customer);
        awaitLook();
        Database.change("insert into security_canary (subject_id) values ('" + customer + "')");
        try {
            read(reader, customer);
            Map<String, Object> alert = awaitAlert(auditor, "canary_record", user(reader) + " record " + customer);
            assertEquals("critical", alert.get("severity"));
            assertEquals(1, alert.get("count"));
        } finally {
            Database.change("delete from security_canary where subject_id = '" + customer + "'");
        }
    }
}
