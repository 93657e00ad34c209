package dev.bulwark.loans.book;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Where a loan stands on the morning of {@code accruedTo}: a row of {@code loan_book}. Amounts are in minor units.
 *
 * @param open whether days are counted
 * @param running the period that accrues
 * @param owed interest as it accrues; what of it is to be paid is for the instalments to say
 * @param suspendedMinor interest that is owed and is no income yet
 * @param overpaidMinor what the bank owes back
 * @param oldestDue of the first instalment that is not settled; null for none
 */
record LoanBook(
        boolean open,
        LocalDate disbursedOn,
        int version,
        LocalDate accruedTo,
        Running running,
        Parts owed,
        long suspendedMinor,
        long overpaidMinor,
        long writtenOffMinor,
        long recoveredMinor,
        LocalDate oldestDue,
        int daysPastDue,
        boolean nonAccrual) {

    /** @param accruedMinor of {@code earnedMinor}, up to the book's day */
    record Running(int no, LocalDate from, LocalDate to, long earnedMinor, long accruedMinor) {

        static Running start(Line line) {
            return new Running(line.no(), line.from(), line.to(), line.earnedMinor(), 0);
        }

        static Running ended(Line line) {
            return new Running(line.no(), line.from(), line.to(), line.earnedMinor(), line.earnedMinor());
        }
    }

    /** On the day of the payout. */
    static LoanBook start(LocalDate on, long amountMinor, List<Line> lines) {
        return new LoanBook(
                        true,
                        on,
                        1,
                        on,
                        Running.start(lines.get(0)),
                        Parts.interestAndPrincipal(0, amountMinor),
                        0,
                        0,
                        0,
                        0,
                        null,
                        0,
                        false)
                .aged(lines);
    }

    /** As long past due as its oldest instalment that is not settled. */
    LoanBook aged(List<Line> lines) {
        LocalDate oldest = lines.stream()
                .filter(line -> !line.isSettled())
                .map(Line::due)
                .findFirst()
                .orElse(null);
        long days = oldest == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(oldest, accruedTo));
        return new LoanBook(
                open,
                disbursedOn,
                version,
                accruedTo,
                running,
                owed,
                suspendedMinor,
                overpaidMinor,
                writtenOffMinor,
                recoveredMinor,
                oldest,
                Math.toIntExact(days),
                nonAccrual);
    }

    LoanBook owing(Parts nowOwed, long nowSuspendedMinor, boolean nowNonAccrual) {
        return new LoanBook(
                open,
                disbursedOn,
                version,
                accruedTo,
                running,
                nowOwed,
                nowSuspendedMinor,
                overpaidMinor,
                writtenOffMinor,
                recoveredMinor,
                oldestDue,
                daysPastDue,
                nowNonAccrual);
    }

    /** On another day, in what may be another period. */
    LoanBook at(LocalDate day, int nowVersion, Running nowRunning) {
        return new LoanBook(
                open,
                disbursedOn,
                nowVersion,
                day,
                nowRunning,
                owed,
                suspendedMinor,
                overpaidMinor,
                writtenOffMinor,
                recoveredMinor,
                oldestDue,
                daysPastDue,
                nonAccrual);
    }

    /** Nothing is owed any more, and no day is counted. */
    LoanBook ended(long nowOverpaidMinor, long nowWrittenOffMinor) {
        return new LoanBook(
                false,
                disbursedOn,
                version,
                accruedTo,
                running,
                Parts.NONE,
                0,
                nowOverpaidMinor,
                nowWrittenOffMinor,
                recoveredMinor,
                null,
                0,
                false);
    }

    LoanBook recovered(long moreMinor) {
        return new LoanBook(
                open,
                disbursedOn,
                version,
                accruedTo,
                running,
                owed,
                suspendedMinor,
                overpaidMinor,
                writtenOffMinor,
                recoveredMinor + moreMinor,
                oldestDue,
                daysPastDue,
                nonAccrual);
    }
}
