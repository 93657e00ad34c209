package dev.bulwark.loans.book;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param accountId of the loan's customer
 * @param firstDueDate null for a month from today
 */
record DisburseRequest(
        @NotNull UUID loanId,
        @NotNull UUID accountId,
        @Schema(nullable = true) LocalDate firstDueDate) {}
