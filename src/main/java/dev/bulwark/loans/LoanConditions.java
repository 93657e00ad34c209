package dev.bulwark.loans;

import dev.bulwark.loans.schedule.BusinessDayRule;
import dev.bulwark.loans.schedule.DayCount;
import dev.bulwark.loans.schedule.Grace;
import dev.bulwark.loans.schedule.Method;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a loan was agreed with: its product's, as they were when it was applied for.
 *
 * @param ratePercent nominal, a year
 * @param calendar of {@code loan_holiday}; null for weekends alone
 * @param firstDueDaysMax the latest first due date, in days from the payout
 * @param allocation what a payment pays first
 * @param offerDays an approved loan waits so long to be paid out
 */
public record LoanConditions(
        int termMonths,
        BigDecimal ratePercent,
        Method method,
        DayCount dayCount,
        BusinessDayRule businessDayRule,
        String calendar,
        Grace grace,
        int firstDueDaysMax,
        List<Allocation> allocation,
        int offerDays,
        LoanProduct.Lateness lateness) {}
