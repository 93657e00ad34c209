package dev.bulwark.schedules;

import dev.bulwark.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of {@code transfer_schedule}.
 *
 * @param ownerId when set, a customer made it: it may debit this customer's accounts only
 * @param nextDate the oldest due date without a run; null unless active
 */
record Schedule(
        UUID id,
        UUID fromAccount,
        UUID toAccount,
        UUID ownerId,
        Money amount,
        String reference,
        Recurrence recurrence,
        ScheduleStatus status,
        LocalDate nextDate,
        Instant createdAt,
        UUID createdBy) {

    /** After the run of its next date. A closed account ends it, since none is opened again. */
    Schedule afterRun(String outcomeCode) {
        if (outcomeCode.equals("account_closed")) {
            return with(ScheduleStatus.ACCOUNT_CLOSED, null);
        }
        Optional<LocalDate> next = recurrence.after(nextDate);
        return next.isPresent() ? with(ScheduleStatus.ACTIVE, next.get()) : with(ScheduleStatus.FINISHED, null);
    }

    /** Fails with SCHEDULE_OVER when it will not be due again anyway. */
    Schedule cancelled() {
        if (status != ScheduleStatus.ACTIVE) {
            throw ScheduleProblem.SCHEDULE_OVER.problem();
        }
        return with(ScheduleStatus.CANCELLED, null);
    }

    private Schedule with(ScheduleStatus newStatus, LocalDate newNextDate) {
        return new Schedule(
                id,
                fromAccount,
                toAccount,
                ownerId,
                amount,
                reference,
                recurrence,
                newStatus,
                newNextDate,
                createdAt,
                createdBy);
    }
}
