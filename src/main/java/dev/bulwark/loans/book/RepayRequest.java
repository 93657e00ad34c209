package dev.bulwark.loans.book;

import dev.bulwark.ledger.MoneyRequest;
import dev.bulwark.ledger.ValidMoney;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A repayment, or what comes in after a write-off.
 *
 * @param accountId from which it is paid
 */
@ValidMoney
record RepayRequest(
        @NotNull UUID loanId,
        @NotNull UUID accountId,
        @NotNull String amount,
        @NotNull String currency) implements MoneyRequest {}
