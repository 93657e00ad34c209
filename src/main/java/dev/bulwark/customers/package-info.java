/**
 * The bank's customers. Every personal field is sealed under the customer's own key from the first row on, bound to its
 * table, column and row; answers show masks. A foreign record looks exactly like an absent one.
 *
 * <p>Owns the table {@code customer}.
 */
package dev.bulwark.customers;
