package dev.bulwark.approvals;

import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Bank.transfer;

import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** Steps of the tests: what waits, and who decides about it. */
final class Waiting {

    static final String AMOUNT = "12500.00";

    private Waiting() {}

    /** @return the approval's id */
    static String transferOf(Person maker, String from, String to) {
        return maker.post("/api/accounts/transfer", newKey(), transfer(from, to, AMOUNT))
                .then()
                .statusCode(202)
                .extract()
                .path("approval_id");
    }

    static Response approve(Person person, String approvalId) {
        return person.post("/api/approvals/approve", Map.of("approval_id", approvalId));
    }

    static Response reject(Person person, String approvalId) {
        return person.post("/api/approvals/reject", Map.of("approval_id", approvalId));
    }

    static String status(Person person, String approvalId) {
        return person.get("/api/approvals/{id}", approvalId)
                .then()
                .statusCode(200)
                .extract()
                .path("status");
    }

    /** Action, outcome and error of every event that names the approval, oldest first. */
    static List<String> audited(String approvalId) {
        return Database.query(
                "select action || ' ' || (details ->> 'status') || ' ' || coalesce(details ->> 'error', '-')"
                        + " from audit_event where details ->> 'approval_id' = '" + approvalId + "' order by id");
    }
}
