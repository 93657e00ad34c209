package dev.bulwark.gdpr.erasure;

import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Erases customers when somebody asks for it, and shows receipts. */
@ApplicationScoped
class ErasureService {

    private final Mutiny.SessionFactory sessions;
    private final Commands commands;
    private final CommandCalls calls;
    private final Erasures erasures;
    private final Receipts receipts;
    private final ErasureList list;

    ErasureService(
            Mutiny.SessionFactory sessions,
            Commands commands,
            CommandCalls calls,
            Erasures erasures,
            Receipts receipts,
            ErasureList list) {
        this.sessions = sessions;
        this.commands = commands;
        this.calls = calls;
        this.erasures = erasures;
        this.receipts = receipts;
        this.list = list;
    }

    /** What a key stands for: the path is all of the request. */
    private record Erasure(UUID customerId) {}

    /**
     * Opens the transaction; then this replica's list is written, before it is answered. Fails with CUSTOMER_NOT_FOUND,
     * CUSTOMER_ACTIVE, LEGAL_HOLD_STANDS.
     */
    Uni<Answer> erase(Caller caller, String idempotencyKey, UUID customerId) {
        return commands.run(
                        calls.of(caller, Erasures.OPERATION, idempotencyKey, new Erasure(customerId)),
                        session -> erasures.erase(session, customerId, ErasureCause.REQUEST)
                                .map(receiptId -> Outcome.ok(ErasedView.of(receiptId))
                                        .audited("customer_id", customerId)
                                        .audited("receipt_id", receiptId)))
                .call(list::catchUp);
    }

    /** Fails with RECEIPT_NOT_FOUND. */
    Uni<ReceiptView> receipt(UUID receiptId) {
        return sessions.withSession(session -> receipts.get(session, receiptId));
    }
}
