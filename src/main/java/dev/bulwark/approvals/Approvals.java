package dev.bulwark.approvals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.auth.ActiveUsers;
import dev.bulwark.command.Outcome;
import dev.bulwark.money.Money;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What makers need of four eyes: whether a command has to wait, and how it begins to. */
@ApplicationScoped
public class Approvals {

    private final ApprovalRepository approvals;
    private final ApprovedCommands operations;
    private final ApprovalSeal seal;
    private final ApprovalWords words;
    private final ActiveUsers users;
    private final ApprovalConfig config;
    private final ObjectMapper mapper;
    private final Clock clock;

    Approvals(
            ApprovalRepository approvals,
            ApprovedCommands operations,
            ApprovalSeal seal,
            ApprovalWords words,
            ActiveUsers users,
            ApprovalConfig config,
            ObjectMapper mapper,
            Clock clock) {
        this.approvals = approvals;
        this.operations = operations;
        this.seal = seal;
        this.words = words;
        this.users = users;
        this.config = config;
        this.mapper = mapper;
        this.clock = clock;
    }

    public boolean neededForTransfer(Money money) {
        return config.transferThreshold().isExceededBy(money);
    }

    public boolean neededForReversal(Money money) {
        return config.reversalThreshold().isExceededBy(money);
    }

    public boolean neededForLoan(Money money) {
        return config.loanThreshold().isExceededBy(money);
    }

    /**
     * Keeps the command until somebody decides. Call it inside {@code Commands.run}, whose transaction it joins, so that
     * the answer 202 is stored under the maker's key and the request is audited. Fails with CUSTOMER_ERASED for words about
     * a customer whose key is destroyed.
     */
    public Uni<Outcome> request(Session session, Caller caller, ApprovalRequest asked) {
        Instant now = clock.instant();
        UUID ownerId = caller.ownerScope().orElse(null);
        Approval approval = new Approval(
                UuidCreator.getTimeOrderedEpoch(),
                asked.operation(),
                operations.get(asked.operation()).permission(),
                json(asked.payload()),
                caller.userId(),
                ownerId,
                asked.subjectId(),
                asked.customerId() == null ? ownerId : asked.customerId(),
                now,
                now.plus(config.expiresAfter()));
        PendingView view = new PendingView(approval.id(), ApprovalStatus.PENDING.stored(), approval.expiresAt());
        return words.note(session, approval, asked.reason())
                .chain(kept -> approvals.insert(session, approval, seal.of(approval), kept.note()))
                .replaceWith(new Outcome(202, view, Map.of())
                        .audited("approval_id", approval.id())
                        .audited("outcome", "waits_for_approval"));
    }

    /**
     * For a decision about what somebody else has asked for: fails with MAKER_IS_APPROVER, or with APPROVER_NOT_INDEPENDENT.
     * Joins the caller's transaction, which has locked both users with {@link ActiveUsers#lock}.
     */
    public Uni<Void> requireIndependent(Session session, UUID makerId, UUID deciderId) {
        if (makerId.equals(deciderId)) {
            return Uni.createFrom().failure(ApprovalProblem.MAKER_IS_APPROVER.problem());
        }
        return users.areIndependent(session, makerId, deciderId, clock.instant().minus(config.independentAfter()))
                .invoke(ApprovalRules::requireIndependent)
                .replaceWithVoid();
    }

    /** The request that {@link #request} kept; for the execution, before which the seal has been checked. */
    public <T extends Record> T payloadOf(Approval approval, Class<T> type) {
        try {
            return mapper.readValue(approval.payload(), type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // sealed when it was a valid request
        }
    }

    private String json(Record payload) {
        try {
            return mapper.writeValueAsString(payload);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // every request record was read from JSON
        }
    }
}
