/**
 * Loans, from the application to the last cent.
 *
 * <p>This package holds what all parts share: products as data, the loan with its state ({@link dev.bulwark.loans.Loans}), and
 * the quote, which reads the product, computes in {@link dev.bulwark.loans.schedule} and writes nothing; it takes no idempotency
 * key and no step-up, and is not audited: it is about no person.
 *
 * <p>Parts, none of which knows another unless said: {@code loans.schedule} computes; {@code loans.applications} takes
 * applications and decides them; {@code loans.days} counts days: interest, late fees, ageing; {@code loans.book} moves the
 * money, and lets {@code loans.days} bring a loan up to the day before it does.
 *
 * <p>Interest accrues evenly by day within a period, so that on its last day exactly what the schedule says has accrued. It is
 * owed, and booked as income, as it accrues; a due date only says until when it is to be paid.
 *
 * <p>Locks: the loan, then its book, then accounts in id order.
 *
 * <p>Owns {@code loan_product}, {@code loan_holiday} and {@code loan}.
 */
package dev.bulwark.loans;
