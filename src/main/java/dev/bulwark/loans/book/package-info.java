/**
 * The money of loans: paid out, paid back, given up.
 *
 * <p>Phases of each command: lock the loan, bring it to today ({@link dev.bulwark.loans.days.LoanDays}), decide on a worker
 * ({@link dev.bulwark.loans.book.PaymentRules}, {@link dev.bulwark.loans.book.RescheduleRules}), post, write down. All of it
 * is one transaction: what the loan owes and what the bank's accounts say change together or not at all.
 *
 * <p>What the bank gives up takes two people: {@link dev.bulwark.loans.book.WriteOffs} asks, {@link
 * dev.bulwark.loans.book.ApprovedWriteOff} runs in the transaction of the approval.
 *
 * <p>Locks: the loan, its book, then the customer's account and the bank's accounts of loans, in id order and at once, since
 * the days that are counted are posted before the payment is.
 *
 * <p>Owns {@code loan_schedule}, {@code loan_instalment}, {@code loan_book}, {@code loan_entry}, {@code loan_reschedule} and {@code
 * loan_write_off};
 * {@code loans.days} counts days in them.
 */
package dev.bulwark.loans.book;
