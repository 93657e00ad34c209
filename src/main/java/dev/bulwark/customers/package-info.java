/**
 * The bank's customers. Every personal field is sealed under the customer's own key from the first row on, bound to its
 * table, column and row; answers show masks, and a reveal says who saw more, and why. One person is one customer: the
 * ssn is recognized through a keyed hash; all else that a customer is found by is in
 * {@link dev.bulwark.customers.search}. A foreign record looks exactly like an absent one.
 *
 * <p>A correction locks the row, compares what the client has read, and only then opens and seals. Whoever locks
 * several tables of a customer locks {@code customer} first.
 *
 * <p>Owns the tables {@code customer, customer_reveal}.
 */
package dev.bulwark.customers;
