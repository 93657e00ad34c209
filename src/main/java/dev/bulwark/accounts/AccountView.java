package dev.bulwark.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * An account as its holder knows it.
 *
 * @param status active, frozen or closed
 * @param frozen debits, credits or both; null when nothing is frozen
 * @param overdraftLimit in the currency's scale
 * @param limits null when none is set
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountView(
        UUID accountId,
        String iban,
        UUID customerId,
        String currency,
        AccountType type,
        String status,
        FreezeDirection frozen,
        String overdraftLimit,
        Limits limits,
        Balance balance,
        Instant openedAt) {

    /**
     * Amounts in the currency's scale.
     *
     * @param posted what has been booked
     * @param pending what holds have set aside
     * @param available what can be spent: posted, less pending, plus the overdraft limit
     */
    public record Balance(String posted, String pending, String available) {}

    /**
     * How much may leave the account, in the currency's scale; null is no limit.
     *
     * @param perTransfer by one posting
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Limits(String perTransfer, String daily, String weekly, String monthly) implements LimitTexts {

        static final Limits NONE = new Limits(null, null, null, null);
    }
}
