/**
 * What moves between accounts: deposits, withdrawals, transfers, and the statement lines that they leave.
 *
 * <p>The walk of a transfer: {@code TransferResource} reads the request, {@code TransferService} makes one {@link
 * dev.bulwark.ledger.PostingCommand} of it, {@code ledger} books it in one round trip and says what came of it. The
 * answer is written before it is known whether it will be given: it is stored in the transaction that books.
 */
package dev.bulwark.transfers;
