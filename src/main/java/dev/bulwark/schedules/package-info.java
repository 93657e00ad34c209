/**
 * Transfers of the future: once, daily, weekly or monthly. Dates are days of UTC.
 *
 * <p>{@code ScheduleRunner} takes one due date of one schedule at a time and commits, in one transaction: the row of the
 * run, the posting, the audit event, and the schedule's next date. So a due date is executed once, by whichever replica
 * comes first, and a replica that dies leaves nothing half done. After a downtime each missed due date is executed once,
 * oldest first. A refusal is the outcome of its date; it is not tried again.
 *
 * <p>Locks, in this order: the schedule's row, then the accounts, as every posting does.
 *
 * <p>Owns the tables {@code transfer_schedule} and {@code schedule_run}.
 */
package dev.bulwark.schedules;
