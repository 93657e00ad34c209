package dev.bulwark.transfers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * One line of a statement.
 *
 * @param entryNo the account's n-th entry, without gaps
 * @param direction credit raises the balance, debit lowers it
 * @param amount positive, in the currency's full scale
 * @param balanceAfter the posted balance that this entry left behind
 * @param counterAccount the other account; absent for cash
 * @param reverses the transfer that this line takes back; absent on any other line
 * @param reversed how much of this line has been taken back; absent when nothing has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TransactionView(
        UUID transferId,
        long entryNo,
        String kind,
        String direction,
        String amount,
        String currency,
        String balanceAfter,
        UUID counterAccount,
        String reference,
        Instant bookedAt,
        UUID reverses,
        String reversed) {}
