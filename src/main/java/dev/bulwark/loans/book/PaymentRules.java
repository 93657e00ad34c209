package dev.bulwark.loans.book;

import dev.bulwark.loans.Allocation;
import dev.bulwark.loans.book.LoanBook.Running;
import dev.bulwark.loans.book.Version.Reason;
import dev.bulwark.loans.schedule.Grace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a payment is for, on the day to which the loan was brought. First what may be paid: instalments whose period is over,
 * the oldest first, each in the loan's allocation order. Then interest that has accrued in the running period. Then
 * principal early, for which the rest is scheduled anew. What is left is overpaid.
 *
 * <p>A month of grace whose interest becomes principal has none to be paid: what has accrued becomes principal on the day
 * of an early repayment.
 */
final class PaymentRules {

    private final Standing before;
    private final LocalDate on;
    private final List<Line> lines;
    private final List<Line> touched = new ArrayList<>();
    private Parts parts = Parts.NONE;
    private long leftMinor;

    private PaymentRules(Standing before, long amountMinor) {
        this.before = before;
        this.on = before.on();
        this.lines = new ArrayList<>(before.lines());
        this.leftMinor = amountMinor;
    }

    /**
     * May take 10 ms: away from the event loop.
     *
     * @param before of an open book, with something owed
     * @param amountMinor positive
     */
    static Paid pay(Standing before, long amountMinor) {
        PaymentRules payment = new PaymentRules(before, amountMinor);
        payment.payWhatIsOver();
        payment.payAccruedInterest();
        return payment.paid(payment.repayEarly());
    }

    private void payWhatIsOver() {
        for (int n = 0; n < lines.size() && leftMinor > 0; n++) {
            if (lines.get(n).isOver(on) && !lines.get(n).isSettled()) {
                Parts share = Parts.NONE;
                for (Allocation what : before.loan().conditions().allocation()) {
                    share = share.plus(take(what, lines.get(n).unpaid().get(what)));
                }
                replace(n, share);
            }
        }
    }

    /** What is still owed of interest has accrued in lines ahead; where interest waits, a later one than it accrued in asks for it. */
    private void payAccruedInterest() {
        if (isCapitalising()) {
            return;
        }
        for (int n = 0; n < lines.size() && leftMinor > 0; n++) {
            Line line = lines.get(n);
            long payableMinor = Math.min(owed().interestMinor(), line.unpaid().interestMinor());
            if (!line.isOver(on) && payableMinor > 0) {
                replace(n, take(Allocation.INTEREST, payableMinor));
            }
        }
    }

    private boolean isCapitalising() {
        return lines.stream()
                .filter(line -> !line.isOver(on))
                .findFirst()
                .filter(line -> line.capitalisedMinor() > 0)
                .isPresent();
    }

    private Parts take(Allocation what, long owedMinor) {
        long takenMinor = Math.min(leftMinor, owedMinor);
        leftMinor -= takenMinor;
        Parts taken = Parts.of(what, takenMinor);
        parts = parts.plus(taken);
        return taken;
    }

    private void replace(int n, Parts share) {
        Line line = lines.get(n).pay(share, on);
        lines.set(n, line);
        touched.add(line);
    }

    private Parts owed() {
        return before.book().owed().minus(parts);
    }

    /** The loan after all of it, of the next version if principal is repaid early. */
    private Standing repayEarly() {
        Parts owed = owed();
        LoanBook book = before.book();
        if (leftMinor == 0 || owed.isNone()) {
            return before.with(book.owing(owed, book.suspendedMinor(), book.nonAccrual()), lines);
        }
        long becomesPrincipalMinor = isCapitalising() ? owed.interestMinor() : 0;
        long principalMinor = owed.principalMinor() + becomesPrincipalMinor;
        long earlyMinor = Math.min(leftMinor, principalMinor);
        leftMinor -= earlyMinor;
        parts = parts.plus(Parts.of(Allocation.PRINCIPAL, earlyMinor));
        Parts stillOwed = Parts.interestAndPrincipal(0, principalMinor - earlyMinor);
        return scheduled(
                book.owing(stillOwed, book.suspendedMinor(), book.nonAccrual()), earlyMinor, becomesPrincipalMinor);
    }

    private Standing scheduled(LoanBook book, long earlyMinor, long becomesPrincipalMinor) {
        List<Line> ahead = lines.stream().filter(line -> !line.isOver(on)).toList();
        Line next = ahead.get(0);
        long paidInterestMinor =
                ahead.stream().mapToLong(line -> line.paid().interestMinor()).sum();
        Parts settled = Parts.interestAndPrincipal(paidInterestMinor, earlyMinor);
        Line line = new Line(
                next.no(),
                next.from(),
                on,
                on,
                paidInterestMinor + becomesPrincipalMinor,
                settled,
                becomesPrincipalMinor,
                book.owed().principalMinor(),
                settled,
                null,
                on);
        Version version = version(next, ahead.size(), book.owed().principalMinor());
        if (version.amountMinor() == 0) {
            return before.with(book.at(on, version.version(), Running.ended(line)), version, List.of(line));
        }
        Lines rest = Lines.ofAsManyAsPossible(
                version,
                before.loan().conditions(),
                before.businessDays(),
                before.loan().amount().currency());
        List<Line> all = new ArrayList<>(List.of(line));
        all.addAll(rest.lines());
        Running running = Running.start(rest.lines().get(0));
        return before.with(book.at(on, version.version(), running), rest.version(), all);
    }

    private Version version(Line next, int instalmentsLeft, long amountMinor) {
        Version former = before.version();
        boolean paidOff = amountMinor == 0;
        return new Version(
                former.version() + 1,
                Reason.PREPAYMENT,
                on,
                amountMinor,
                former.ratePercent(),
                paidOff ? 0 : instalmentsLeft,
                on,
                paidOff ? on : former.dueOf(next.no()),
                paidOff ? Grace.NONE : former.graceFrom(next.no(), instalmentsLeft),
                next.no() + 1);
    }

    /** Interest that was no income is income when it is paid, and all of it when the loan is paid as agreed again. */
    private Paid paid(Standing standing) {
        LoanBook book = standing.book().aged(standing.lines());
        boolean onTime = book.daysPastDue() == 0;
        boolean resumed = before.book().nonAccrual() && onTime && isPaidAsAgreed();
        long suspendedMinor = before.book().suspendedMinor();
        long interestGoneMinor =
                before.book().owed().interestMinor() - book.owed().interestMinor();
        long releasedMinor = resumed ? suspendedMinor : Math.min(suspendedMinor, interestGoneMinor);
        LoanBook next = book.owing(book.owed(), suspendedMinor - releasedMinor, book.nonAccrual() && !resumed);
        if (next.owed().isNone()) {
            next = next.ended(leftMinor, 0);
        }
        return new Paid(standing.with(next, standing.lines()), touched, parts, leftMinor, releasedMinor, resumed);
    }

    /**
     * New terms make nothing late, and a cent does not show that they are kept: an instalment must have been paid. What was
     * owed before them is no instalment; its line has no period.
     */
    private boolean isPaidAsAgreed() {
        return before.book().daysPastDue() > 0
                || touched.stream()
                        .anyMatch(line -> line.isSettled() && line.from().isBefore(line.to()));
    }
}
