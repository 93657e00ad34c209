package dev.bulwark.loans.book;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param accountId of the loan's customer */
record RefundRequest(@NotNull UUID loanId, @NotNull UUID accountId) {}
