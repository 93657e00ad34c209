package dev.bulwark.transfers.reversal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A booked reversal.
 *
 * @param transferId of the new posting
 * @param reverses the original transfer
 * @param fromAccount the account that gave back; absent for cash
 * @param toAccount the account that got back; absent for cash
 * @param amount in the currency's full scale
 * @param remaining how much of the original can still be reversed
 * @param reference the reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReversalView(
        UUID transferId,
        String kind,
        String status,
        UUID reverses,
        UUID fromAccount,
        UUID toAccount,
        String amount,
        String currency,
        String remaining,
        String reference,
        Instant bookedAt) {}
