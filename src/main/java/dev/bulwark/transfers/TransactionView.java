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
        Instant bookedAt) {}
