/**
 * Balances and postings: the only code that moves money.
 *
 * <p>A posting takes an amount from the account debited and gives it to the account credited: one row of {@code
 * transfer} with both resulting balances. Debit lowers an account's posted balance and credit raises it, for customers
 * and for the bank's own accounts alike, so the sum over all accounts of a currency is always zero. The bank's own
 * accounts may go below zero; a customer's account may not pass its overdraft limit.
 *
 * <p>The hot path: {@link dev.bulwark.ledger.Ledger#post(PostingCommand)} hands a command to {@code PostingQueue}, which
 * sends all that wait as one set when a lane is free. {@code ledger_commands} claims their idempotency keys, books them
 * with {@code ledger_book}, stores answers, audit events and outbox events, all in the transaction of that one statement.
 * {@link dev.bulwark.ledger.Ledger#post(org.hibernate.reactive.mutiny.Mutiny.Session, Posting)} joins a session's
 * transaction and calls the same {@code ledger_book} inside.
 *
 * <p>A set is decided in its order: each posting sees what those before it have left, and a refused one leaves nothing.
 * So no posting can spoil another, and the books after a set are those after its postings one by one.
 *
 * <p>Locks, and why no two writers can wait for each other: an idempotency key is tried, never waited for; then the
 * accounts of the whole set, in id order; then a hold; then the usage rows of users, in key order. Every writer takes these kinds in
 * this order, and within a kind in ascending order, so whoever waits holds only what sorts before it. They are held for
 * one statement on the hot path.
 *
 * <p>{@link dev.bulwark.ledger.AccountStates} and {@link dev.bulwark.ledger.AccountLimits} change what an account may
 * do, under the same row lock that a posting takes: what they decided holds from the moment at which it is answered.
 *
 * <p>{@link dev.bulwark.ledger.Holds} sets money aside under that lock too: what is pending is the sum of what remains
 * of the account's active holds, and a capture posts in the transaction that takes it out of one.
 *
 * <p>Owns the tables {@code ledger_account}, {@code transfer}, {@code hold}, {@code ledger_limit}, {@code
 * ledger_role_limit} and {@code ledger_usage}.
 */
package dev.bulwark.ledger;
