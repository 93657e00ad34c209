package dev.bulwark.balances;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where a balance comes from. Amounts are in the currency's scale.
 *
 * @param available posted, less pending, plus the overdraft limit
 * @param lastEntry the posting that left the posted balance behind; absent for a new account
 * @param holds what pending is the sum of, oldest first, 200 at most
 * @param debit the debit that the rules were asked about
 * @param rules in the order in which a debit meets them; the first that refuses is the problem's code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExplainView(
        UUID accountId,
        String currency,
        String posted,
        String pending,
        String overdraftLimit,
        String available,
        long entryCount,
        LastEntry lastEntry,
        List<HeldAmount> holds,
        String debit,
        List<Rule> rules) {

    record LastEntry(UUID transferId, long entryNo, Instant bookedAt, String balanceAfter) {}

    record HeldAmount(UUID holdId, String remaining, Instant expiresAt) {}

    /**
     * @param code the problem that it would be
     * @param limit the most that the rule allows, where it is about an amount
     * @param used what counts against the limit already
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rule(String code, boolean refuses, String limit, String used) {}
}
