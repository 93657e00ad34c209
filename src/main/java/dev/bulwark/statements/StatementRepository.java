package dev.bulwark.statements;

import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Reads statements out of the postings. Joins the caller's session. */
@ApplicationScoped
class StatementRepository {

    /**
     * The last entry before each end of the period, in one snapshot. Booking times never fall along an account's entry
     * numbers, and numbers have no gaps: so it halves its way, one or two index look-ups a step, and needs no index on
     * time. A gap would lose an end, and the caller notices.
     */
    private static final String ENDS = """
            with recursive search(name, before, low, high) as (
                select name, before, cast(0 as bigint),
                       greatest((select coalesce(max(debit_entry_no), 0) from transfer where debit_account_id = :accountId),
                                (select coalesce(max(credit_entry_no), 0) from transfer where credit_account_id = :accountId))
                from (values ('1 opening', cast(:from as timestamptz)), ('2 closing', cast(:to as timestamptz))) ends(name, before)
                union all
                select name, before,
                       case when booked_at < before then middle else low end,
                       case when booked_at < before then high else middle - 1 end
                from search
                cross join lateral (select (low + high + 1) / 2 as middle) half
                cross join lateral (
                    select booked_at from transfer where debit_account_id = :accountId and debit_entry_no = middle
                    union all
                    select booked_at from transfer where credit_account_id = :accountId and credit_entry_no = middle) entry
                where low < high)
            select low, coalesce(
                (select debit_posted_minor from transfer where debit_account_id = :accountId and debit_entry_no = low),
                (select credit_posted_minor from transfer where credit_account_id = :accountId and credit_entry_no = low),
                0)
            from search where low = high order by name
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
