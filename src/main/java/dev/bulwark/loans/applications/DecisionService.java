package dev.bulwark.loans.applications;

import dev.bulwark.approvals.ApprovalRequest;
import dev.bulwark.approvals.Approvals;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.loans.Loan;
import dev.bulwark.loans.LoanFields;
import dev.bulwark.loans.LoanStatus;
import dev.bulwark.loans.Loans;
import dev.bulwark.loans.applications.LoanApproval.Checked;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Decides about applications. */
@ApplicationScoped
class DecisionService {

    private static final String REJECT = "loans.reject";

    private final Commands commands;
    private final CommandCalls calls;
    private final Approvals approvals;
    private final LoanApproval approval;
    private final Loans loans;
    private final LoanFields fields;
    private final ApplicationRepository applications;
    private final Clock clock;

    DecisionService(
            Commands commands,
            CommandCalls calls,
            Approvals approvals,
            LoanApproval approval,
            Loans loans,
            LoanFields fields,
            ApplicationRepository applications,
            Clock clock) {
        this.commands = commands;
        this.calls = calls;
        this.approvals = approvals;
        this.approval = approval;
        this.loans = loans;
        this.fields = fields;
        this.applications = applications;
        this.clock = clock;
    }

    /** Opens the transaction. Waits over the threshold. Fails as {@link LoanApproval#check}. */
    Uni<Answer> approve(Caller caller, String idempotencyKey, ApproveLoanRequest request) {
        return commands.run(
                calls.of(caller, LoanApproval.OPERATION, idempotencyKey, request),
                session -> approval.check(session, caller, request.loanId())
                        .chain(checked -> decide(session, caller, request, checked))
                        .map(outcome -> outcome.audited("loan_id", request.loanId())));
    }

    private Uni<Outcome> decide(Session session, Caller caller, ApproveLoanRequest request, Checked checked) {
        Loan loan = checked.loan();
        Uni<Outcome> decided = approvals.neededForLoan(loan.amount())
                ? approvals.request(
                        session,
                        caller,
                        ApprovalRequest.of(LoanApproval.OPERATION, request)
                                .upon(loan.appliedBy())
                                .about(loan.customerId()))
                : approval.approve(session, checked, caller.userId(), null).map(Outcome::ok);
        return decided.map(outcome ->
                outcome.audited("affordability", checked.affordability().verdict()));
    }

    /** Opens the transaction. Who applied may take it back so. Fails with LOAN_NOT_FOUND, LOAN_STATE. */
    Uni<Answer> reject(Caller caller, String idempotencyKey, RejectLoanRequest request) {
        UUID ownerId = caller.ownerScope().orElse(null);
        return commands.run(
                calls.of(caller, REJECT, idempotencyKey, request),
                session -> loans.lock(session, request.loanId(), ownerId)
                        .invoke(loan -> Loans.require(loan, LoanStatus.REJECTED))
                        .chain(loan -> reject(session, caller, loan, request.reason())));
    }

    private Uni<Outcome> reject(Session session, Caller caller, Loan loan, String reason) {
        Instant now = clock.instant();
        return fields.sealReason(session, loan, reason)
                .chain(bytes -> applications.reject(session, loan, caller.userId(), bytes, now))
                .replaceWith(() -> Outcome.ok(DecisionView.rejected(loan, now, caller.userId()))
                        .audited("loan_id", loan.id()));
    }
}
