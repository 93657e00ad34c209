package dev.bulwark.approvals;

import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** An operation that can wait for an approval. Its feature implements it as a bean; there is one for each operation. */
public interface ApprovedCommand {

    /** The audited action, {@code area.verb}. */
    String operation();

    /** What staff needs to make this command, and so to approve it: {@code department:write}. */
    String permission();

    /**
     * What the approver is shown: the payload, or the request that it was made of where something of it is kept sealed. The
     * seal of the approval has been checked.
     *
     * @param reason why the maker asks; null when that was not said, or is dark
     */
    default Optional<Record> shown(Approval approval, String reason) {
        return Optional.empty();
    }

    /**
     * Fails, under the locks of {@link #execute} and before it, where maker and approver may not do this to the user whom
     * it acts upon.
     *
     * @param permissions what both of them have now
     */
    default Uni<Void> requireWithin(Session session, Approval approval, Set<String> permissions) {
        return Uni.createFrom().voidItem();
    }

    /**
     * Runs what was approved, under the maker's scope. Joins the transaction of the approval, which locks the
     * approval's row first, then those of the maker, the approver and the subject. Fails with the operation's own problems; then nothing
     * of the approval is consumed.
     */
    default Uni<Executed> execute(Session session, Approval approval) {
        throw new UnsupportedOperationException("an operation implements one of the two");
    }

    /**
     * {@link #execute(Session, Approval)} of an operation to which it matters who approves, or why it was asked for.
     *
     * @param reason why the maker asked; null when that was not said, or is dark
     */
    default Uni<Executed> execute(Session session, Approval approval, Caller approver, String reason) {
        return execute(session, approval);
    }

    /**
     * What the execution made.
     *
     * @param name of the id in the audit event, such as {@code transfer_id}
     * @param auditDetails what else the event tells, never personal data
     */
    record Executed(String name, UUID id, Map<String, String> auditDetails) {

        public Executed(String name, UUID id) {
            this(name, id, Map.of());
        }
    }
}
