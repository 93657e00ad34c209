package dev.bulwark.loans.applications;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record RejectLoanRequest(
        @NotNull UUID loanId, @NotNull @LoanText String reason) {}
