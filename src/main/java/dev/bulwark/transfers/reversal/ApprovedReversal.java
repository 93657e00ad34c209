package dev.bulwark.transfers.reversal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.approvals.Approval;
import dev.bulwark.approvals.ApprovedCommand;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** A reversal over the threshold, when a second person has approved it. */
@ApplicationScoped
class ApprovedReversal implements ApprovedCommand {

    static final String OPERATION = "accounts.reverse";

    private final ReversalBooking booking;
    private final ObjectMapper mapper;

    ApprovedReversal(ReversalBooking booking, ObjectMapper mapper) {
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

    /** Fails as {@link ReversalProblem} and then {@link dev.bulwark.ledger.PostingProblem} say. */
    @Override
    public Uni<Executed> execute(Session session, Approval approval) {
        ReverseRequest request = read(approval.payload());
        return booking.plan(session, request)
                .chain(plan -> booking.book(session, plan, request.reason(), approval.makerId()))
                .map(posting -> new Executed("transfer_id", posting.id()));
    }

    private ReverseRequest read(String payload) {
        try {
            return mapper.readValue(payload, ReverseRequest.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // sealed when it was a valid request
        }
    }
}
