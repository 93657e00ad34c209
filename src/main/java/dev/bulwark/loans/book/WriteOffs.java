package dev.bulwark.loans.book;

import dev.bulwark.approvals.ApprovalRequest;
import dev.bulwark.approvals.Approvals;
import dev.bulwark.command.Answer;
import dev.bulwark.command.Outcome;
import dev.bulwark.loans.Loan;
import dev.bulwark.loans.LoanStatus;
import dev.bulwark.loans.Loans;
import dev.bulwark.loans.book.LoanMoney.Order;
import dev.bulwark.loans.days.BusinessDate;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Asks that a loan be given up, which always waits for a second person. */
@ApplicationScoped
class WriteOffs {

    private final LoanMoney money;
    private final Approvals approvals;
    private final Loans loans;
    private final ApprovedWriteOff execution;
    private final BusinessDate businessDate;

    WriteOffs(
            LoanMoney money, Approvals approvals, Loans loans, ApprovedWriteOff execution, BusinessDate businessDate) {
        this.money = money;
        this.approvals = approvals;
        this.loans = loans;
        this.execution = execution;
        this.businessDate = businessDate;
    }

    /** Opens the transaction. Changes nothing yet of the loan. Fails with LOAN_NOT_FOUND, LOAN_STATE. */
    Uni<Answer> request(Order<WriteOffRequest> order) {
        return money.runApproved(
                ApprovedWriteOff.OPERATION,
                order,
                session -> request(session, order.caller(), order.request()),
                session -> execution.rehearse(session, order.request().loanId(), businessDate.today()));
    }

    private Uni<Outcome> request(Session session, Caller caller, WriteOffRequest request) {
        return loans.get(session, request.loanId(), caller.ownerScope().orElse(null))
                .invoke(loan -> Loans.requireIs(loan, LoanStatus.ACTIVE))
                .chain(loan -> approvals.request(session, caller, asked(loan, request)))
                .map(outcome -> outcome.audited("loan_id", request.loanId()));
    }

    private static ApprovalRequest asked(Loan loan, WriteOffRequest request) {
        return ApprovalRequest.of(ApprovedWriteOff.OPERATION, WriteOffPayload.of(loan.id()))
                .about(loan.customerId())
                .because(request.reason());
    }
}
