package dev.bulwark.loans.days;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the end of a day did. A day that an operation on a loan counted first is not in it.
 *
 * @param businessDate the day that was ended
 * @param finishedAt absent while it is running
 * @param loans days that were counted; a loan that was behind has several
 * @param failed loans that were left behind
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DayRunView(
        LocalDate businessDate,
        Instant startedAt,
        Instant finishedAt,
        long loans,
        long offersExpired,
        long failed,
        List<RunSum> sums) {

    /**
     * @param accrued interest, whether income or suspended
     * @param lateFees what they come to
     * @param nonAccruals loans whose interest stopped being income
     */
    record RunSum(String currency, String accrued, String lateFees, long lateFeeCount, long nonAccruals) {}
}
