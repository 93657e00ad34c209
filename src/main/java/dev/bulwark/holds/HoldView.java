package dev.bulwark.holds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A hold. Amounts are in the currency's full scale.
 *
 * @param captured what was taken out of it so far
 * @param remaining what can still be captured; zero once it has ended
 * @param status active, captured, released or expired
 * @param endedAt absent while active, and until an expired hold's money has been given back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HoldView(
        UUID holdId,
        UUID accountId,
        String amount,
        String currency,
        String captured,
        String remaining,
        String status,
        String reference,
        Instant createdAt,
        Instant expiresAt,
        Instant endedAt) {

    static HoldView at(Instant now, Hold hold) {
        return new HoldView(
                hold.id(),
                hold.accountId(),
                hold.amount().text(),
                hold.amount().currency().getCurrencyCode(),
                hold.captured().text(),
                hold.remainingAt(now).text(),
                hold.statusAt(now).stored(),
                hold.reference(),
                hold.createdAt(),
                hold.expiresAt(),
                hold.endedAt());
    }
}
