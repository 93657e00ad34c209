package dev.bulwark.loans.applications;

import dev.bulwark.approvals.Approval;
import dev.bulwark.approvals.Approvals;
import dev.bulwark.approvals.ApprovedCommand;
import dev.bulwark.auth.ActiveUsers;
import dev.bulwark.customers.CustomerDirectory;
import dev.bulwark.loans.Loan;
import dev.bulwark.loans.LoanStatus;
import dev.bulwark.loans.Loans;
import dev.bulwark.loans.applications.ApplicationRepository.Approved;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Approves loans: the steps of it, and what runs when a second person has approved. The package tells the phases. */
@ApplicationScoped
class LoanApproval implements ApprovedCommand {

    /** The specification's name. */
    static final String OPERATION = "loan_approval";

    private final Approvals approvals;
    private final ActiveUsers users;
    private final CustomerDirectory customers;
    private final Loans loans;
    private final AffordabilityCheck affordability;
    private final ApplicationRepository applications;
    private final Clock clock;

    LoanApproval(
            Approvals approvals,
            ActiveUsers users,
            CustomerDirectory customers,
            Loans loans,
            AffordabilityCheck affordability,
            ApplicationRepository applications,
            Clock clock) {
        this.approvals = approvals;
        this.users = users;
        this.customers = customers;
        this.loans = loans;
        this.affordability = affordability;
        this.applications = applications;
        this.clock = clock;
    }

    /** A loan that is locked and may be approved. */
    record Checked(Loan loan, Affordability affordability) {}

    /**
     * Locks, and makes every check. Fails with LOAN_NOT_FOUND, LOAN_STATE, MAKER_IS_APPROVER, BENEFICIARY_IS_APPROVER,
     * APPROVER_NOT_INDEPENDENT, LOAN_NOT_AFFORDABLE.
     */
    Uni<Checked> check(Session session, Caller caller, UUID loanId) {
        UUID ownerId = caller.ownerScope().orElse(null);
        return loans.get(session, loanId, ownerId)
                .call(loan -> users.lock(session, List.of(loan.appliedBy(), caller.userId())))
                .call(loan -> customers.lock(session, loan.customerId()))
                .chain(() -> loans.lock(session, loanId, ownerId))
                .invoke(loan -> Loans.requireIs(loan, LoanStatus.APPLIED))
                .call(loan -> approvals.requireIndependent(session, loan.appliedBy(), caller.userId()))
                .invoke(loan -> requireNoBeneficiary(loan, caller))
                .chain(loan -> affordability
                        .judge(session, loan, today())
                        .map(found -> new Checked(loan, requirePassed(found))));
    }

    private static void requireNoBeneficiary(Loan loan, Caller caller) {
        if (caller.ownerScope().filter(loan.customerId()::equals).isPresent()) {
            throw ApplicationProblem.BENEFICIARY_IS_APPROVER.problem();
        }
    }

    private static Affordability requirePassed(Affordability found) {
        if (found.isRefused()) {
            throw ApplicationProblem.LOAN_NOT_AFFORDABLE.problem().with("affordability", found);
        }
        return found;
    }

    /** @param secondedBy null when one person is enough */
    Uni<DecisionView> approve(Session session, Checked checked, UUID decidedBy, UUID secondedBy) {
        Loan loan = checked.loan();
        Instant now = clock.instant();
        LocalDate offeredUntil = today().plusDays(loan.conditions().offerDays());
        Approved approved =
                new Approved(decidedBy, secondedBy, affordability.stored(checked.affordability()), offeredUntil);
        return applications
                .approve(session, loan, approved, now)
                .replaceWith(DecisionView.approved(loan, now, decidedBy, offeredUntil, checked.affordability()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Override
    public String operation() {
        return OPERATION;
    }

    @Override
    public String permission() {
        return "loans:write";
    }

    /**
     * The approval holds the locks of who applied, who approved first and who does now. Nothing that was checked then
     * counts any more: fails as {@link #check}, for either of the two.
     */
    @Override
    public Uni<Executed> execute(Session session, Approval approval, Caller approver, String reason) {
        UUID loanId = approvals.payloadOf(approval, ApproveLoanRequest.class).loanId();
        return check(session, approver, loanId)
                .call(checked ->
                        approvals.requireIndependent(session, checked.loan().appliedBy(), approval.makerId()))
                .call(checked -> approve(session, checked, approval.makerId(), approver.userId()))
                .map(checked -> new Executed(
                        "loan_id",
                        loanId,
                        Map.of("affordability", checked.affordability().verdict())));
    }
}
