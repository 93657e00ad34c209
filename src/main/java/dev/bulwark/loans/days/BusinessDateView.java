package dev.bulwark.loans.days;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * How far the days of loans are.
 *
 * @param businessDate the day that is open; absent until the service has looked for the first time
 * @param today of UTC
 * @param running whether the end of the open day is under way
 * @param daysBehind days that are over and not ended
 * @param failedLoans that cannot be counted and stand still while the others go on
 * @param lastRun absent before the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BusinessDateView(
        LocalDate businessDate,
        LocalDate today,
        boolean running,
        long daysBehind,
        long failedLoans,
        DayRunView lastRun) {}
