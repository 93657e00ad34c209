package dev.bulwark.customers;

import java.time.Instant;
import java.util.UUID;

/** Repeats nothing of the request: the answer is stored under the idempotency key, outside the customer's key. */
record CustomerCreatedView(UUID customerId, String status, Instant createdAt) {}
