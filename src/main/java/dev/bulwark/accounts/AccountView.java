package dev.bulwark.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * An account as its holder knows it.
 *
 * @param status active, frozen or closed
 * @param overdraftLimit in the currency's scale
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountView(
        UUID accountId,
        String iban,
        UUID customerId,
        String currency,
        AccountType type,
        String status,
        String overdraftLimit,
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
}
