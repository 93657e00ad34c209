package dev.bulwark.statements;

import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Reads statements out of the postings. Joins the caller's session. */
@ApplicationScoped
class StatementRepository {

    /** The last entry before each end of the period, in one snapshot; fewer than two when entry numbers have a gap. */
    private static final String ENDS = """
            select e.entry_no, e.posted_minor
            from (values (1, cast(:from as timestamptz)), (2, cast(:to as timestamptz))) ends(no, before)
            cross join lateral ledger_entry_before(:accountId, ends.before, false) e
            order by ends.no
            """;

    /** Each half walks its own index; as numbers have no gaps, the page is as long as its range. */
    private static final String PAGE = """
            select entry_no, e.id, kind, credit, amount_minor, balance_minor, c.iban, reference, booked_at, value_date
            from (select debit_entry_no as entry_no, id, kind, false as credit, amount_minor,
                         debit_posted_minor as balance_minor, credit_account_id as counter_id, reference, booked_at,
                         cast(value_date as text) as value_date
                  from transfer
                  where debit_account_id = :accountId and debit_entry_no > :after and debit_entry_no <= :last
                  union all
                  select credit_entry_no, id, kind, true, amount_minor,
                         credit_posted_minor, debit_account_id, reference, booked_at,
                         cast(value_date as text)
                  from transfer
                  where credit_account_id = :accountId and credit_entry_no > :after and credit_entry_no <= :last) e
            left join account c on c.id = e.counter_id
            order by entry_no
            """;

    private static final String ACCOUNT = """
            select a.id, a.iban, l.currency from account a join ledger_account l on l.id = a.id
            where a.customer_id = :customerId and a.id >= :from
            order by a.id limit 1
            """;

    /** Whose entries are stated. */
    record StatedAccount(UUID id, String iban, Currency currency) {}

    /** The customer's first account from this id on. */
    Uni<Optional<StatedAccount>> account(Session session, UUID customerId, UUID from) {
        return session.createNativeQuery(ACCOUNT, Object[].class)
                .setParameter("customerId", customerId)
                .setParameter("from", from)
                .getResultList()
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new StatedAccount(
                                (UUID) row[0], (String) row[1], Currency.getInstance((String) row[2]))));
    }

    /** @param entryNo the last entry before the end; 0 for none, and then the balance is zero */
    record End(long entryNo, long balanceMinor) {}

    /** The two ends of the period, opening first. */
    Uni<List<End>> ends(Session session, UUID accountId, Instant from, Instant to) {
        return session.createNativeQuery(ENDS, Object[].class)
                .setParameter("accountId", accountId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new End(((Number) row[0]).longValue(), ((Number) row[1]).longValue()))
                        .toList());
    }

    /** The entries after one number up to another, oldest first. */
    Uni<List<StatementEntry>> page(Session session, UUID accountId, long after, long last) {
        return session.createNativeQuery(PAGE, Object[].class)
                .setParameter("accountId", accountId)
                .setParameter("after", after)
                .setParameter("last", last)
                .getResultList()
                .map(rows -> rows.stream().map(StatementRepository::toEntry).toList());
    }

    private static StatementEntry toEntry(Object[] row) {
        return new StatementEntry(
                ((Number) row[0]).longValue(),
                (UUID) row[1],
                (String) row[2],
                (Boolean) row[3],
                ((Number) row[4]).longValue(),
                ((Number) row[5]).longValue(),
                (String) row[6],
                (String) row[7],
                Columns.instant(row[8]),
                LocalDate.parse((String) row[9]));
    }
}
