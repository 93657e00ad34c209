package dev.bulwark.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Changes what an account may do. Every method joins the caller's transaction. Lock first, decide, then change: a
 * posting takes the same lock, so it is booked either before the change or under it, and never in between.
 */
@ApplicationScoped
public class AccountStates {

    /** The bank's own accounts have no owner; they are never frozen or closed. */
    private static final String LOCK = """
            select id, owner_id, currency, posted_minor, pending_minor, debits_frozen, credits_frozen, closed
            from ledger_account where id = :id and owner_id is not null for no key update
            """;

    private static final String FREEZE =
            "update ledger_account set debits_frozen = :debits, credits_frozen = :credits where id = :id";
    private static final String CLOSE = "update ledger_account set closed = true where id = :id";

    /**
     * Locks the account until the caller's transaction ends. A transaction that locks several takes them in id order.
     * Fails with ACCOUNT_NOT_FOUND.
     */
    public Uni<AccountState> lock(Session session, UUID accountId) {
        return session.createNativeQuery(LOCK, Object[].class)
                .setParameter("id", accountId)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(PostingProblem.ACCOUNT_NOT_FOUND::problem)
                .map(AccountStates::toState);
    }

    /** Sets which directions are frozen; both false lifts a freeze. The caller holds the lock. */
    public Uni<Void> setFrozen(Session session, UUID accountId, boolean debits, boolean credits) {
        return session.createNativeQuery(FREEZE)
                .setParameter("id", accountId)
                .setParameter("debits", debits)
                .setParameter("credits", credits)
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * For good. The caller holds the lock and has seen that the account is empty; otherwise the constraint {@code
     * ledger_account_closed_at_zero} refuses.
     */
    public Uni<Void> close(Session session, UUID accountId) {
        return session.createNativeQuery(CLOSE)
                .setParameter("id", accountId)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static AccountState toState(Object[] row) {
        return new AccountState(
                (UUID) row[0],
                (UUID) row[1],
                Currency.getInstance((String) row[2]),
                ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue(),
                (Boolean) row[5],
                (Boolean) row[6],
                (Boolean) row[7]);
    }
}
