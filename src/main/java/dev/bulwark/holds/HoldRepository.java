package dev.bulwark.holds;

import dev.bulwark.ledger.HoldProblem;
import dev.bulwark.money.Money;
import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Reads holds; only {@code ledger} changes them. Every method joins the caller's session. */
@ApplicationScoped
class HoldRepository {

    private static final String SELECT = """
            select id, account_id, amount_minor, currency, captured_minor, status, reference, created_at, expires_at,
                   ended_at
            from hold
            """;
    private static final String GET = SELECT + " where id = :id";
    private static final String LIST = SELECT + """
             where account_id = :accountId
             and (cast(:status as text) is null or :status =
                 case when status = 'active' and expires_at <= :now then 'expired' else status end)
             and (cast(:before as uuid) is null or id < :before)
            order by id desc limit :limit
            """;

    /** As it stands in this transaction. Fails with HOLD_NOT_FOUND. */
    Uni<Hold> get(Session session, UUID id) {
        return session.createNativeQuery(GET, Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(HoldProblem.HOLD_NOT_FOUND::problem)
                .map(HoldRepository::toHold);
    }

    /**
     * @param status what a hold is now; null for any
     * @param before holds older than this one; null for the newest
     */
    Uni<List<Hold>> list(Session session, UUID accountId, HoldStatus status, UUID before, int limit, Instant now) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("accountId", accountId)
                .setParameter("status", status == null ? null : status.stored())
                .setParameter("now", now)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(HoldRepository::toHold).toList());
    }

    private static Hold toHold(Object[] row) {
        Currency currency = Currency.getInstance((String) row[3]);
        return new Hold(
                (UUID) row[0],
                (UUID) row[1],
                new Money(((Number) row[2]).longValue(), currency),
                ((Number) row[4]).longValue(),
                HoldStatus.of((String) row[5]),
                (String) row[6],
                Columns.instant(row[7]),
                Columns.instant(row[8]),
                row[9] == null ? null : Columns.instant(row[9]));
    }
}
