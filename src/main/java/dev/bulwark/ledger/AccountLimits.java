package dev.bulwark.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Writes the limits of accounts. */
@ApplicationScoped
public class AccountLimits {

    private static final String REPLACE = """
            insert into ledger_limit
                (account_id, per_transfer_minor, daily_minor, weekly_minor, monthly_minor, updated_at, updated_by)
            values (:accountId, cast(:perTransferMinor as bigint), cast(:dailyMinor as bigint),
                cast(:weeklyMinor as bigint), cast(:monthlyMinor as bigint), :updatedAt, :updatedBy)
            on conflict (account_id) do update set
                per_transfer_minor = excluded.per_transfer_minor, daily_minor = excluded.daily_minor,
                weekly_minor = excluded.weekly_minor, monthly_minor = excluded.monthly_minor,
                updated_at = excluded.updated_at, updated_by = excluded.updated_by
            """;

    /**
     * Replaces all limits of the account. Joins the caller's transaction, which holds the account's lock ({@link
     * AccountStates#lock}): a posting is judged by the limits before this change or by those after it.
     */
    public Uni<Void> replace(Session session, UUID accountId, LimitSet limits, Instant updatedAt, UUID updatedBy) {
        return session.createNativeQuery(REPLACE)
                .setParameter("accountId", accountId)
                .setParameter("perTransferMinor", limits.perTransferMinor())
                .setParameter("dailyMinor", limits.dailyMinor())
                .setParameter("weeklyMinor", limits.weeklyMinor())
                .setParameter("monthlyMinor", limits.monthlyMinor())
                .setParameter("updatedAt", updatedAt)
                .setParameter("updatedBy", updatedBy)
                .executeUpdate()
                .replaceWithVoid();
    }
}
