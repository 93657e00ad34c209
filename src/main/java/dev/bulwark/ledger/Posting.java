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
        REVERSAL,
        LOAN_PAYOUT,
        /** Kept from a payout. */
        LOAN_FEE,
        LOAN_INTEREST,
        LOAN_PENALTY,
        /** Interest that stops being income, or is income again. */
        LOAN_SUSPENSE,
        LOAN_REPAYMENT,
        LOAN_OVERPAYMENT,
        LOAN_REFUND,
        LOAN_WRITE_OFF,
        LOAN_RECOVERY;

        /** Changes with a loan what its book says, so neither goes without the other. */
        public boolean isOfLoan() {
            return name().startsWith("LOAN_");
        }

        public static Kind of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }

        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
