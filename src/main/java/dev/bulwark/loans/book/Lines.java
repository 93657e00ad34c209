package dev.bulwark.loans.book;

import dev.bulwark.loans.LoanConditions;
import dev.bulwark.loans.schedule.BusinessDayRule;
import dev.bulwark.loans.schedule.BusinessDays;
import dev.bulwark.loans.schedule.Grace;
import dev.bulwark.loans.schedule.Instalment;
import dev.bulwark.loans.schedule.Instalment.Rule;
import dev.bulwark.loans.schedule.Schedule;
import dev.bulwark.loans.schedule.ScheduleRefused;
import dev.bulwark.loans.schedule.Terms;
import dev.bulwark.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/**
 * Makes the lines of a version from its terms. Takes about 10 ms for 480 of them: away from the event loop.
 *
 * @param version as it could be made, with fewer instalments than asked for if need be
 * @param schedule what it was made from; null when nothing is left to be repaid
 */
record Lines(Version version, List<Line> lines, Schedule schedule) {

    private static final BusinessDays UNMOVED = new BusinessDays(BusinessDayRule.NONE, Set.of());

    /** Fails with {@link ScheduleRefused}. */
    static Lines of(Version version, LoanConditions conditions, BusinessDays days, Money fee) {
        Schedule schedule = Schedule.of(version.terms(conditions, days, fee));
        return new Lines(version, lines(version, schedule), schedule);
    }

    /**
     * What is left after a prepayment may be too little for as many instalments: then there are fewer. Holidays that came
     * up since then may leave two due dates on one day: then they are not moved.
     */
    static Lines ofAsManyAsPossible(Version version, LoanConditions conditions, BusinessDays days, Currency currency) {
        try {
            return of(version, conditions, days, new Money(0, currency));
        } catch (ScheduleRefused refusal) {
            if (refusal.reason() == ScheduleRefused.Reason.DUE_DATES && days != UNMOVED) {
                return ofAsManyAsPossible(version, conditions, UNMOVED, currency);
            }
            if (version.instalments() == 1) {
                throw refusal;
            }
            return ofAsManyAsPossible(oneLess(version), conditions, days, currency);
        }
    }

    /** The same amounts and reasons, whatever holidays came up since: dates are as agreed. */
    static Lines unmoved(Version version, LoanConditions conditions, Currency currency) {
        return of(version, conditions, UNMOVED, new Money(0, currency));
    }

    static Terms unmovedTerms(Version version, LoanConditions conditions, Currency currency) {
        return version.terms(conditions, UNMOVED, new Money(0, currency));
    }

    private static Version oneLess(Version version) {
        int fewer = version.instalments() - 1;
        Grace grace = version.grace();
        int free = Math.min(grace.instalments(), fewer - 1);
        return new Version(
                version.version(),
                version.reason(),
                version.madeOn(),
                version.amountMinor(),
                version.ratePercent(),
                fewer,
                version.from(),
                version.firstDue(),
                free == 0 ? Grace.NONE : new Grace(grace.kind(), free),
                version.firstNo());
    }

    private static List<Line> lines(Version version, Schedule schedule) {
        List<Line> lines = new ArrayList<>();
        LocalDate from = version.from();
        long waitingMinor = 0;
        for (Instalment instalment : schedule.instalments()) {
            LocalDate agreed = instalment.reasons().to();
            LocalDate to = instalment.due().isBefore(agreed) ? instalment.due() : agreed;
            Rule rule = instalment.reasons().rule();
            long deferredMinor = instalment.deferred().amountMinor();
            long interestMinor = instalment.interest().amountMinor();
            boolean waits = rule == Rule.GRACE_ACCRUED;
            boolean capitalised = rule == Rule.GRACE_CAPITALISED;
            long earnedMinor = waits || capitalised ? deferredMinor : interestMinor - waitingMinor;
            waitingMinor = waits ? waitingMinor + deferredMinor : 0;
            lines.add(new Line(
                    version.firstNo() + lines.size(),
                    from,
                    to,
                    instalment.due(),
                    earnedMinor,
                    Parts.interestAndPrincipal(
                            interestMinor, instalment.principal().amountMinor()),
                    capitalised ? deferredMinor : 0,
                    instalment.balance().amountMinor(),
                    Parts.NONE,
                    null,
                    instalment.payment().amountMinor() == 0 ? version.madeOn() : null));
            from = to;
        }
        return lines;
    }
}
