package dev.bulwark.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A change of an account's state, for staff.
 *
 * @param kind frozen, unfrozen or closed
 * @param direction what a freeze stops: debits, credits or both
 * @param changedBy the user
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountEventView(
        UUID eventId, String kind, String direction, String reason, Instant changedAt, UUID changedBy) {}
