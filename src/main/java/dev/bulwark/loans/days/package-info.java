/**
 * Counts the days of loans: interest accrues, periods roll on, instalments fall due and late, loans age.
 *
 * <p>{@code loan_day} in the database takes a set of loans one day on, in a transaction: one update of {@code loan_book} for
 * each, instalments only where something happens to one, and a posting for each sum per currency. Everything else calls it:
 * {@link dev.bulwark.loans.days.LoanDays} for one loan, before its money moves; {@code EndOfDay} for all, a slice at a time.
 * A loan counts each of its days once and in order, whoever comes first: it stands at {@code accrued_to}, and that is moved
 * in the transaction that books the day.
 *
 * <p>The business date is a day of UTC. The end of a day is worked through when the clock has left that day; days that were
 * missed are made up in order. Which day is open, and how far its slices have come, is in the database: a run that was
 * killed goes on with the next slice, on whichever replica.
 *
 * <p>Locks, in this order: the row of {@code loan_end_of_day}; books in id order; accounts in id order.
 *
 * <p>Owns {@code loan_end_of_day} and {@code loan_day_run}.
 */
package dev.bulwark.loans.days;
