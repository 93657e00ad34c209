/**
 * Guesses at passwords: how many there may be, told in {@code docs/lockout.md}. A guess is counted as a wrong one
 * <em>before</em> its hash is computed, and taken back when it was right; so of those that come at once no more are
 * compared than of those that come one by one.
 *
 * <pre>
 * take     -&gt; a turn: while as many are compared as may be wrong, the next waits for their answers
 * begin    -&gt; the origin (address, device, or the user of a session) is locked; too many guesses from there: 429
 *             the account is locked; delayed: the guess is compared like any other, and refused whatever it is
 *             the attempt is a row that counts
 * (hash)   -&gt; outside of any transaction
 * failed   -&gt; the row stays; block, delay, notice and alarm begin in the same transaction as the count
 * takeBack -&gt; the row is gone
 * entered  -&gt; the rows of this account from this origin are gone, and no others; the place is known from now on
 * </pre>
 *
 * <p>Locks, in this order: the user's row if the caller holds it, device, address, account, network, the whole system.
 * Each step is short, and none waits for a hash.
 *
 * <p>Uses nothing of {@code auth} but {@link dev.bulwark.auth.AccountLocks}, which it implements.
 *
 * <p>Owns the tables {@code lockout_origin, lockout_account, lockout_attempt, lockout_signal, lockout_place,
 * lockout_device_epoch}.
 */
package dev.bulwark.auth.lockout;
