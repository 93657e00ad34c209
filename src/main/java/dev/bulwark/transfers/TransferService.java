package dev.bulwark.transfers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCall;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.CommandProblem;
import dev.bulwark.ledger.Ledger;
import dev.bulwark.ledger.Posting;
import dev.bulwark.ledger.PostingCommand;
import dev.bulwark.ledger.PostingProblem;
import dev.bulwark.ledger.Verdict;
import dev.bulwark.platform.problem.Problem;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Moves money for customers and staff. Each command is one round trip to the database and commits whole or not. */
@ApplicationScoped
class TransferService {

    private final Ledger ledger;
    private final ApprovedTransfer approved;
    private final CommandCalls calls;
    private final TransferPostings postings;
    private final ObjectMapper mapper;

    TransferService(
            Ledger ledger,
            ApprovedTransfer approved,
            CommandCalls calls,
            TransferPostings postings,
            ObjectMapper mapper) {
        this.ledger = ledger;
        this.approved = approved;
        this.calls = calls;
        this.postings = postings;
        this.mapper = mapper;
    }

    /** Waits over the threshold. Fails as {@link PostingProblem} and {@link CommandProblem} say, in their order. */
    Uni<Answer> transfer(Caller caller, String idempotencyKey, TransferRequest request) {
        CommandCall call = calls.withKey(caller, ApprovedTransfer.OPERATION, idempotencyKey, request);
        if (approved.isNeeded(request)) {
            return approved.request(call, request);
        }
        Posting posting = postings.transfer(caller, request);
        return book(call, posting, view(posting, request.fromAccount(), request.toAccount()));
    }

    Uni<Answer> deposit(Caller caller, String idempotencyKey, CashRequest request) {
        CommandCall call = calls.withKey(caller, "accounts.deposit", idempotencyKey, request);
        Posting posting = postings.deposit(caller, request);
        return book(call, posting, view(posting, null, request.accountId()));
    }

    Uni<Answer> withdraw(Caller caller, String idempotencyKey, CashRequest request) {
        CommandCall call = calls.withKey(caller, "accounts.withdraw", idempotencyKey, request);
        Posting posting = postings.withdrawal(caller, request);
        return book(call, posting, view(posting, request.accountId(), null));
    }

    private static TransferView view(Posting posting, UUID from, UUID to) {
        return new TransferView(
                posting.id(),
                posting.kind().stored(),
                "posted",
                from,
                to,
                posting.amount().text(),
                posting.amount().currency().getCurrencyCode(),
                posting.reference(),
                posting.bookedAt());
    }

    private Uni<Answer> book(CommandCall call, Posting posting, TransferView view) {
        AuditEvent audited = AuditEvent.success(posting.bookedAt(), call.caller(), call.operation())
                .with("transfer_id", posting.id());
        PostingCommand command = new PostingCommand(
                call.caller().userId(),
                call.key().orElseThrow(),
                call.operation(),
                call.requestHash(),
                call.caller().origin().requestId(),
                json(view),
                audited,
                posting);
        return ledger.post(command).map(this::answer);
    }

    private Answer answer(Verdict verdict) {
        if (verdict.isPosted()) {
            return new Answer(verdict.status(), verdict.answer(), verdict.replayed());
        }
        ProblemException problem = switch (verdict.code()) {
            case "in_progress" -> throw CommandProblem.REQUEST_IN_PROGRESS.problem();
            case "mismatch" -> throw CommandProblem.IDEMPOTENCY_KEY_REUSED.problem();
            default -> PostingProblem.of(verdict.code()).problem();
        };
        // The id of the request that decided: a replay is the first answer, byte for byte.
        String body = json(Problem.of(problem, verdict.requestId()));
        return new Answer(problem.type().status(), body, verdict.replayed());
    }

    private String json(Object body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // records of ours
        }
    }
}
