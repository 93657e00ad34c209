/**
 * Erases customers (GDPR, Art. 17), proves it, and keeps it so.
 *
 * <p>Phases of an erasure, in one transaction: lock, decide, erase, destroy the keys, read back, sign. Features tell what they
 * have through {@link dev.bulwark.platform.privacy.SubjectData}; this package knows none of them. What is read back and is not
 * gone fails the transaction: nobody is half erased.
 *
 * <p>Locks: the customer's data keys, then the customer's row for update, then what features lock. A renewal of keys begins
 * with the data keys too, and then takes the rows that they seal, by the names of their tables; whoever opens an account, applies for a loan or uploads a document for the customer holds a key
 * share of the row, so either it is seen, or it sees that the customer is erased.
 *
 * <p>Each replica keeps the list of erasures in a file outside of the database ({@code ErasureList}); whom a restored backup
 * brought back is erased again before the port opens. The file is a chain of lines
 * ({@code ErasureLines}). Owns {@code gdpr_erasure, gdpr_erasure_list}.
 */
package dev.bulwark.gdpr.erasure;
