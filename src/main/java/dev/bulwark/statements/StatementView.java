package dev.bulwark.statements;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The JSON form. It is described whole and written in pieces by {@link JsonStatement}.
 *
 * @param from inclusive
 * @param to exclusive, whatever the request's form was
 * @param openingBalance what the last entry before the period left behind; zero if there is none
 * @param entryCount how many entries follow
 */
record StatementView(
        UUID statementId,
        UUID accountId,
        String iban,
        String currency,
        Instant from,
        Instant to,
        Instant createdAt,
        String openingBalance,
        String closingBalance,
        long entryCount,
        List<Entry> entries) {

    /**
     * One entry, oldest first.
     *
     * @param direction credit raises the balance, debit lowers it
     * @param amount positive, in the currency's full scale
     * @param counterIban the other account, where it is a customer's
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            long entryNo,
            UUID transferId,
            String kind,
            String direction,
            String amount,
            String balanceAfter,
            String counterIban,
            String reference,
            Instant bookedAt,
            LocalDate valueDate) {

        static Entry of(StatementEntry entry, StatementHead head) {
            return new Entry(
                    entry.entryNo(),
                    entry.transferId(),
                    entry.kind(),
                    entry.direction(),
                    head.text(entry.amountMinor()),
                    head.text(entry.balanceMinor()),
                    entry.counterIban(),
                    entry.reference(),
                    entry.bookedAt(),
                    entry.valueDate());
        }
    }
}
