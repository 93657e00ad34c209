/**
 * Money set aside now and moved later: a hold is placed, captured in one or more parts, or released; one that nobody ends
 * expires. {@code ledger} keeps the holds and does the arithmetic, since only it changes what is pending.
 *
 * <p>The walk of a capture: {@code CaptureService} reads the hold and decides whether a second person is needed, {@link
 * dev.bulwark.ledger.Holds#take} takes the part out of the hold, {@link dev.bulwark.ledger.Ledger#post} books that part,
 * all in the transaction of the command. A refused posting rolls all of it back.
 *
 * <p>Locks: rows of {@code ledger_account} in id order, then the hold's row. Reads the table {@code hold}, owns none.
 */
package dev.bulwark.holds;
