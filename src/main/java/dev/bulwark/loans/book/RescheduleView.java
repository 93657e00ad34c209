package dev.bulwark.loans.book;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A loan with new terms. Amounts are in the currency's scale.
 *
 * @param owed what the new schedule begins with, by parts
 * @param instalments that repay principal or interest, from now on
 * @param firstDue what is to be paid on {@code firstDueDate}, with all that was owed besides principal
 * @param transferIds of suspended interest that became principal, and so income
 */
record RescheduleView(
        UUID loanId,
        String status,
        int scheduleVersion,
        String currency,
        PartsView owed,
        String ratePercent,
        int instalments,
        LocalDate firstDueDate,
        String firstDue,
        LocalDate lastDueDate,
        LocalDate rescheduledOn,
        List<UUID> transferIds) {}
