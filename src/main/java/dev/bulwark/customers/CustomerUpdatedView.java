package dev.bulwark.customers;

import java.util.List;
import java.util.UUID;

/**
 * Repeats no value: the answer is stored under the idempotency key, outside the customer's key.
 *
 * @param version counts the changes; the ETag tells it too
 * @param changed the fields that are different now; empty when all were so already
 */
public record CustomerUpdatedView(UUID customerId, int version, List<String> changed) {}
