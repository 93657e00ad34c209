package dev.bulwark.support;

import dev.bulwark.support.Bank.Person;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Applications for loans, through the API or, where the test is about something else, behind it. */
public final class Applications {

    /** What is due each month of that {@link #body()}: a cent less where due dates of a month's end meet a February. */
    public static final String[] INSTALMENTS = {"317.53", "317.52"};

    private Applications() {}

    /** The specification's five members, of somebody who is no customer yet. */
    public static Map<String, Object> body() {
        return new HashMap<>(Map.of(
                "customer_name", "Ada O'Brien",
                "loan_amount", "10000.00",
                "ssn", Bank.newSsn(),
                "email", "ada@customer.test",
                "phone", "+14155550121"));
    }

    public static Response apply(Person person, Map<String, Object> body) {
        return person.post("/api/loans/apply", body);
    }

    public static Response approve(Person person, String loanId) {
        return person.post("/api/loans/approve", Map.of("loan_id", loanId));
    }

    public static Response reject(Person person, String loanId) {
        return person.post("/api/loans/reject", Map.of("loan_id", loanId, "reason", "Income could not be shown"));
    }

    /** As if this person had applied for a personal loan of 10000.00 with an income that carries it. */
    public static String insert(String customerId, Person applicant) {
        return insert(customerId, applicant, 10_000_00);
    }

    /** A twelfth of the amount is the instalment, and the income too is in proportion. */
    public static String insert(String customerId, Person applicant, long amountMinor) {
        String id = UUID.randomUUID().toString();
        Database.change("insert into loan (id, customer_id, product, status, currency, amount_minor, fee_minor,"
                + " term_months, rate_percent, method, day_count, business_day_rule, grace_kind, grace_months,"
                + " first_due_days_max, allocation_order, offer_days, late_fee_minor, late_after_days,"
                + " non_accrual_after_days, monthly_income_minor, instalment_minor, applied_at, applied_by) select '"
                + id
                + "', '" + customerId + "', name, 'applied', currency, " + amountMinor + ", " + amountMinor / 100
                + ", 12, rate_percent, method, day_count, business_day_rule, grace_kind, grace_months,"
                + " first_due_days_max, allocation_order, offer_days, late_fee_minor, late_after_days,"
                + " non_accrual_after_days, " + amountMinor / 2 + ", " + amountMinor / 12 + ", now(), '"
                + applicant.userId() + "' from loan_product where name = 'personal'");
        return id;
    }

    public static String status(String loanId) {
        return one("select status from loan where id = '" + loanId + "'");
    }

    public static List<String> loansOf(String customerId) {
        return Database.query("select id from loan where customer_id = '" + customerId + "' order by id");
    }

    private static String one(String query) {
        return Database.query(query).get(0);
    }
}
