package dev.bulwark.loans.book;

import java.time.LocalDate;

/**
 * A row of {@code loan_instalment}.
 *
 * @param from the first day for which it bears interest
 * @param to the end of its period, which is not counted; no later than {@code due}, so that all interest that is due is owed
 * @param earnedMinor interest of the period
 * @param charged what is to be paid
 * @param capitalisedMinor interest that becomes principal on {@code to}
 * @param balanceMinor principal that is owed after it
 * @param lateFeeOn null while there was none; of what was owed before new terms the day of these, as it bears no fee of its own
 * @param settledOn when the last of it was paid; null before
 */
record Line(
        int no,
        LocalDate from,
        LocalDate to,
        LocalDate due,
        long earnedMinor,
        Parts charged,
        long capitalisedMinor,
        long balanceMinor,
        Parts paid,
        LocalDate lateFeeOn,
        LocalDate settledOn) {

    Parts unpaid() {
        return charged.minus(paid);
    }

    boolean isSettled() {
        return settledOn != null;
    }

    /** Its interest has all been earned, so it may be paid, be it due or moved to a later business day. */
    boolean isOver(LocalDate on) {
        return !to.isAfter(on);
    }

    Line pay(Parts more, LocalDate on) {
        Line next = with(charged, paid.plus(more), lateFeeOn, null);
        return next.unpaid().isNone() ? next.with(charged, next.paid, lateFeeOn, on) : next;
    }

    Line chargeLateFee(long penaltyMinor, LocalDate on) {
        return with(charged.plus(new Parts(penaltyMinor, 0, 0, 0)), paid, on, settledOn);
    }

    private Line with(Parts newCharged, Parts newPaid, LocalDate newLateFeeOn, LocalDate newSettledOn) {
        return new Line(
                no,
                from,
                to,
                due,
                earnedMinor,
                newCharged,
                capitalisedMinor,
                balanceMinor,
                newPaid,
                newLateFeeOn,
                newSettledOn);
    }
}
