package dev.bulwark.platform.signal;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a customer is reached was changed. Both addresses are told, so that he does not lose his ways to the bank unnoticed (ASVS 5.0,
 * 6.3.7).
 *
 * @param customerId whose
 * @param formerEmail in clear; null for none
 * @param newEmail in clear; the same if something else was changed; null for none
 */
public record ContactChange(UUID customerId, String formerEmail, String newEmail, Instant changedAt) {

    /** Without the addresses. */
    @Override
    public String toString() {
        return "ContactChange[" + customerId + ", " + changedAt + ']';
    }
}
