package dev.bulwark.ledger;

/**
 * What came of a posting that joined a transaction.
 *
 * @param posting with the time at which it was booked: an account's entries never go back, so it may be later than asked
 * @param code {@code posted} or a {@link PostingProblem}'s; refused means nothing was changed
 */
public record Booking(Posting posting, String code) {

    public boolean isPosted() {
        return code.equals("posted");
    }

    /** The posting as it was booked; a refusal is a failure, as {@link PostingProblem} says. */
    public Posting orElseThrow() {
        if (!isPosted()) {
            throw PostingProblem.of(code).problem();
        }
        return posting;
    }
}
