package dev.bulwark.ledger;

import java.util.Currency;
import java.util.UUID;

/**
 * A customer's account as it stands while its row is locked.
 *
 * @param ownerId the customer
 * @param pendingMinor what holds have set aside
 */
public record AccountState(
        UUID id,
        UUID ownerId,
        Currency currency,
        long postedMinor,
        long pendingMinor,
        boolean debitsFrozen,
        boolean creditsFrozen,
        boolean closed) {}
