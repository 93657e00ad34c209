package dev.bulwark.transfers.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.approvals.Approval;
import dev.bulwark.approvals.ApprovedCommand;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** A batch over the threshold, when a second person has approved all of it. */
@ApplicationScoped
class ApprovedBatch implements ApprovedCommand {

    static final String OPERATION = "accounts.transfer_batch";

    private final BatchBooking booking;
    private final ObjectMapper mapper;

    ApprovedBatch(BatchBooking booking, ObjectMapper mapper) {
        this.booking = booking;
        this.mapper = mapper;
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
        return booking.book(session, read(approval.payload()), approval.ownerId(), approval.makerId())
                .map(batch -> new Executed("batch_id", batch.batchId()));
    }

    private BatchRequest read(String payload) {
        try {
            return mapper.readValue(payload, BatchRequest.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // sealed when it was a valid request
        }
    }
}
