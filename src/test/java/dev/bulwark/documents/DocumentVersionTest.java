package dev.bulwark.documents;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Files;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be the next version of a document: nothing that would pass for what somebody else stored. */
@QuarkusTest
class DocumentVersionTest {

    private static Person teller;
    private static Person customer;
    private static Person partner;
    private static String customerId;

    @Inject
    Bank bank;

    @BeforeEach
    void open() {
        if (teller == null) {
            teller = bank.staff("teller");
            customerId = Bank.createCustomer(teller);
            customer = bank.customer(customerId);
            partner = bank.customer(customerId);
        }
    }

    private static String stored(Person person, String retentionClass) {
        return Files.upload(person, customerId, retentionClass)
                .then()
                .statusCode(201)
                .extract()
                .path("document_id");
    }

    private static Response replace(Person person, String replaced, String retentionClass) {
        return Files.request(person, customerId, retentionClass, "scan.pdf", Files.PDF)
                .queryParam("replaces", replaced)
                .body(Files.pdf(20))
                .post("/api/documents/upload");
    }

    private static void assertRefused(Response answer, String code, String replaced) {
        answer.then().statusCode(422).body("code", equalTo(code));
        assertEquals(
                List.of("1"), Database.query("select count(*) from document where lineage_id = '" + replaced + "'"));
    }

    @Test
    void aCustomerReplacesNothingThatStaffStored() {
        for (String retentionClass : List.of("contract", "other")) {
            String staffs = stored(teller, retentionClass);
            assertRefused(replace(customer, staffs, "other"), "replaced_kept_by_staff", staffs);
        }
    }

    @Test
    void aCustomersDocumentIsReplacedByItsUsersAndByStaff() {
        String own = stored(customer, "other");
        for (Person person : List.of(customer, partner, teller)) {
            replace(person, own, "other").then().statusCode(201).body("lineage_id", equalTo(own));
        }
    }

    /** What counts is who stored the very version that is replaced. */
    @Test
    void whatStaffMadeOfACustomersDocumentIsStaffs() {
        String own = stored(customer, "other");
        String staffs = replace(teller, own, "other").path("document_id");
        for (String version : List.of(staffs, own)) {
            replace(customer, version, "other").then().statusCode(422).body("code", equalTo("replaced_kept_by_staff"));
        }
    }

    @Test
    void theNextVersionIsKeptAsLongAsTheFormer() {
        String contract = stored(teller, "contract");
        for (String other : List.of("other", "correspondence", "identity")) {
            assertRefused(replace(teller, contract, other), "replaced_class_differs", contract);
        }
        replace(teller, contract, "contract").then().statusCode(201).body("version", equalTo(2));
    }

    /** The service cannot make a customer's document of one that staff stored. */
    @Test
    void theDatabaseDoesNotLetTheServiceSayAnotherAuthor() {
        assertEquals("42501", Database.refusal("bulwark_app", "update document set from_customer = true"));
    }
}
