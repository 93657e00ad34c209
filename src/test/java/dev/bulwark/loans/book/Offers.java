package dev.bulwark.loans.book;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Loans that are approved and not paid out, and loans that are older than they are. */
final class Offers {

    /** Of 1,200.00 at 12 %, in 12 instalments, with a fee of 12.00. */
    static final String USUAL = "120000, 1200, 12, 12, 'annuity', 'thirty_360', 'none', 'none', 0,"
            + " '{penalty,fee,interest,principal}', 1500, 5, 90";

    private static final String INSERT = """
            insert into loan (id, customer_id, applied_by, decided_by, offered_until, amount_minor, fee_minor, term_months,
                rate_percent, method, day_count, business_day_rule, grace_kind, grace_months, allocation_order,
                late_fee_minor, late_after_days, non_accrual_after_days, product, status, currency, first_due_days_max,
                offer_days, applied_at, decided_at)
            values ('%s', '%s', '%s', '%s', '%s', %s, 'personal', 'approved', 'EUR', 62, 30, now(), now())
            """;

    private Offers() {}

    static String insert(Bank bank, Person officer, String customer) {
        return insert(bank, officer, customer, USUAL);
    }

    static String insert(Bank bank, Person officer, String customer, String terms) {
        UUID decider = bank.createUser("decider-" + UUID.randomUUID(), "manager", null, false);
        UUID id = UUID.randomUUID();
        Database.change(sql(
                id,
                customer,
                officer.userId(),
                decider,
                LocalDate.now(ZoneOffset.UTC).plusDays(30),
                terms));
        return id.toString();
    }

    /** @param terms from the amount to the days of non-accrual, as in {@link #USUAL} */
    static String sql(UUID id, String customer, UUID appliedBy, UUID decidedBy, LocalDate until, String terms) {
        return INSERT.formatted(id, customer, appliedBy, decidedBy, until, terms);
    }

    /** As if it had been paid out so many days earlier, and nobody had counted a day since. */
    static void age(String loan, int days) {
        Database.change("update loan_book set disbursed_on = disbursed_on - %2$d, accrued_to = accrued_to - %2$d,"
                        .formatted(loan, days)
                + " period_from = period_from - %2$d, period_to = period_to - %2$d, oldest_due = oldest_due - %2$d where loan_id = '%1$s'"
                        .formatted(loan, days));
        Database.change(
                "update loan_instalment set from_date = from_date - %2$d, to_date = to_date - %2$d, due_date = due_date - %2$d where loan_id = '%1$s'"
                        .formatted(loan, days));
    }
}
