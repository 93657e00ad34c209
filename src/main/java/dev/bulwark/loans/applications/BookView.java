package dev.bulwark.loans.applications;

import java.time.LocalDate;

/**
 * What is owed, as on the morning of a day.
 *
 * @param accruedTo that day: interest is in for all days before it
 * @param bucket of ageing
 * @param nonAccrual whether its interest counts as income no more
 * @param overpaid what the bank owes back
 * @param writtenOff what the bank has given up, and still may recover but for {@code recovered}
 */
record BookView(
        LocalDate accruedTo,
        String principal,
        String interest,
        String fee,
        String penalty,
        String outstanding,
        int daysPastDue,
        String bucket,
        boolean nonAccrual,
        String overpaid,
        String writtenOff,
        String recovered) {}
