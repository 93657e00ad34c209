package dev.bulwark.transfers;

import dev.bulwark.ledger.MoneyRequest;
import dev.bulwark.ledger.ValidMoney;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A deposit or a withdrawal of cash. */
@ValidMoney
record CashRequest(
        @NotNull UUID accountId,
        @NotNull String amount,
        @NotNull String currency,
        @Reference String reference) implements MoneyRequest {}
