package dev.bulwark.holds;

import java.time.Instant;
import java.util.UUID;

/**
 * A part of a hold, booked. Amounts are in the currency's full scale.
 *
 * @param transferId the posting's id, as both statements show it
 * @param remaining what can still be captured
 * @param status of the hold: active, or captured when nothing remains
 */
record CaptureView(
        UUID transferId,
        UUID holdId,
        UUID fromAccount,
        UUID toAccount,
        String amount,
        String currency,
        String remaining,
        String status,
        Instant bookedAt) {}
