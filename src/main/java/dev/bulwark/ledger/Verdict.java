package dev.bulwark.ledger;

/**
 * What came of a posting command.
 *
 * @param code {@code posted}, a {@link PostingProblem}'s code, {@code in_progress} or {@code mismatch}
 * @param replayed whether an earlier request with the same key decided
 * @param status of the first answer, when that was a success
 * @param answer the body of the first success
 * @param requestId the request that decided
 */
public record Verdict(String code, boolean replayed, int status, String answer, String requestId) {

    public boolean isPosted() {
        return code.equals("posted");
    }

    static Verdict inProgress() {
        return new Verdict("in_progress", false, 0, null, null);
    }
}
