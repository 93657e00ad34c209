package dev.bulwark.loans.book;

import dev.bulwark.loans.LoanProduct.Lateness;
import dev.bulwark.loans.book.LoanBook.Running;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What a loan will be on a day to come if nothing else happens: the same days, in the same order, as {@code loans.days}
 * counts in the database, but nothing is booked. A test holds the two together.
 */
final class Projection {

    private Projection() {}

    /** @param day not before the book's; a book that is not open stays as it is */
    static Standing to(Standing start, LocalDate day) {
        Standing now = start;
        while (now.book().open() && now.on().isBefore(day)) {
            now = next(now);
        }
        return now;
    }

    private static Standing next(Standing now) {
        LocalDate day = now.on().plusDays(1);
        LoanBook book = accrue(roll(now, day), day);
        List<Line> lines = new ArrayList<>(now.lines());
        book = capitalise(book, lines, day);
        book = chargeLateFees(book, lines, day, now.loan().conditions().lateness());
        book = book.aged(lines);
        if (!book.nonAccrual()
                && book.daysPastDue() > now.loan().conditions().lateness().nonAccrualAfterDays()) {
            book = book.owing(book.owed(), book.owed().interestMinor(), true);
        }
        return now.with(book, lines);
    }

    private static LoanBook roll(Standing now, LocalDate day) {
        LoanBook book = now.book();
        if (!book.running().to().isBefore(day)) {
            return book;
        }
        return now.lines().stream()
                .filter(line -> line.no() == book.running().no() + 1)
                .findFirst()
                .map(line -> book.at(book.accruedTo(), book.version(), Running.start(line)))
                .orElse(book);
    }

    private static LoanBook accrue(LoanBook book, LocalDate day) {
        Running running = book.running();
        long accruedMinor = accrued(running, day);
        long moreMinor = accruedMinor - running.accruedMinor();
        Running later = new Running(running.no(), running.from(), running.to(), running.earnedMinor(), accruedMinor);
        Parts owed = book.owed().plus(Parts.interestAndPrincipal(moreMinor, 0));
        long suspendedMinor = book.suspendedMinor() + (book.nonAccrual() ? moreMinor : 0);
        return book.owing(owed, suspendedMinor, book.nonAccrual()).at(day, book.version(), later);
    }

    private static long accrued(Running running, LocalDate day) {
        if (!day.isBefore(running.to())) {
            return running.earnedMinor();
        }
        return BigDecimal.valueOf(running.earnedMinor())
                .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(running.from(), day)))
                .divide(
                        BigDecimal.valueOf(ChronoUnit.DAYS.between(running.from(), running.to())),
                        0,
                        RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private static LoanBook capitalise(LoanBook book, List<Line> lines, LocalDate day) {
        long minor = lines.stream()
                .filter(line -> line.to().equals(day))
                .mapToLong(Line::capitalisedMinor)
                .sum();
        if (minor == 0) {
            return book;
        }
        Parts owed = book.owed().plus(Parts.interestAndPrincipal(-minor, minor));
        return book.owing(owed, Math.min(book.suspendedMinor(), owed.interestMinor()), book.nonAccrual());
    }

    private static LoanBook chargeLateFees(LoanBook book, List<Line> lines, LocalDate day, Lateness lateness) {
        if (book.nonAccrual() || lateness.feeMinor() == 0) {
            return book;
        }
        LoanBook charged = book;
        for (int n = 0; n < lines.size(); n++) {
            Line line = lines.get(n);
            if (!line.isSettled()
                    && line.lateFeeOn() == null
                    && line.due().plusDays(lateness.afterDays()).equals(day)) {
                lines.set(n, line.chargeLateFee(lateness.feeMinor(), day));
                charged = charged.owing(
                        charged.owed().plus(new Parts(lateness.feeMinor(), 0, 0, 0)),
                        charged.suspendedMinor(),
                        charged.nonAccrual());
            }
        }
        return charged;
    }
}
