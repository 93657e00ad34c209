package dev.bulwark.ledger;

import dev.bulwark.audit.AuditEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Moves money. */
@ApplicationScoped
public class Ledger {

    private static final String COMMAND = """
            select verdict, replayed, answer, request_id from ledger_command(
                $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
            """;
    private static final String POST = """
            select ledger_post(:id, :kind, :debit, :credit, cast(:ownerId as uuid), :amountMinor,
                cast(:currency as char(3)), cast(:reference as text), :bookedAt, :bookedBy)
            """;
    private static final String OPEN = """
            insert into ledger_account (id, owner_id, currency, overdraft_limit_minor)
            values (:id, :ownerId, :currency, :overdraftLimitMinor)
            """;
    private static final String OPEN_BANK_ACCOUNT =
            "insert into ledger_account (id, currency) values (:id, :currency) on conflict (id) do nothing";

    private final Pool pool;

    Ledger(Pool pool) {
        this.pool = pool;
    }

    /** Opens the transaction and commits it, in one round trip. A business refusal is a verdict, not a failure. */
    public Uni<Verdict> post(PostingCommand command) {
        return pool.preparedQuery(COMMAND).execute(parameters(command)).map(rows -> {
            Row row = rows.iterator().next();
            return new Verdict(
                    row.getString("verdict"),
                    row.getBoolean("replayed"),
                    row.getString("answer"),
                    row.getString("request_id"));
        });
    }

    /**
     * Joins the session's transaction. Locks the accounts in id order until that transaction ends. The code returned is
     * {@code posted} or a {@link PostingProblem}'s; refused means nothing was changed.
     */
    public Uni<String> post(Session session, Posting posting) {
        return session.createNativeQuery(POST, String.class)
                .setParameter("id", posting.id())
                .setParameter("kind", nameOf(posting))
                .setParameter("debit", posting.debitAccountId())
                .setParameter("credit", posting.creditAccountId())
                .setParameter("ownerId", posting.debitOwnerId())
                .setParameter("amountMinor", posting.amount().amountMinor())
                .setParameter("currency", posting.amount().currency().getCurrencyCode())
                .setParameter("reference", posting.reference())
                .setParameter("bookedAt", posting.bookedAt())
                .setParameter("bookedBy", posting.bookedBy())
                .getSingleResult();
    }

    /**
     * Opens a customer's account at zero, and the bank's cash account of its currency if it is the first. Joins the
     * caller's transaction.
     */
    public Uni<Void> open(Session session, UUID id, UUID ownerId, String currency, long overdraftLimitMinor) {
        return session.createNativeQuery(OPEN_BANK_ACCOUNT)
                .setParameter("id", BankAccount.CASH.id(currency))
                .setParameter("currency", currency)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(OPEN)
                        .setParameter("id", id)
                        .setParameter("ownerId", ownerId)
                        .setParameter("currency", currency)
                        .setParameter("overdraftLimitMinor", overdraftLimitMinor)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Tuple parameters(PostingCommand command) {
        Posting posting = command.posting();
        AuditEvent audited = command.audited();
        Tuple parameters = Tuple.tuple();
        parameters
                .addUUID(command.callerId())
                .addString(command.idempotencyKey())
                .addString(command.operation())
                .addBuffer(Buffer.buffer(command.requestHash()))
                .addString(command.requestId())
                .addString(command.answer())
                .addUUID(audited.id())
                .addString(audited.userId())
                .addString(audited.ipAddress())
                .addString(audited.userAgent())
                .addJsonObject(new JsonObject(new HashMap<>(audited.details())))
                .addUUID(posting.id())
                .addString(nameOf(posting))
                .addUUID(posting.debitAccountId())
                .addUUID(posting.creditAccountId())
                .addUUID(posting.debitOwnerId())
                .addLong(posting.amount().amountMinor())
                .addString(posting.amount().currency().getCurrencyCode())
                .addString(posting.reference())
                .addOffsetDateTime(posting.bookedAt().atOffset(ZoneOffset.UTC));
        return parameters;
    }

    private static String nameOf(Posting posting) {
        return posting.kind().name().toLowerCase(Locale.ROOT);
    }
}
