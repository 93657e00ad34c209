package dev.bulwark.approvals;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bulwark.encryption.DataKeys;
import dev.bulwark.encryption.Rotations;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why something was rejected belongs to the customer whom it was about. */
@QuarkusTest
class ApprovalWordsTest {

    private static final String REASON = "Grete Moser was drunk at the counter";

    @Inject
    Bank bank;

    @Inject
    SealedReasons underMaster;

    @Inject
    Rotations rotations;

    @Inject
    DataKeys dataKeys;

    @Inject
    Mutiny.SessionFactory sessions;

    private Person teller;
    private Person manager;
    private Person compliance;
    private String customer;
    private String account;
    private String approval;

    @BeforeEach
    void aTransferThatWaits() {
        teller = bank.staff("teller");
        manager = bank.staff("manager");
        compliance = bank.staff("compliance");
        customer = Bank.createCustomer(teller);
        account = Bank.openAccount(teller, customer, "EUR");
        approval = Waiting.transferOf(teller, account, Bank.accountWith(teller, "1.00"));
    }

    private void reject() {
        manager.post("/api/approvals/reject", Map.of("approval_id", approval, "reason", REASON))
                .then()
                .statusCode(200);
    }

    /** As a rejection was kept before words had a customer. */
    private void rejectAsBefore() {
        String sealed = HexFormat.of().formatHex(underMaster.seal(UUID.fromString(approval), REASON));
        Database.change("update approval set status = 'rejected', decided_at = now(), decided_by = '" + manager.userId()
                + "', reason_sealed = '\\x" + sealed + "' where id = '" + approval + "'");
    }

    private void restrict() {
        compliance
                .post("/api/gdpr/restrict", Map.of("customer_id", customer, "reason", "The address is contested"))
                .then()
                .statusCode(200);
    }

    private void erase() {
        teller.post("/api/accounts/close", Map.of("account_id", account)).then().statusCode(200);
        compliance.post("/api/gdpr/delete/" + customer, Map.of()).then().statusCode(200);
    }

    private void assertShown(String reason) {
        teller.get("/api/approvals/{id}", approval)
                .then()
                .statusCode(200)
                .body("payload.amount", equalTo(Waiting.AMOUNT))
                .body("reason", equalTo(reason));
    }

    private void assertDark() {
        teller.get("/api/approvals/{id}", approval)
                .then()
                .statusCode(200)
                .body("status", equalTo("rejected"))
                .body("reason", nullValue());
    }

    @Test
    void aRejectionGoesDarkWithTheCustomer() {
        reject();
        assertShown(REASON);
        erase();
        assertDark();
    }

    @Test
    void aRejectionOfBeforeIsEmptiedWithTheCustomer() {
        rejectAsBefore();
        assertShown(REASON);
        erase();
        assertDark();
        assertEquals(
                List.of("t"),
                Database.query("select reason_sealed is null from approval where id = '" + approval + "'"));
    }

    @Test
    void ofARestrictedCustomerNeitherIsShownWithoutAPurpose() {
        reject();
        restrict();
        teller.get("/api/approvals/{id}", approval).then().statusCode(403).body("code", equalTo("customer_restricted"));
    }

    @Test
    void nothingIsOpenedOfBeforeEither() {
        rejectAsBefore();
        restrict();
        teller.get("/api/approvals/{id}", approval).then().statusCode(403).body("code", equalTo("customer_restricted"));
    }

    @Test
    void whatSaysNothingIsShownOfARestrictedCustomer() {
        restrict();
        assertShown(null);
    }

    @Test
    void nobodyWritesAboutWhoIsErased() {
        erase();
        manager.post("/api/approvals/reject", Map.of("approval_id", approval, "reason", REASON))
                .then()
                .statusCode(409)
                .body("code", equalTo("customer_erased"));
        manager.post("/api/approvals/reject", Map.of("approval_id", approval))
                .then()
                .statusCode(200);
    }

    @Test
    void aNewKeyOfTheCustomerTakesTheWordsOfADecidedOneOver() throws Throwable {
        reject();
        byte[] before = sealed();
        UUID customerId = UUID.fromString(customer);
        Database.change("update data_key set retired_at = now() where subject_id = '" + customer + "'");
        VertxContextSupport.subscribeAndAwait(
                () -> sessions.withTransaction(session -> dataKeys.create(session, customerId)));
        rotations.renewFields(customerId);
        assertFalse(Arrays.equals(before, sealed()));
        byte[] renewed = sealed();
        rotations.renewFields(customerId);
        assertArrayEquals(renewed, sealed());
        assertShown(REASON);
    }

    private byte[] sealed() {
        return HexFormat.of()
                .parseHex(Database.query(
                                "select encode(refusal_sealed, 'hex') from approval where id = '" + approval + "'")
                        .get(0));
    }
}
