package dev.bulwark.loans.book;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A loan that was paid out. Amounts are in the currency's scale.
 *
 * @param paidOut what the customer got: the amount less the fee
 * @param firstInstalment what is due on {@code firstDueDate}
 */
record DisbursementView(
        UUID loanId,
        String status,
        UUID accountId,
        String paidOut,
        String fee,
        String currency,
        LocalDate firstDueDate,
        String firstInstalment,
        LocalDate disbursedOn,
        List<UUID> transferIds) {}
