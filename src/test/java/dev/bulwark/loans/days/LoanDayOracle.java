package dev.bulwark.loans.days;

import dev.bulwark.loans.schedule.Grace;
import dev.bulwark.loans.schedule.Instalment;
import dev.bulwark.loans.schedule.Schedule;
import dev.bulwark.support.LoanRows;
import dev.bulwark.support.LoanRows.Lateness;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Where a loan stands that nobody has paid anything of, on the morning of any date: straight from the schedule and the date,
 * not from the day before, and in decimals, not in integers.
 */
record LoanDayOracle(Schedule schedule, Lateness lateness) {

    /** The same of the books of loans, in the order of the ids given. */
    static final String QUERY_ALL = """
            select concat_ws(' ', principal_minor, interest_minor, penalty_minor, suspended_minor, days_past_due, bucket,
                             non_accrual)
            from unnest('{%s}'::uuid[]) with ordinality u(id, n) join loan_book on loan_id = id order by n
            """;

    static long accruedMinor(long earnedMinor, LocalDate from, LocalDate to, LocalDate at) {
        if (!at.isBefore(to)) {
            return earnedMinor;
        }
        long gone = Math.max(0, ChronoUnit.DAYS.between(from, at));
        return BigDecimal.valueOf(earnedMinor)
                .multiply(BigDecimal.valueOf(gone))
                .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to)), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    String at(LocalDate morning) {
        long accrued = 0;
        long capitalised = 0;
        long penalty = 0;
        LocalDate nonAccrualFrom = firstDue().plusDays(lateness.nonAccrualAfter() + 1L);
        for (Instalment line : schedule.instalments()) {
            LocalDate to = line.reasons().to();
            accrued += accruedMinor(
                    LoanRows.earnedMinor(schedule, line), line.reasons().from(), to, morning);
            if (schedule.terms().grace().kind() == Grace.Kind.FULL_CAPITALISED && !to.isAfter(morning)) {
                capitalised += line.deferred().amountMinor();
            }
            LocalDate feeOn = line.due().plusDays(lateness.lateAfter());
            if (line.payment().amountMinor() > 0 && !feeOn.isAfter(morning) && !feeOn.isAfter(nonAccrualFrom)) {
                penalty += lateness.lateFeeMinor();
            }
        }
        long interest = accrued - capitalised;
        long pastDue = Math.max(0, ChronoUnit.DAYS.between(firstDue(), morning));
        boolean nonAccrual = !morning.isBefore(nonAccrualFrom);
        return String.join(
                " ",
                String.valueOf(schedule.terms().amount().amountMinor() + capitalised),
                String.valueOf(interest),
                String.valueOf(penalty),
                String.valueOf(nonAccrual ? interest : 0),
                String.valueOf(pastDue),
                bucket(pastDue),
                nonAccrual ? "t" : "f");
    }

    private LocalDate firstDue() {
        return schedule.instalments().stream()
                .filter(line -> line.payment().amountMinor() > 0)
                .findFirst()
                .orElseThrow()
                .due();
    }

    private static String bucket(long pastDue) {
        if (pastDue == 0) {
            return "current";
        }
        return pastDue <= 30 ? "1-30" : pastDue <= 60 ? "31-60" : pastDue <= 90 ? "61-90" : "90+";
    }
}
