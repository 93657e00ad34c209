package dev.bulwark.loans.applications;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Also what is kept while the decision waits for a second person. */
record ApproveLoanRequest(@NotNull UUID loanId) {}
