package dev.bulwark.loans.book;

import java.util.List;

/**
 * What a payment does to a loan.
 *
 * @param after of the next version if principal was repaid early
 * @param touched lines of the version before, as they are now
 * @param parts what of the amount went where
 * @param overpaidMinor what was left of it
 * @param releasedMinor interest that is income now
 * @param resumed whether interest counts as income again from here on
 */
record Paid(Standing after, List<Line> touched, Parts parts, long overpaidMinor, long releasedMinor, boolean resumed) {

    boolean isNewVersion(Standing before) {
        return after.version().version() != before.version().version();
    }
}
