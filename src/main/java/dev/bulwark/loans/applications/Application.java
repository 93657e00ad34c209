package dev.bulwark.loans.applications;

import dev.bulwark.loans.LoanProblem;
import dev.bulwark.loans.LoanProduct;
import dev.bulwark.loans.schedule.Instalment;
import dev.bulwark.loans.schedule.Schedule;
import dev.bulwark.loans.schedule.ScheduleRefused;
import dev.bulwark.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody asks for, when all of it has been checked.
 *
 * @param incomeMinor null when it was not told
 * @param obligationsMinor likewise
 */
record Application(LoanProduct product, Money amount, int termMonths, Long incomeMinor, Long obligationsMinor) {

    Money fee() {
        return product.fee().of(amount);
    }

    /**
     * The highest instalment but for the last one, if it were paid out this day: the last differs by rounding, or is the
     * whole amount, which no month's income is asked to carry. Takes milliseconds: on a worker. Fails as a quote does.
     */
    Money regularInstalment(LocalDate today) {
        try {
            List<Instalment> lines = Schedule.of(product.terms(amount, termMonths, today, today.plusMonths(1)))
                    .instalments();
            long highest = lines.stream()
                    .limit(Math.max(1, lines.size() - 1L))
                    .mapToLong(line -> line.payment().amountMinor())
                    .max()
                    .orElseThrow();
            return new Money(highest, amount.currency());
        } catch (ScheduleRefused refusal) {
            throw LoanProblem.of(refusal);
        }
    }
}
