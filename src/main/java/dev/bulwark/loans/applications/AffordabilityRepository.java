package dev.bulwark.loans.applications;

import dev.bulwark.loans.Loan;
import dev.bulwark.loans.LoanColumns;
import dev.bulwark.loans.applications.AffordabilityRules.OtherLoans;
import dev.bulwark.loans.applications.AffordabilityRules.Wanted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What the books know of a customer who wants a loan. Joins the caller's session. */
@ApplicationScoped
class AffordabilityRepository {

    private static final String WANTED = """
            select amount_minor, instalment_minor, coalesce(monthly_obligations_minor, 0), monthly_income_minor
            from loan where id = :id
            """;

    /** An instalment is that of a month: the highest that is still to be paid, but for the last of several. */
    private static final String OTHERS = """
            select case when count(*) = count(o.instalment) then coalesce(sum(o.instalment), 0) end,
                   case when bool_and(o.same_currency) is not false then coalesce(sum(o.owed), 0) end,
                   coalesce(max(o.days_past_due), 0), count(*) filter (where o.written_off)
            from (
                select l.currency = :currency as same_currency, l.status = 'written_off' as written_off, b.days_past_due,
                       case l.status when 'active' then b.outstanding_minor when 'approved' then l.amount_minor else 0 end
                           as owed,
                       case when l.status = 'written_off' then 0
                            when l.currency <> :currency then null
                            when l.status = 'approved' then l.instalment_minor
                            else (select coalesce(max(i.principal_minor + i.interest_minor), 0)
                                  from loan_instalment i
                                  where i.loan_id = l.id and i.version = b.schedule_version and i.settled_on is null
                                      and (i.no < (select max(n.no) from loan_instalment n
                                                   where n.loan_id = l.id and n.version = b.schedule_version)
                                           or not exists (select from loan_instalment o
                                                          where o.loan_id = l.id and o.version = b.schedule_version
                                                              and o.no < i.no and o.settled_on is null)))
                       end as instalment
                from loan l left join loan_book b on b.loan_id = l.id
                where l.customer_id = :customerId and l.id <> :id
                    and (l.status in ('active', 'written_off')
                         or l.status = 'approved' and l.offered_until >= cast(cast(:today as text) as date))
            ) o
            """;

    /**
     * What came to the customer's accounts, but from others of its own, from loans, and what was taken back. An account's
     * entries are in the order of time, so the search for the first one is as long as the period.
     */
    private static final String CREDITS = """
            select coalesce(sum(t.amount_minor - coalesce(r.reversed_minor, 0)), 0)
            from ledger_account a
                cross join lateral (
                    select coalesce((
                        select p.credit_entry_no from transfer p
                        where p.credit_account_id = a.id and p.booked_at < cast(cast(:from as text) as date)
                        order by p.credit_entry_no desc limit 1), 0) as entry_no
                ) before
                join transfer t on t.credit_account_id = a.id and t.credit_entry_no > before.entry_no
                left join transfer_reversed r on r.transfer_id = t.id
            where a.owner_id = :customerId and a.currency = :currency
                and t.booked_at < cast(cast(:until as text) as date) and t.kind in ('deposit', 'transfer', 'capture')
                and not exists (
                    select from ledger_account d where d.id = t.debit_account_id and d.owner_id = :customerId)
            """;

    /**
     * The loan and what was told with it.
     *
     * @param incomeMinor null when it was not told
     */
    record Told(Wanted wanted, Optional<Long> incomeMinor) {}

    Uni<Told> told(Session session, Loan loan) {
        return session.createNativeQuery(WANTED, Object[].class)
                .setParameter("id", loan.id())
                .getSingleResult()
                .map(row -> new Told(
                        new Wanted(LoanColumns.number(row[0]), number(row[1]), LoanColumns.number(row[2])),
                        Optional.ofNullable(number(row[3]))));
    }

    /** @param today approved loans may be paid out until the end of their offer */
    Uni<OtherLoans> others(Session session, Loan loan, LocalDate today) {
        return session.createNativeQuery(OTHERS, Object[].class)
                .setParameter("id", loan.id())
                .setParameter("customerId", loan.customerId())
                .setParameter("currency", loan.amount().currency().getCurrencyCode())
                .setParameter("today", today.toString())
                .getSingleResult()
                .map(row -> new OtherLoans(number(row[0]), number(row[1]), (int) LoanColumns.number(row[2]), (int)
                        LoanColumns.number(row[3])));
    }

    /**
     * In minor units of the loan's currency.
     *
     * @param from the first day, in UTC
     * @param until the day after the last
     */
    Uni<Long> credits(Session session, Loan loan, LocalDate from, LocalDate until) {
        return session.createNativeQuery(CREDITS, Object.class)
                .setParameter("customerId", loan.customerId())
                .setParameter("currency", loan.amount().currency().getCurrencyCode())
                .setParameter("from", from.toString())
                .setParameter("until", until.toString())
                .getSingleResult()
                .map(LoanColumns::number);
    }

    private static Long number(Object column) {
        return column == null ? null : (Long) LoanColumns.number(column);
    }
}
