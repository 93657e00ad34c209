package dev.bulwark.ledger;

import dev.bulwark.platform.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Sets money aside, and gives it back or takes it out for a posting. Every method joins the caller's transaction and locks
 * accounts in id order, then the hold, until that transaction ends.
 */
@ApplicationScoped
public class Holds {

    private static final String PLACE = """
            select ledger_hold_place(:id, :accountId, cast(:ownerId as uuid), :amountMinor, cast(:currency as char(3)),
                cast(:reference as text), :expiresAt, :createdAt, :createdBy)
            """;
    private static final String TAKE = """
            select verdict, part_minor, remaining_minor
            from ledger_hold_take(:id, :toAccountId, cast(:amountMinor as bigint), :now)
            """;
    private static final String RELEASE = "select ledger_hold_release(:id, cast(:ownerId as uuid), :now)";
    private static final String EXPIRE = "select hold_id, account_id from ledger_hold_expire(:now, :limit)";

    /**
     * What a capture took out of a hold.
     *
     * @param partMinor what the caller must now post, no more and no less
     * @param remainingMinor what is still set aside
     */
    public record Taken(long partMinor, long remainingMinor) {}

    /** A hold that ended. */
    public record Ended(UUID holdId, UUID accountId) {}

    /** Fails as {@link PostingProblem} says, without SAME_ACCOUNT; then nothing was changed. */
    public Uni<Void> place(Session session, NewHold hold) {
        return session.createNativeQuery(PLACE, String.class)
                .setParameter("id", hold.id())
                .setParameter("accountId", hold.accountId())
                .setParameter("ownerId", hold.ownerId())
                .setParameter("amountMinor", hold.amount().amountMinor())
                .setParameter("currency", hold.amount().currency().getCurrencyCode())
                .setParameter("reference", hold.reference())
                .setParameter("expiresAt", hold.expiresAt())
                .setParameter("createdAt", hold.createdAt())
                .setParameter("createdBy", hold.createdBy())
                .getSingleResult()
                .invoke(verdict -> requireVerdict("held", verdict))
                .replaceWithVoid();
    }

    /**
     * Takes a part out of the hold; the caller posts it in this same transaction, or rolls back. Fails with
     * HOLD_NOT_FOUND, HOLD_NOT_ACTIVE, HOLD_EXCEEDED, and with ACCOUNT_NOT_FOUND for a payee that is no customer's account.
     *
     * @param amountMinor in the hold's currency; null for all that remains
     */
    public Uni<Taken> take(Session session, UUID holdId, UUID toAccountId, Long amountMinor, Instant now) {
        return session.createNativeQuery(TAKE, Object[].class)
                .setParameter("id", holdId)
                .setParameter("toAccountId", toAccountId)
                .setParameter("amountMinor", amountMinor)
                .setParameter("now", now)
                .getSingleResult()
                .invoke(row -> requireVerdict("taken", (String) row[0]))
                .map(row -> new Taken(((Number) row[1]).longValue(), ((Number) row[2]).longValue()));
    }

    /**
     * Gives back what remains. Fails with HOLD_NOT_FOUND, HOLD_PLACED_BY_STAFF, HOLD_NOT_ACTIVE.
     *
     * @param ownerId when set, the hold must be this customer's; null for staff
     */
    public Uni<Void> release(Session session, UUID holdId, UUID ownerId, Instant now) {
        return session.createNativeQuery(RELEASE, String.class)
                .setParameter("id", holdId)
                .setParameter("ownerId", ownerId)
                .setParameter("now", now)
                .getSingleResult()
                .invoke(verdict -> requireVerdict("released", verdict))
                .replaceWithVoid();
    }

    /** Ends holds whose time is over, and gives back what remained. Waits for nobody: what is locked is left out. */
    public Uni<List<Ended>> expire(Session session, Instant now, int limit) {
        return session.createNativeQuery(EXPIRE, Object[].class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Ended((UUID) row[0], (UUID) row[1]))
                        .toList());
    }

    private static void requireVerdict(String success, String verdict) {
        if (!verdict.equals(success)) {
            throw problem(verdict);
        }
    }

    private static ProblemException problem(String verdict) {
        return verdict.startsWith("hold_")
                ? HoldProblem.valueOf(verdict.toUpperCase(Locale.ROOT)).problem()
                : PostingProblem.of(verdict).problem();
    }
}
