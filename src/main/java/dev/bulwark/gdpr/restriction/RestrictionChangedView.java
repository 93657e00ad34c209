package dev.bulwark.gdpr.restriction;

import java.time.Instant;
import java.util.UUID;

/** Repeats no text: the answer is stored under the idempotency key, outside the customer's key. */
record RestrictionChangedView(UUID customerId, boolean restricted, Instant changedAt) {}
