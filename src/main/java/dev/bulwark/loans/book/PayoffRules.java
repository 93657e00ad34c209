package dev.bulwark.loans.book;

import static dev.bulwark.loans.book.Texts.text;

import dev.bulwark.loans.book.LoanBook.Running;
import dev.bulwark.loans.book.PayoffView.What;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** What it costs to pay a loan off, and why: what a repayment of just that would do, which is not booked. */
final class PayoffRules {

    private final Standing then;
    private final Currency currency;
    private final Parts parts;
    private final List<PayoffView.PayoffLine> lines = new ArrayList<>();
    private Parts explained = Parts.NONE;

    private PayoffRules(Standing then) {
        this.then = then;
        this.currency = then.loan().amount().currency();
        this.parts = PaymentRules.pay(then, then.book().owed().totalMinor()).parts();
    }

    /**
     * Away from the event loop.
     *
     * @param now of an open book
     * @param on not before it
     */
    static PayoffView quote(Standing now, LocalDate on) {
        Standing then = Projection.to(now, on);
        long nextDayMinor = Projection.to(then, on.plusDays(1)).book().owed().totalMinor();
        return new PayoffRules(then).view(now.on(), nextDayMinor);
    }

    private PayoffView view(LocalDate asOf, long nextDayMinor) {
        addInstalments();
        addAccruedInterest();
        addPrincipalAhead();
        long scheduledMinor = then.lines().stream()
                .mapToLong(line -> line.unpaid().totalMinor())
                .sum();
        return new PayoffView(
                then.loan().id(),
                currency.getCurrencyCode(),
                then.on(),
                asOf,
                text(parts.totalMinor(), currency),
                PartsView.of(parts, currency),
                List.copyOf(lines),
                text(scheduledMinor - parts.totalMinor(), currency),
                text(nextDayMinor, currency));
    }

    private void addInstalments() {
        for (Line line : then.lines()) {
            if (line.isOver(then.on()) && !line.isSettled()) {
                String since = line.due().isBefore(then.on()) ? "past due since " : "due on ";
                add(What.INSTALMENT, line, line.unpaid(), since + line.due());
            }
        }
    }

    private void addAccruedInterest() {
        long interestMinor = parts.interestMinor() - explained.interestMinor();
        if (interestMinor > 0) {
            add(What.ACCRUED_INTEREST, null, Parts.interestAndPrincipal(interestMinor, 0), accrual(interestMinor));
        }
    }

    /** Interest accrues evenly within a period. What is not of the running one waits from grace, or was paid ahead. */
    private String accrual(long interestMinor) {
        Running running = then.book().running();
        long days = ChronoUnit.DAYS.between(running.from(), running.to());
        long gone = Math.min(days, ChronoUnit.DAYS.between(running.from(), then.on()));
        String accrued = text(running.earnedMinor(), currency) + " * " + gone + "/" + days + " = "
                + text(running.accruedMinor(), currency) + ", half to even";
        long besideMinor = interestMinor - running.accruedMinor();
        if (besideMinor > 0) {
            return accrued + "; and " + text(besideMinor, currency) + " of periods before, not due yet";
        }
        return besideMinor == 0 ? accrued : accrued + "; less " + text(-besideMinor, currency) + " paid ahead";
    }

    private void addPrincipalAhead() {
        long principalMinor = parts.principalMinor() - explained.principalMinor();
        if (principalMinor > 0) {
            long capitalisedMinor = parts.principalMinor() - then.book().owed().principalMinor();
            String why = capitalisedMinor == 0
                    ? "principal that is not due yet"
                    : "principal that is not due yet, with interest of grace so far: "
                            + text(capitalisedMinor, currency);
            add(What.PRINCIPAL_AHEAD, null, Parts.interestAndPrincipal(0, principalMinor), why);
        }
    }

    private void add(What what, Line line, Parts share, String why) {
        explained = explained.plus(share);
        lines.add(new PayoffView.PayoffLine(
                what.name().toLowerCase(Locale.ROOT),
                line == null ? null : line.no(),
                line == null ? null : line.due(),
                PartsView.of(share, currency),
                why));
    }
}
