package dev.bulwark.accounts;

import dev.bulwark.platform.problem.ProblemException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What the work of a dry run came to, before it is rolled back.
 *
 * @param accountIds whose balances are told
 * @param refusal what would refuse the execution after an approval; null for nothing
 * @param results of a batch's lines; null for a single command
 */
public record Rehearsal(
        Collection<UUID> accountIds, boolean approvalNeeded, ProblemException refusal, List<?> results) {

    public static Rehearsal booked(boolean approvalNeeded, Collection<UUID> accountIds) {
        return new Rehearsal(accountIds, approvalNeeded, null, null);
    }

    /** It would wait for an approval, and be refused if it came now. */
    public static Rehearsal refusedAfterApproval(ProblemException refusal) {
        return new Rehearsal(List.of(), true, refusal, null);
    }

    public Rehearsal with(List<?> lines) {
        return new Rehearsal(accountIds, approvalNeeded, refusal, lines);
    }
}
