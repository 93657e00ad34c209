/**
 * Finds customers without their data in clear: keyed, truncated tokens beside the customer's id, and a second look at what
 * was found once it is open. What the tokens tell a thief stands in docs/customer-search.md.
 *
 * <p>Knows nothing of package customers, which writes the index in its own transactions. Owns the table
 * {@code customer_token}.
 */
package dev.bulwark.customers.search;
