package dev.bulwark.transfers.reversal;

import dev.bulwark.approvals.Approval;
import dev.bulwark.approvals.Approvals;
import dev.bulwark.approvals.ApprovedCommand;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** A reversal over the threshold, when a second person has approved it. */
@ApplicationScoped
class ApprovedReversal implements ApprovedCommand {

    static final String OPERATION = "accounts.reverse";

    private final ReversalBooking booking;
    private final Approvals approvals;

    ApprovedReversal(ReversalBooking booking, Approvals approvals) {
        this.booking = booking;
        this.approvals = approvals;
    }

    @Override
    public String operation() {
        return OPERATION;
    }

    @Override
    public String permission() {
        return "accounts:write";
    }

    /** Fails as {@link ReversalProblem} and then {@link dev.bulwark.ledger.PostingProblem} say. */
    @Override
    public Uni<Executed> execute(Session session, Approval approval) {
        ReverseRequest request = approvals.payloadOf(approval, ReverseRequest.class);
        return booking.plan(session, request)
                .chain(plan -> booking.book(session, plan, request.reason(), approval.makerId()))
                .map(posting -> new Executed("transfer_id", posting.id()));
    }
}
