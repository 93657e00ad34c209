/**
 * What a customer holds: the IBAN, the kind and the owner of an account. Its balance and states live in {@code
 * ledger_account}, which only {@code ledger} changes.
 *
 * <p>Owns the table {@code account}.
 */
package dev.bulwark.accounts;
