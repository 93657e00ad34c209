package dev.bulwark.gdpr.erasure;

import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Bank.newSsn;
import static dev.bulwark.support.Database.assertBooksBalance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.AtOnce;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Erasures at the same moment as what keeps a customer from being erased. */
@QuarkusTest
class ErasureRaceTest {

    private static final int ERASURES = Integer.getInteger("erasure.races", 100);
    private static final int RIVALS = 3;

    /** Each user has limits of his own, of transfers and of applications in a minute. */
    private static final int ROUNDS_A_USER = 10;

    private static final Set<String> CREATED = ConcurrentHashMap.newKeySet();

    @Inject
    Bank bank;

    private static final String HALF_ERASED = """
            select c.id from customer c
            where c.id = any ('{%s}') and c.status = 'erased' and (
                exists (select from data_key k where k.subject_id = c.id)
                or exists (select from customer_token t where t.customer_id = c.id)
                or not exists (select from gdpr_erasure e where e.customer_id = c.id)
                or not exists (select from destroyed_key d where d.subject_id = c.id)
                or exists (select from account a join ledger_account l on l.id = a.id where a.customer_id = c.id and not l.closed)
                or exists (select from loan l where l.customer_id = c.id and l.status in ('applied', 'approved', 'active')))
            """;
    private static final String HALF_KEPT = """
            select c.id from customer c
            where c.id = any ('{%s}') and c.status <> 'erased' and (not exists (select from data_key k where k.subject_id = c.id)
                or exists (select from gdpr_erasure e where e.customer_id = c.id))
            """;

    @Test
    void eachCustomerIsErasedWholeOrNotAtAllAndNoAccountLosesItsOwner() throws Exception {
        String payer = Bank.accountWith(bank.staff("teller"), "1000.00");
        Person admin = null;
        int erased = 0;
        int rivalsWon = 0;
        for (int round = 0; round < ERASURES; round++) {
            admin = round % ROUNDS_A_USER == 0 ? bank.staff("admin") : admin;
            List<Response> answers = race(admin, round % RIVALS, payer);
            erased += answers.get(0).statusCode() == 200 ? 1 : 0;
            rivalsWon += answers.get(2).statusCode() == 201 ? 1 : 0;
        }
        assertEquals(List.of(), ofThisTest(HALF_ERASED));
        assertEquals(List.of(), ofThisTest(HALF_KEPT));
        assertBooksBalance();
        assertTrue(erased > 0 && rivalsWon > 0, "erasures won " + erased + ", rivals " + rivalsWon);
    }

    /**
     * The erasure and what would keep the customer: an opening, an application, or an account that is closed and paid to at the
     * same moment.
     */
    private static List<Response> race(Person admin, int variant, String payer) throws Exception {
        String ssn = newSsn();
        String customer = create(admin, ssn);
        String owner = variant == RIVALS - 1 ? customer : create(admin, newSsn());
        String closing = Bank.openAccount(admin, owner, "EUR");
        List<Response> answers = AtOnce.run(4, runner -> switch (runner) {
            case 0 -> admin.request().post("/api/gdpr/delete/{id}", customer);
            case 1 -> admin.post("/api/accounts/close", Map.of("account_id", closing));
            case 2 -> rival(admin, variant, customer, ssn);
            default -> admin.post("/api/accounts/transfer", newKey(), Bank.transfer(payer, closing, "1.00"));
        });
        assertTrue(
                Set.of(200, 400).contains(answers.get(0).statusCode()),
                answers.get(0).asString());
        Set<Integer> known = Set.of(200, 201, 404, 409, 422);
        answers.subList(1, answers.size())
                .forEach(answer -> assertTrue(known.contains(answer.statusCode()), answer.asString()));
        return answers;
    }

    @Test
    void ofErasuresAtOnceOneIsDoneAndAllAnswerItsReceipt() throws Exception {
        Person admin = bank.staff("admin");
        String before = create(admin, newSsn());
        admin.request().post("/api/gdpr/delete/{id}", before).then().statusCode(200); // a process\'s first one is slow
        String customer = create(admin, newSsn());
        Set<String> receipts = new HashSet<>(AtOnce.run(
                4,
                runner -> admin.request()
                        .post("/api/gdpr/delete/{id}", customer)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("receipt_id")));
        assertEquals(1, receipts.size());
    }

    /** Of its own customers: what other tests leave in the database by SQL is none of its business. */
    private static List<String> ofThisTest(String query) {
        return Database.query(query.formatted(String.join(",", CREATED)));
    }

    private static String create(Person admin, String ssn) {
        String customerId = admin.post(
                        "/api/customers/create",
                        Map.of(
                                "name",
                                "Ada Racer",
                                "email",
                                "racer@customer.test",
                                "phone",
                                "+14155550121",
                                "ssn",
                                ssn))
                .then()
                .statusCode(201)
                .extract()
                .path("customer_id");
        CREATED.add(customerId);
        return customerId;
    }

    private static Response rival(Person admin, int variant, String customer, String ssn) {
        return switch (variant) {
            case 0 ->
                admin.post("/api/accounts/open", Map.of("customer_id", customer, "currency", "EUR", "type", "savings"));
            case 1 -> admin.post("/api/loans/apply", newKey(), Known.application(ssn, customer));
            default -> admin.request().get("/api/customers/{id}", customer);
        };
    }
}
