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

    private static final String LAST = """
            select entry_no, posted_minor
            from ledger_entry_before(:accountId, cast(:before as timestamptz), cast(:byValueDate as boolean))
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
        BOOKING_TIME,
        VALUE_DATE;

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
        return session.createNativeQuery(LAST, Object[].class)
                .setParameter("accountId", accountId)
                .setParameter("before", before)
                .setParameter("byValueDate", basis == Basis.VALUE_DATE)
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
