package dev.bulwark.ledger;

import dev.bulwark.money.Money;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * One amount on its way from one account to another.
 *
 * @param id the transfer's id, UUIDv7
 * @param debitOwnerId when set, the account debited must belong to this customer; null for staff
 * @param reference what the statement shows; null for none
 * @param bookedAt with microseconds, as the database keeps it
 */
public record Posting(
        UUID id,
        Kind kind,
        UUID debitAccountId,
        UUID creditAccountId,
        UUID debitOwnerId,
        Money amount,
        String reference,
        Instant bookedAt,
        UUID bookedBy) {

    /** The same, booked at another time. */
    Posting at(Instant booked) {
        return new Posting(
                id, kind, debitAccountId, creditAccountId, debitOwnerId, amount, reference, booked, bookedBy);
    }

    /** Why money moves; the constant in lower case is the value stored. */
    public enum Kind {
        DEPOSIT,
        WITHDRAWAL,
        TRANSFER,
        /** Of what a hold has set aside. */
        CAPTURE,
        /** Takes back another posting, whole or in part. */
        REVERSAL;

        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
