package dev.bulwark.transfers.reversal;

import dev.bulwark.money.Money;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** All SQL of reversals. Every method joins the caller's transaction. */
@ApplicationScoped
class ReversalRepository {

    private static final String FIND = """
            select id, kind, debit_account_id, credit_account_id, amount_minor, currency from transfer where id = :id
            """;
    private static final String LOCK_ACCOUNTS =
            "select id from ledger_account where id in (:debit, :credit) order by id for no key update";
    private static final String LOCK_REVERSED =
            "select reversed_minor from transfer_reversed where transfer_id = :id for update";
    private static final String COUNT = """
            insert into transfer_reversed (transfer_id, reversed_minor, amount_minor)
            select id, :amountMinor, amount_minor from transfer where id = :id
            on conflict (transfer_id) do update
                set reversed_minor = transfer_reversed.reversed_minor + excluded.reversed_minor
            """;
    private static final String INSERT = """
            insert into transfer_reversal (reversal_id, original_id, amount_minor, reason)
            values (:reversalId, :originalId, :amountMinor, :reason)
            """;

    /** Takes no lock: a posting never changes. */
    Uni<Optional<Original>> find(Session session, UUID id) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("id", id)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(ReversalRepository::toOriginal));
    }

    /**
     * Locks both accounts in id order, then the counter, and returns what was reversed so far: zero when there is no
     * counter yet. The accounts' locks also keep two first reversals of one transfer apart.
     */
    Uni<Long> lockReversedMinor(Session session, Original original) {
        return session.createNativeQuery(LOCK_ACCOUNTS, UUID.class)
                .setParameter("debit", original.debitAccountId())
                .setParameter("credit", original.creditAccountId())
                .getResultList()
                .chain(() -> session.createNativeQuery(LOCK_REVERSED, Long.class)
                        .setParameter("id", original.id())
                        .getResultList())
                .map(rows -> rows.stream().findFirst().orElse(0L));
    }

    Uni<Void> insert(Session session, UUID reversalId, Plan plan, String reason) {
        return session.createNativeQuery(COUNT)
                .setParameter("id", plan.original().id())
                .setParameter("amountMinor", plan.amount().amountMinor())
                .executeUpdate()
                .chain(() -> session.createNativeQuery(INSERT)
                        .setParameter("reversalId", reversalId)
                        .setParameter("originalId", plan.original().id())
                        .setParameter("amountMinor", plan.amount().amountMinor())
                        .setParameter("reason", reason)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Original toOriginal(Object[] row) {
        Currency currency = Currency.getInstance((String) row[5]);
        return new Original(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (UUID) row[3],
                new Money(((Number) row[4]).longValue(), currency));
    }
}
