package dev.bulwark.statements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One entry as it is stored.
 *
 * @param amountMinor positive
 * @param credit whether it raised the balance
 * @param balanceMinor the balance that it left behind
 * @param counterIban of the other account where that is a customer's; else null
 * @param reference null for none
 */
record StatementEntry(
        long entryNo,
        UUID transferId,
        String kind,
        boolean credit,
        long amountMinor,
        long balanceMinor,
        String counterIban,
        String reference,
        Instant bookedAt,
        LocalDate valueDate) {

    String direction() {
        return credit ? "credit" : "debit";
    }

    long signedMinor() {
        return credit ? amountMinor : -amountMinor;
    }
}
