package dev.bulwark.loans;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a loan stands. Pair of {@code loan_moves_forward}. */
public enum LoanStatus {
    /** Waits to be decided. */
    APPLIED,
    /** May be paid out, until the offer ends. */
    APPROVED,
    REJECTED,
    /** Was approved and not paid out in time. */
    EXPIRED,
    /** Paid out, and something is owed. */
    ACTIVE,
    /** Nothing is owed, and the bank owes something back. */
    OVERPAID,
    CLOSED,
    /** Given up by the bank. */
    WRITTEN_OFF;

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param stored one of the eight */
    public static LoanStatus of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    public boolean mayBecome(LoanStatus next) {
        return next().contains(next);
    }

    /** Whether there is a book of it. Pair of {@code book_is_open_while_active}. */
    public boolean isPaidOut() {
        return EnumSet.of(ACTIVE, OVERPAID, CLOSED, WRITTEN_OFF).contains(this);
    }

    private Set<LoanStatus> next() {
        return switch (this) {
            case APPLIED -> EnumSet.of(APPROVED, REJECTED);
            case APPROVED -> EnumSet.of(REJECTED, EXPIRED, ACTIVE);
            case ACTIVE -> EnumSet.of(CLOSED, OVERPAID, WRITTEN_OFF);
            case OVERPAID -> EnumSet.of(CLOSED);
            case REJECTED, EXPIRED, CLOSED, WRITTEN_OFF -> EnumSet.noneOf(LoanStatus.class);
        };
    }
}
