package dev.bulwark.loans.book;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A repayment that was booked. Amounts are in the currency's scale.
 *
 * @param status of the loan afterwards
 * @param parts what it was for
 * @param overpaid what was beyond what is owed; the bank owes it back
 * @param owed by the loan now
 * @param nextDueDate of the first instalment that is not settled; absent when there is none
 * @param scheduleVersion one more than before if principal was repaid early
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RepaymentView(
        UUID loanId,
        UUID accountId,
        String status,
        String amount,
        String currency,
        PartsView parts,
        String overpaid,
        String owed,
        LocalDate nextDueDate,
        int daysPastDue,
        int scheduleVersion,
        LocalDate paidOn,
        List<UUID> transferIds) {}
