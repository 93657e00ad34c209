package dev.bulwark.support;

import static dev.bulwark.support.Database.change;
import static dev.bulwark.support.Database.query;

import dev.bulwark.loans.schedule.BusinessDayRule;
import dev.bulwark.loans.schedule.BusinessDays;
import dev.bulwark.loans.schedule.DayCount;
import dev.bulwark.loans.schedule.Grace;
import dev.bulwark.loans.schedule.Instalment;
import dev.bulwark.loans.schedule.Method;
import dev.bulwark.loans.schedule.Schedule;
import dev.bulwark.loans.schedule.Terms;
import dev.bulwark.money.Money;
import dev.bulwark.support.Bank.Person;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Loans that are there already, on any date, without the operations that make them: rows as a disbursement leaves them, and
 * its posting from the bank's cash, so that the books balance.
 */
public final class LoanRows {

    private static final String PURPOSES =
            "'CASH', 'LOAN_RECEIVABLE', 'INTEREST_INCOME', 'FEE_INCOME', 'INTEREST_SUSPENSE',"
                    + " 'LOAN_OVERPAYMENT', 'LOAN_WRITE_OFF', 'LOAN_RECOVERY'";

    private static String customerId;
    private static UUID maker;
    private static UUID decider;

    private final List<UUID> made = new ArrayList<>();

    private LoanRows() {}

    /** @param lateFeeMinor zero for none @param lateAfter days past due */
    public record Lateness(long lateFeeMinor, int lateAfter, int nonAccrualAfter) {
        public static final Lateness USUAL = new Lateness(1500, 5, 90);
    }

    /** The people of these loans are made once. */
    public static synchronized LoanRows with(Bank bank) {
        if (maker == null) {
            Person teller = bank.staff("teller");
            customerId = Bank.createCustomer(teller);
            decider = teller.userId();
            maker = bank.createUser("maker-" + UUID.randomUUID(), "loan_officer", null, false);
        }
        return new LoanRows();
    }

    public List<UUID> made() {
        return List.copyOf(made);
    }

    /** Approved, and not paid out. */
    public UUID offer(LocalDate offeredUntil) {
        UUID id = UUID.randomUUID();
        Terms terms = terms("1000.00", "EUR", 3, offeredUntil);
        change(loan(id, terms, Lateness.USUAL, "approved", offeredUntil));
        return id;
    }

    /** Twelve per cent, equal instalments a month, the first a month after the payout. */
    public static Terms terms(String amount, String currency, int instalments, LocalDate payout) {
        return new Terms(
                Money.parse(amount, Currency.getInstance(currency)),
                BigDecimal.valueOf(12),
                instalments,
                payout,
                payout.plusMonths(1),
                Method.ANNUITY,
                DayCount.THIRTY_360,
                new BusinessDays(BusinessDayRule.NONE, Set.of()),
                Grace.NONE,
                new Money(0, Currency.getInstance(currency)));
    }

    /** Paid out on the day of its terms, and not counted since. */
    public UUID active(Terms terms, Lateness lateness) {
        return active(UUID.randomUUID(), terms, lateness);
    }

    public UUID active(UUID id, Terms terms, Lateness lateness) {
        Schedule schedule = Schedule.of(terms);
        String currency = terms.amount().currency().getCurrencyCode();
        StringBuilder sql = new StringBuilder();
        sql.append(
                "insert into ledger_account (id, currency) select ledger_bank_account(p, '%1$s'), '%1$s' from unnest(array[%2$s]) p on conflict do nothing;\n"
                        .formatted(currency, PURPOSES));
        sql.append(loan(id, terms, lateness, "active", terms.payout())).append(";\n");
        sql.append(schedule(id, terms)).append(";\n");
        appendInstalments(sql, id, schedule);
        sql.append(book(id, terms)).append(";\n");
        sql.append(
                "do $$ begin perform loan_post('{loan_payout}', '{LOAN_RECEIVABLE}', '{CASH}', '{%d}', '{%s}', now()); end $$"
                        .formatted(terms.amount().amountMinor(), currency));
        change("begin; " + sql + "; commit");
        made.add(id);
        return id;
    }

    private static String loan(UUID id, Terms terms, Lateness lateness, String status, LocalDate offeredUntil) {
        return """
                insert into loan (id, customer_id, product, status, currency, amount_minor, fee_minor, term_months,
                    rate_percent, method, day_count, business_day_rule, grace_kind, grace_months, first_due_days_max,
                    allocation_order, offer_days, late_fee_minor, late_after_days, non_accrual_after_days, applied_at,
                    applied_by, decided_at, decided_by, offered_until)
                values ('%s', '%s', 'personal', '%s', '%s', %d, 0, %d, %s, '%s', '%s', '%s', '%s', %d, 62,
                    '{penalty,fee,interest,principal}', 30, %d, %d, %d, now(), '%s', now(), '%s', '%s')
                """.formatted(
                        id,
                        customerId,
                        status,
                        terms.amount().currency().getCurrencyCode(),
                        terms.amount().amountMinor(),
                        terms.instalments(),
                        terms.ratePercent().toPlainString(),
                        lower(terms.method()),
                        lower(terms.dayCount()),
                        lower(terms.businessDays().rule()),
                        lower(terms.grace().kind()),
                        terms.grace().instalments(),
                        lateness.lateFeeMinor(),
                        lateness.lateAfter(),
                        lateness.nonAccrualAfter(),
                        maker,
                        decider,
                        offeredUntil);
    }

    private static String schedule(UUID id, Terms terms) {
        return "insert into loan_schedule values ('%s', 1, 'payout', '%s', %d, %s, %d, '%s', '%s', '%s', %d, 1, 0)"
                .formatted(
                        id,
                        terms.payout(),
                        terms.amount().amountMinor(),
                        terms.ratePercent().toPlainString(),
                        terms.instalments(),
                        terms.payout(),
                        terms.firstDue(),
                        lower(terms.grace().kind()),
                        terms.grace().instalments());
    }

    private static void appendInstalments(StringBuilder sql, UUID id, Schedule schedule) {
        sql.append("insert into loan_instalment (loan_id, version, no, from_date, to_date, due_date, earned_minor,"
                + " principal_minor, interest_minor, capitalised_minor, balance_minor, settled_on) values ");
        boolean capitalises = schedule.terms().grace().kind() == Grace.Kind.FULL_CAPITALISED;
        String between = "";
        for (Instalment line : schedule.instalments()) {
            sql.append(between)
                    .append("('%s', 1, %d, '%s', '%s', '%s', %d, %d, %d, %d, %d, %s)"
                            .formatted(
                                    id,
                                    line.number(),
                                    line.reasons().from(),
                                    line.reasons().to(),
                                    line.due(),
                                    earnedMinor(schedule, line),
                                    line.principal().amountMinor(),
                                    line.interest().amountMinor(),
                                    capitalises ? line.deferred().amountMinor() : 0,
                                    line.balance().amountMinor(),
                                    line.payment().amountMinor() == 0
                                            ? "'" + schedule.terms().payout() + "'"
                                            : "null"));
            between = ", ";
        }
        sql.append(";\n");
    }

    /** Interest of the line's period: without what has waited, and with what waits. */
    public static long earnedMinor(Schedule schedule, Instalment line) {
        Grace grace = schedule.terms().grace();
        boolean waited = grace.kind() == Grace.Kind.FULL_ACCRUED && line.number() == grace.instalments() + 1;
        long waitedMinor = waited
                ? schedule.instalments().stream()
                        .mapToLong(each -> each.deferred().amountMinor())
                        .sum()
                : 0;
        return line.interest().amountMinor() + line.deferred().amountMinor() - waitedMinor;
    }

    private static String book(UUID id, Terms terms) {
        return """
                insert into loan_book (loan_id, currency, disbursed_on, schedule_version, accrued_to, period_no, period_from,
                    period_to, period_earned_minor, period_accrued_minor, principal_minor, oldest_due)
                select '%1$s', '%2$s', '%3$s', 1, '%3$s', no, from_date, to_date, earned_minor, 0, %4$d,
                    (select min(due_date) from loan_instalment where loan_id = '%1$s' and settled_on is null)
                from loan_instalment where loan_id = '%1$s' and no = 1
                """.formatted(
                        id,
                        terms.amount().currency().getCurrencyCode(),
                        terms.payout(),
                        terms.amount().amountMinor());
    }

    /** Pays one instalment in full, in cash, on the morning at which the loan stands; its interest must have accrued. */
    public void pay(UUID id, int no) {
        change("""
                do $$
                declare i loan_instalment; b loan_book; paid bigint;
                begin
                    select * into i from loan_instalment where loan_id = '%1$s' and no = %2$d for update;
                    select * into b from loan_book where loan_id = '%1$s' for update;
                    paid := i.principal_minor + i.interest_minor + i.fee_minor + i.penalty_minor;
                    update loan_instalment set paid_principal_minor = principal_minor, paid_interest_minor = interest_minor,
                        paid_fee_minor = fee_minor, paid_penalty_minor = penalty_minor, settled_on = b.accrued_to
                        where loan_id = '%1$s' and no = %2$d;
                    update loan_book set principal_minor = principal_minor - i.principal_minor,
                        interest_minor = interest_minor - i.interest_minor, fee_minor = fee_minor - i.fee_minor,
                        penalty_minor = penalty_minor - i.penalty_minor,
                        oldest_due = (select min(due_date) from loan_instalment
                                      where loan_id = '%1$s' and settled_on is null)
                        where loan_id = '%1$s';
                    update loan_book set days_past_due = greatest(0, accrued_to - oldest_due) where loan_id = '%1$s';
                    perform loan_post('{loan_repayment}', '{CASH}', '{LOAN_RECEIVABLE}', array[paid],
                                      array[b.currency::text], now());
                end $$""".formatted(id, no));
    }

    /** Ends all loans made here that are open, so that no later day counts them: as if paid in cash, with all that is owed. */
    public void payOff() {
        change("""
                do $$
                declare b loan_book;
                begin
                    for b in select * from loan_book where loan_id = any ('{%s}') and open order by loan_id for update loop
                        perform loan_post(array['loan_repayment', 'loan_suspense'], array['CASH', 'INTEREST_SUSPENSE'],
                                          array['LOAN_RECEIVABLE', 'INTEREST_INCOME'],
                                          array[b.outstanding_minor, b.suspended_minor],
                                          array_fill(b.currency::text, array[2]), now());
                        update loan_book set open = false, principal_minor = 0, interest_minor = 0, fee_minor = 0,
                            penalty_minor = 0, suspended_minor = 0 where loan_id = b.loan_id;
                        update loan set status = 'closed', closed_on = b.accrued_to where id = b.loan_id;
                    end loop;
                end $$""".formatted(String.join(",", made.stream().map(UUID::toString).toList())));
        made.clear();
    }

    /** What the books of these loans say, in the order in which they were made; ids left out, so that twins are equal. */
    public List<String> books() {
        return made.stream().map(id -> query("""
                select to_jsonb(b) - 'loan_id' || jsonb_build_object('instalments', (
                           select jsonb_agg(to_jsonb(i) - 'loan_id' order by no) from loan_instalment i
                           where i.loan_id = b.loan_id),
                       'entries', (select jsonb_agg(jsonb_build_array(kind, business_date, interest_minor, penalty_minor)
                                                    order by business_date, kind)
                                   from loan_entry e where e.loan_id = b.loan_id),
                       'events', (select count(*) from outbox_event o where o.subject_id = b.loan_id))
                from loan_book b where loan_id = '%s'""".formatted(id)).get(0)).toList();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
