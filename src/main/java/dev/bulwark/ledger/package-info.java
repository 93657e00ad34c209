/**
 * Balances and postings: the only code that moves money.
 *
 * <p>A posting takes an amount from the account debited and gives it to the account credited: one row of {@code
 * transfer} with both resulting balances. Debit lowers an account's posted balance and credit raises it, for customers
 * and for the bank's own accounts alike, so the sum over all accounts of a currency is always zero. The bank's own
 * accounts may go below zero; a customer's account may not pass its overdraft limit.
 *
 * <p>The hot path is one round trip: {@code ledger_command} claims the idempotency key, locks both accounts in id order,
 * decides, writes balances and transfer, stores the answer and the audit event, all in the transaction of that one
 * statement. {@link dev.bulwark.ledger.Ledger#post(PostingCommand)} opens it on the pool; {@link
 * dev.bulwark.ledger.Ledger#post(org.hibernate.reactive.mutiny.Mutiny.Session, Posting)} joins a session's
 * transaction and calls the same {@code ledger_post} inside.
 *
 * <p>Locks: rows of {@code ledger_account}, always in id order, held for one statement on the hot path. Deadlock is
 * impossible: every writer takes at most these locks, after an advisory lock that nobody waits for, and in one order.
 *
 * <p>{@link dev.bulwark.ledger.AccountStates} and {@link dev.bulwark.ledger.AccountLimits} change what an account may
 * do, under the same row lock that a posting takes: what they decided holds from the moment at which it is answered.
 *
 * <p>Owns the tables {@code ledger_account}, {@code ledger_limit} and {@code transfer}.
 */
package dev.bulwark.ledger;
