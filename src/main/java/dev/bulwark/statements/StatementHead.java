package dev.bulwark.statements;

import dev.bulwark.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

/**
 * What a statement is, fixed before its entries are read.
 *
 * @param statementId names this drawing, on every format and in the audit trail
 * @param iban the account's own
 * @param createdAt in microseconds
 * @param previousNo the account's last entry before the period; 0 for none
 * @param lastNo the last entry of the period; previousNo when it has none
 * @param openingMinor the balance that entry previousNo left behind
 * @param closingMinor the balance that entry lastNo left behind
 */
record StatementHead(
        UUID statementId,
        UUID accountId,
        String iban,
        Currency currency,
        StatementPeriod period,
        Instant createdAt,
        long previousNo,
        long lastNo,
        long openingMinor,
        long closingMinor) {

    long entries() {
        return lastNo - previousNo;
    }

    String opening() {
        return text(openingMinor);
    }

    String closing() {
        return text(closingMinor);
    }

    /** An amount in minor units, in the full scale of the account's currency. */
    String text(long amountMinor) {
        return new Money(amountMinor, currency).text();
    }
}
