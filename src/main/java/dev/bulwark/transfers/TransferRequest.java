package dev.bulwark.transfers;

import dev.bulwark.ledger.MoneyRequest;
import dev.bulwark.ledger.ValidMoney;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A transfer between two accounts. */
@ValidMoney
public record TransferRequest(
        @NotNull UUID fromAccount,
        @NotNull UUID toAccount,
        @NotNull String amount,
        @NotNull String currency,
        @Reference String reference)
        implements MoneyRequest {}
