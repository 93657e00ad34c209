package dev.bulwark.ledger;

import dev.bulwark.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * An amount to be set aside on an account.
 *
 * @param id UUIDv7
 * @param ownerId when set, the account must belong to this customer, who may release the hold; null for staff
 * @param reference what the statement shows when it is captured; null for none
 * @param createdAt with microseconds, as the database keeps it
 */
public record NewHold(
        UUID id,
        UUID accountId,
        UUID ownerId,
        Money amount,
        String reference,
        Instant expiresAt,
        Instant createdAt,
        UUID createdBy) {}
