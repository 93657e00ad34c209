package dev.bulwark.loans.book;

import dev.bulwark.loans.Loan;
import dev.bulwark.loans.schedule.BusinessDays;
import java.time.LocalDate;
import java.util.List;

/**
 * A loan that was paid out, with its present version of the schedule.
 *
 * @param lines by number
 * @param businessDays with the holidays of the longest term
 */
record Standing(Loan loan, BusinessDays businessDays, LoanBook book, Version version, List<Line> lines) {

    Standing {
        lines = List.copyOf(lines);
    }

    /** What is done now is done on this day. */
    LocalDate on() {
        return book.accruedTo();
    }

    Standing with(LoanBook nowBook, List<Line> nowLines) {
        return new Standing(loan, businessDays, nowBook, version, nowLines);
    }

    Standing with(LoanBook nowBook, Version nowVersion, List<Line> nowLines) {
        return new Standing(loan, businessDays, nowBook, nowVersion, nowLines);
    }

    /** Lines whose period has not ended. */
    List<Line> ahead() {
        return lines.stream().filter(line -> !line.isOver(on())).toList();
    }
}
