package dev.bulwark.holds;

import dev.bulwark.approvals.Approval;
import dev.bulwark.approvals.Approvals;
import dev.bulwark.approvals.ApprovedCommand;
import dev.bulwark.ledger.HoldProblem;
import dev.bulwark.ledger.PostingProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** A capture over the threshold, booked when a second person has approved it. The hold does not wait: it may end first. */
@ApplicationScoped
class ApprovedCapture implements ApprovedCommand {

    static final String OPERATION = "accounts.capture";

    private final HoldRepository repository;
    private final Captures captures;
    private final Approvals approvals;
    private final Clock clock;

    ApprovedCapture(HoldRepository repository, Captures captures, Approvals approvals, Clock clock) {
        this.repository = repository;
        this.captures = captures;
        this.approvals = approvals;
        this.clock = clock;
    }

    @Override
    public String operation() {
        return OPERATION;
    }

    @Override
    public String permission() {
        return "accounts:write";
    }

    /** Fails as {@link HoldProblem} says, then as {@link PostingProblem} says. */
    @Override
    public Uni<Executed> execute(Session session, Approval approval) {
        CaptureRequest request = approvals.payloadOf(approval, CaptureRequest.class);
        return repository
                .get(session, request.holdId())
                .chain(hold -> captures.book(
                        session,
                        hold,
                        HoldRules.part(request.amount(), hold, clock.instant()).amountMinor(),
                        request.toAccount(),
                        approval.makerId()))
                .map(view -> new Executed("transfer_id", view.transferId()));
    }
}
