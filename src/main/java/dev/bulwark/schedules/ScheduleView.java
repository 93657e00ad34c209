package dev.bulwark.schedules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A schedule as the account's holder knows it.
 *
 * @param status active, finished, cancelled or account_closed
 * @param nextDate when it is due next; absent unless active
 * @param lastRun what became of its latest due date; absent before the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScheduleView(
        UUID scheduleId,
        UUID fromAccount,
        UUID toAccount,
        String amount,
        String currency,
        String reference,
        LocalDate firstDate,
        Frequency frequency,
        LocalDate until,
        String status,
        LocalDate nextDate,
        Instant createdAt,
        Run lastRun) {

    /**
     * One due date.
     *
     * @param outcome posted or refused
     * @param problemCode why it was refused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Run(LocalDate dueDate, String outcome, String problemCode, UUID transferId) {}

    static ScheduleView of(Schedule schedule, Run lastRun) {
        return new ScheduleView(
                schedule.id(),
                schedule.fromAccount(),
                schedule.toAccount(),
                schedule.amount().text(),
                schedule.amount().currency().getCurrencyCode(),
                schedule.reference(),
                schedule.recurrence().firstDate(),
                schedule.recurrence().frequency(),
                schedule.recurrence().until(),
                schedule.status().stored(),
                schedule.nextDate(),
                schedule.createdAt(),
                lastRun);
    }
}
