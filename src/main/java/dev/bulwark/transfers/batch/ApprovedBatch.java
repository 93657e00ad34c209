package dev.bulwark.transfers.batch;

import dev.bulwark.approvals.Approval;
import dev.bulwark.approvals.Approvals;
import dev.bulwark.approvals.ApprovedCommand;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** A batch over the threshold, when a second person has approved all of it. */
@ApplicationScoped
class ApprovedBatch implements ApprovedCommand {

    static final String OPERATION = "accounts.transfer_batch";

    private final BatchBooking booking;
    private final Approvals approvals;

    ApprovedBatch(BatchBooking booking, Approvals approvals) {
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

    /** Fails with BATCH_REFUSED; the refused lines of an independent batch are in {@code transfer_batch_line}. */
    @Override
    public Uni<Executed> execute(Session session, Approval approval) {
        return booking.book(
                        session,
                        approvals.payloadOf(approval, BatchRequest.class),
                        approval.ownerId(),
                        approval.makerId())
                .map(batch -> new Executed("batch_id", batch.batchId()));
    }
}
