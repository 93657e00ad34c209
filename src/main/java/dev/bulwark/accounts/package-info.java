/**
 * What a customer holds: the IBAN, the kind and the owner of an account. Its balance and states live in {@code
 * ledger_account}, which only {@code ledger} changes.
 *
 * <p>Staff freeze, unfreeze, close and limit accounts. Phases: lock the row of {@code ledger_account}, decide, change
 * it through {@code ledger}, record who, when and why; all of it in the command's transaction. A feature that must keep an
 * account open implements {@link dev.bulwark.accounts.ClosingCheck} and takes the same lock before it adds what does.
 *
 * <p>IBANs are made by {@code IbanForm}, and a start whose settings make no valid one is refused.
 *
 * <p>Owns the tables {@code account} and {@code account_event}, whose reasons are sealed under the customer's key.
 */
package dev.bulwark.accounts;
