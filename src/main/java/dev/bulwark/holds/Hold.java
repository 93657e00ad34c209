package dev.bulwark.holds;

import dev.bulwark.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A hold as it was read.
 *
 * @param status as stored; what it is now depends on the time
 * @param endedAt null while active
 */
record Hold(
        UUID id,
        UUID accountId,
        Money amount,
        long capturedMinor,
        HoldStatus status,
        String reference,
        Instant createdAt,
        Instant expiresAt,
        Instant endedAt) {

    /** The end comes on time, whenever the job that writes it down comes by. */
    HoldStatus statusAt(Instant now) {
        return status == HoldStatus.ACTIVE && !now.isBefore(expiresAt) ? HoldStatus.EXPIRED : status;
    }

    Money captured() {
        return new Money(capturedMinor, amount.currency());
    }

    /** What can still be captured. */
    Money remainingAt(Instant now) {
        boolean active = statusAt(now) == HoldStatus.ACTIVE;
        return new Money(active ? amount.amountMinor() - capturedMinor : 0, amount.currency());
    }
}
