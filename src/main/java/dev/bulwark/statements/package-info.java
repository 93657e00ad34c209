/**
 * An account's statement of any period, as JSON, CSV, PDF or camt.053.
 *
 * <p>Two steps. First, one transaction fixes what the statement is: the first and last entry number of the period, both
 * balances, and the audit event. Then the entries are read in pages by entry number, each in a short session of its
 * own, and each page leaves as a chunk before the next is read. Postings never change and numbers have no gaps, so the
 * pages fit together without a long transaction; sums are checked on the way, and a statement that does not add up is
 * broken off.
 *
 * <p>Owns no table and writes none; reads {@code transfer} and {@code account}. Takes no locks.
 */
package dev.bulwark.statements;
