package dev.bulwark.transfers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A booked transfer.
 *
 * @param fromAccount the account debited; absent for a deposit
 * @param toAccount the account credited; absent for a withdrawal
 * @param amount in the currency's full scale
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TransferView(
        UUID transferId,
        String kind,
        String status,
        UUID fromAccount,
        UUID toAccount,
        String amount,
        String currency,
        String reference,
        Instant bookedAt) {}
