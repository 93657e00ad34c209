package dev.bulwark.loans.book;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A loan that the bank gives up. Amounts are in the currency's scale.
 *
 * @param amount all that is owed, which may still be recovered
 * @param loss what the bank loses of it
 * @param unearned the rest: suspended interest, which never was income
 */
record WriteOffView(
        UUID loanId,
        String status,
        String currency,
        String amount,
        PartsView parts,
        String loss,
        String unearned,
        LocalDate writtenOffOn,
        List<UUID> transferIds) {}
