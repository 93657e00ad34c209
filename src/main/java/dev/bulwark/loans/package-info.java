/**
 * What the bank lends: products as data, and what a loan of a product would cost.
 *
 * <p>A quote reads the product, computes in {@link dev.bulwark.loans.schedule} and writes nothing. It therefore takes no
 * idempotency key and no step-up, and is not audited: it is about no person.
 *
 * <p>Owns {@code loan_product} and {@code loan_holiday}; takes no locks.
 */
package dev.bulwark.loans;
