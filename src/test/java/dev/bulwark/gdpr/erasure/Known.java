package dev.bulwark.gdpr.erasure;

import static dev.bulwark.support.Bank.newKey;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Files;
import java.util.List;
import java.util.Map;

/** A customer of whom the bank knows all that it can know of one. */
record Known(String id, String ssn, String accountId, String loanId, String documentId, Person user) {

    static final Map<String, String> FIELDS = Map.of(
            "name", "Wilhelmina Abernathy",
            "email", "abernathy@customer.test",
            "phone", "+14155550199",
            "date_of_birth", "1961-04-05",
            "address", "4 Abernathy Close");

    /** With an account of balance zero, an application, a document, a look at the ssn, and a user of her own. */
    static Known to(Bank bank, Person admin) {
        String ssn = Bank.newSsn();
        Map<String, Object> body = new java.util.HashMap<>(FIELDS);
        body.put("ssn", ssn);
        String id = admin.post("/api/customers/create", body)
                .then()
                .statusCode(201)
                .extract()
                .path("customer_id");
        String account = Bank.openAccount(admin, id, "EUR");
        admin.post(
                        "/api/accounts/freeze",
                        Map.of("account_id", account, "direction", "both", "reason", "Abernathy lost her card"))
                .then()
                .statusCode(200);
        String loan = admin.post("/api/loans/apply", newKey(), application(ssn, id))
                .then()
                .statusCode(201)
                .extract()
                .path("loan_id");
        admin.post(
                        "/api/customers/reveal",
                        Map.of("customer_id", id, "fields", List.of("ssn"), "reason", "Abernathy at the counter"))
                .then()
                .statusCode(200);
        String document = Files.upload(admin, id, "other")
                .then()
                .statusCode(201)
                .extract()
                .path("document_id");
        return new Known(id, ssn, account, loan, document, bank.customer(id));
    }

    static Map<String, Object> application(String ssn, String customerId) {
        return Map.of(
                "customer_name",
                FIELDS.get("name"),
                "loan_amount",
                "1000.00",
                "ssn",
                ssn,
                "email",
                FIELDS.get("email"),
                "phone",
                FIELDS.get("phone"),
                "purpose",
                "Abernathy buys a boat",
                "customer_id",
                customerId);
    }

    void closeAccount(Person admin) {
        admin.post("/api/accounts/close", Map.of("account_id", accountId))
                .then()
                .statusCode(200);
    }

    void rejectApplication(Person admin) {
        admin.post("/api/loans/reject", Map.of("loan_id", loanId, "reason", "Abernathy earns too little"))
                .then()
                .statusCode(200);
    }

    /** Nothing active is left. */
    Known ended(Person admin) {
        closeAccount(admin);
        rejectApplication(admin);
        return this;
    }
}
