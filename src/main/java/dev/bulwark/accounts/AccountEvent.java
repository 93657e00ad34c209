package dev.bulwark.accounts;

import java.time.Instant;
import java.util.UUID;

/**
 * A change of an account's state.
 *
 * @param kind frozen, unfrozen or closed
 * @param direction what a freeze stops; null for the other kinds
 */
record AccountEvent(
        UUID id, UUID accountId, String kind, FreezeDirection direction, Instant changedAt, UUID changedBy) {}
