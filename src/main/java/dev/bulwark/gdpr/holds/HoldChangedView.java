package dev.bulwark.gdpr.holds;

import java.time.Instant;
import java.util.UUID;

/**
 * Repeats no text: the answer is stored under the idempotency key, outside the customer's key.
 *
 * @param status {@code standing} or {@code lifted}
 */
record HoldChangedView(UUID holdId, UUID customerId, String status, Instant changedAt) {}
