package dev.bulwark.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bulwark.accounts.AccountView.Balance;
import dev.bulwark.platform.problem.Problem;
import java.util.List;
import java.util.UUID;

/**
 * What a money command would do. Nothing of it has happened.
 *
 * @param dryRun always true: this is no booking
 * @param would post, refuse or await_approval
 * @param approvalNeeded whether it would wait for another person
 * @param problem what would refuse it; beside await_approval, what would refuse its execution as things are now
 * @param balances afterwards, of the accounts that the caller may see; absent when nothing would be booked
 * @param results of a batch: one for each line, as its answer would have them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DryRunView(
        boolean dryRun,
        String would,
        boolean approvalNeeded,
        Problem problem,
        List<AccountBalance> balances,
        List<?> results) {

    public record AccountBalance(UUID accountId, String currency, Balance balance) {}
}
