package dev.bulwark.loans.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bulwark.loans.Allocation;
import dev.bulwark.loans.Loan;
import dev.bulwark.loans.LoanConditions;
import dev.bulwark.loans.LoanProduct.Lateness;
import dev.bulwark.loans.LoanStatus;
import dev.bulwark.loans.book.Version.Reason;
import dev.bulwark.loans.schedule.BusinessDayRule;
import dev.bulwark.loans.schedule.BusinessDays;
import dev.bulwark.loans.schedule.DayCount;
import dev.bulwark.loans.schedule.Grace;
import dev.bulwark.loans.schedule.Method;
import dev.bulwark.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Loans whose days and payments are counted without a database. */
final class Lives {

    static final Currency EUR = Currency.getInstance("EUR");
    static final LocalDate PAYOUT = LocalDate.of(2026, 1, 15);

    private Lives() {}

    static LoanConditions conditions(
            Method method, DayCount dayCount, BusinessDayRule rule, Grace grace, int months, String rate) {
        return new LoanConditions(
                months,
                new BigDecimal(rate),
                method,
                dayCount,
                rule,
                null,
                grace,
                62,
                List.of(Allocation.values()),
                30,
                new Lateness(1500, 5, 90));
    }

    static Standing paidOut(long amountMinor, LoanConditions conditions, LocalDate firstDue) {
        Loan loan = new Loan(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "personal",
                LoanStatus.ACTIVE,
                new Money(amountMinor, EUR),
                new Money(0, EUR),
                conditions,
                Instant.EPOCH,
                UUID.randomUUID(),
                Instant.EPOCH,
                UUID.randomUUID(),
                PAYOUT);
        BusinessDays days = new BusinessDays(conditions.businessDayRule(), Set.of());
        Version version = new Version(
                1,
                Reason.PAYOUT,
                PAYOUT,
                amountMinor,
                conditions.ratePercent(),
                conditions.termMonths(),
                PAYOUT,
                firstDue,
                conditions.grace(),
                1);
        Lines lines = Lines.of(version, conditions, days, new Money(0, EUR));
        return new Standing(loan, days, LoanBook.start(PAYOUT, amountMinor, lines.lines()), version, lines.lines());
    }

    /** Any method, day count, rule, grace and order. */
    static Standing random(Random random) {
        int months = 1 + random.nextInt(24);
        Grace.Kind kind = one(random, Grace.Kind.values());
        Grace grace = months == 1 || kind == Grace.Kind.NONE
                ? Grace.NONE
                : new Grace(kind, 1 + random.nextInt(Math.min(6, months - 1)));
        LoanConditions plain = conditions(
                one(random, Method.values()),
                one(random, DayCount.values()),
                one(random, BusinessDayRule.values()),
                grace,
                months,
                random.nextInt(6) == 0 ? "0" : Integer.toString(1 + random.nextInt(30)));
        List<Allocation> order = new ArrayList<>(plain.allocation());
        Collections.shuffle(order, random);
        LoanConditions any = new LoanConditions(
                months,
                plain.ratePercent(),
                plain.method(),
                plain.dayCount(),
                plain.businessDayRule(),
                null,
                grace,
                62,
                order,
                30,
                new Lateness(random.nextInt(2_000), 1 + random.nextInt(20), 30 + random.nextInt(60)));
        return paidOut(10_000 + random.nextInt(10_000_000), any, PAYOUT.plusDays(5L + random.nextInt(50)));
    }

    private static <E> E one(Random random, E[] values) {
        return values[random.nextInt(values.length)];
    }

    /** What {@code loan_broken_invariant} asks of a loan, and that no number is below zero. */
    static void check(Standing now) {
        LoanBook book = now.book();
        assertFalse(book.owed().isNegative(), () -> "owed " + book);
        assertFalse(
                book.suspendedMinor() < 0 || book.suspendedMinor() > book.owed().interestMinor(), () -> "" + book);
        for (Line line : now.lines()) {
            assertFalse(line.charged().isNegative() || line.paid().isNegative(), line::toString);
            assertFalse(line.unpaid().isNegative(), () -> "paid twice " + line);
            assertFalse(line.from().isAfter(line.to()) || line.to().isAfter(line.due()), line::toString);
            assertEquals(line.unpaid().isNone(), line.isSettled(), line::toString);
        }
        if (!book.open()) {
            assertEquals(Parts.NONE, book.owed());
            return;
        }
        assertFalse(book.owed().isNone(), () -> "open and owes nothing " + book);
        long principal = 0;
        long interest = book.running().accruedMinor();
        long charges = 0;
        for (Line line : now.lines()) {
            boolean capitalised = !line.to().isAfter(now.on());
            principal += line.unpaid().principalMinor() - (capitalised ? 0 : line.capitalisedMinor());
            interest += (line.no() < book.running().no() ? line.earnedMinor() : 0)
                    - (capitalised ? line.capitalisedMinor() : 0)
                    - line.paid().interestMinor();
            charges += line.unpaid().feeMinor() + line.unpaid().penaltyMinor();
        }
        assertEquals(book.owed().principalMinor(), principal, "principal is in instalments");
        assertEquals(book.owed().interestMinor(), interest, "interest is in instalments");
        assertEquals(book.owed().feeMinor() + book.owed().penaltyMinor(), charges, "charges are in instalments");
    }
}
