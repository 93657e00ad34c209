package dev.bulwark.balances;

import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Reads balances. Joins the caller's session. */
@ApplicationScoped
class BalanceRepository {

    private static final int HOLDS_MAX = 200;

    /**
     * Neither times of booking nor value dates ever fall along an account's entry numbers, and numbers have no gaps: so it
     * halves its way to the last entry before the end, two look-ups a step, and needs no index on time.
     */
    private static final String LAST = """
            with recursive entry(no, at, posted_minor) as not materialized (
                select debit_entry_no, %1$s, debit_posted_minor from transfer where debit_account_id = :accountId
                union all
                select credit_entry_no, %1$s, credit_posted_minor from transfer where credit_account_id = :accountId),
            search(low, high) as (
                select cast(0 as bigint), (select entry_count from ledger_account where id = :accountId)
                union all
                select case when e.at < :before then half.middle else s.low end,
                       case when e.at < :before then s.high else half.middle - 1 end
                from search s
                cross join lateral (select (s.low + s.high + 1) / 2 as middle) half
                join entry e on e.no = half.middle
                where s.low < s.high)
            select s.low, coalesce((select e.posted_minor from entry e where e.no = s.low), 0)
            from search s where s.low = s.high
            """;

    private static final String FREEZE = "set transaction isolation level repeatable read, read only";

    private static final String FACTS = """
            select a.posted_minor, a.pending_minor, a.overdraft_limit_minor, a.entry_count, a.last_booked_at, a.closed,
                   a.debits_frozen, l.per_transfer_minor, l.daily_minor, l.weekly_minor, l.monthly_minor,
                   case when u.day >= d.today then u.day_minor else 0 end,
                   case when u.day >= cast(date_trunc('week', d.today) as date) then u.week_minor else 0 end,
                   case when u.day >= cast(date_trunc('month', d.today) as date) then u.month_minor else 0 end,
                   coalesce((select id from transfer where debit_account_id = a.id and debit_entry_no = a.entry_count),
                            (select id from transfer where credit_account_id = a.id and credit_entry_no = a.entry_count))
            from ledger_account a
            cross join (select cast(cast(:today as text) as date) as today) d
            left join ledger_limit l on l.account_id = a.id
            left join ledger_usage u on u.subject_id = a.id and u.currency = a.currency
            where a.id = :accountId
            """;

    private static final String HOLDS = """
            select id, amount_minor - captured_minor, expires_at from hold
            where account_id = :accountId and status = 'active' order by id limit :limit
            """;

    /** What orders an account's entries in time. */
    enum Basis {
        BOOKING_TIME("booked_at"),
        VALUE_DATE("cast(value_date as timestamp) at time zone 'UTC'");

        private final String sql;

        Basis(String sql) {
            this.sql = sql;
        }

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param entryNo 0 for none, and then the balance is zero */
    record Last(long entryNo, long postedMinor) {}

    /** One account's rows in {@code ledger_account}, {@code ledger_limit} and {@code ledger_usage}; null is no limit. */
    record Facts(
            long postedMinor,
            long pendingMinor,
            long overdraftLimitMinor,
            long entryCount,
            Instant lastBookedAt,
            boolean closed,
            boolean debitsFrozen,
            Long perTransferMinor,
            Long dailyMinor,
            Long weeklyMinor,
            Long monthlyMinor,
            long usedDayMinor,
            long usedWeekMinor,
            long usedMonthMinor,
            UUID lastTransferId) {}

    record Held(UUID id, long remainingMinor, Instant expiresAt) {}

    Uni<Last> last(Session session, UUID accountId, Basis basis, Instant before) {
        return session.createNativeQuery(LAST.formatted(basis.sql), Object[].class)
                .setParameter("accountId", accountId)
                .setParameter("before", before)
                .getSingleResult()
                .map(row -> new Last(number(row[0]), number(row[1])));
    }

    /** All that follows in this transaction sees the same moment. */
    Uni<Void> freeze(Session session) {
        return session.createNativeQuery(FREEZE).executeUpdate().replaceWithVoid();
    }

    Uni<Facts> facts(Session session, UUID accountId, LocalDate today) {
        return session.createNativeQuery(FACTS, Object[].class)
                .setParameter("accountId", accountId)
                .setParameter("today", today.toString())
                .getSingleResult()
                .map(BalanceRepository::toFacts);
    }

    private static Facts toFacts(Object[] row) {
        return new Facts(
                number(row[0]),
                number(row[1]),
                number(row[2]),
                number(row[3]),
                number(row[3]) == 0 ? null : Columns.instant(row[4]),
                (Boolean) row[5],
                (Boolean) row[6],
                limit(row[7]),
                limit(row[8]),
                limit(row[9]),
                limit(row[10]),
                number(row[11]),
                number(row[12]),
                number(row[13]),
                (UUID) row[14]);
    }

    Uni<List<Held>> holds(Session session, UUID accountId) {
        return session.createNativeQuery(HOLDS, Object[].class)
                .setParameter("accountId", accountId)
                .setParameter("limit", HOLDS_MAX)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Held((UUID) row[0], number(row[1]), Columns.instant(row[2])))
                        .toList());
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static Long limit(Object column) {
        return column == null ? null : number(column);
    }
}
