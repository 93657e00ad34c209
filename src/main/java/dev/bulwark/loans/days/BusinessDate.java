package dev.bulwark.loans.days;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The day on which something happens to a loan: a day of UTC. */
@ApplicationScoped
public class BusinessDate {

    private final Clock clock;

    BusinessDate(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * The day, but never one that the loan has behind it: a replica whose clock is behind must not book into a day that is
     * over.
     *
     * @param accruedTo the morning at which the loan stands
     */
    public static LocalDate forLoan(LocalDate accruedTo, LocalDate today) {
        return today.isBefore(accruedTo) ? accruedTo : today;
    }
}
