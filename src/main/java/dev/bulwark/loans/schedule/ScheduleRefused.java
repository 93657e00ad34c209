package dev.bulwark.loans.schedule;

/** These terms make no schedule. Carries no stack trace: the reason says it all. */
public final class ScheduleRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, in the order of the checks. */
    public enum Reason {
        /** The first due date is not after the payout, or two due dates fall on one day. */
        DUE_DATES,
        /** The instalment does not cover the interest of its period: the rate is too high for the term. */
        INTEREST_NOT_COVERED,
        /** An instalment would be zero, or repay nothing: the amount is too small for the term. */
        NOTHING_TO_PAY,
        /** Instalments of whole minor units would end the loan early, or leave more than twice one of them for the last. */
        ROUNDING_TOO_COARSE,
        /** An amount beyond what can be booked. */
        OVERFLOW
    }

    private final Reason reason;

    ScheduleRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
