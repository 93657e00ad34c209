package dev.bulwark.loans.schedule;

/**
 * Instalments at the start that repay less than the others.
 *
 * @param instalments how many; they count towards the term
 */
public record Grace(Kind kind, int instalments) {

    public static final Grace NONE = new Grace(Kind.NONE, 0);

    /** What is not paid meanwhile. */
    public enum Kind {
        NONE,
        /** No principal; interest is paid. */
        PRINCIPAL,
        /** Neither; interest waits, bears none itself, and is paid with the first instalment after grace. */
        FULL_ACCRUED,
        /** Neither; on each due date interest becomes principal. */
        FULL_CAPITALISED
    }

    public Grace {
        if (instalments < 0 || (kind == Kind.NONE) != (instalments == 0)) {
            throw new IllegalArgumentException("grace of " + instalments + " instalments of kind " + kind);
        }
    }
}
