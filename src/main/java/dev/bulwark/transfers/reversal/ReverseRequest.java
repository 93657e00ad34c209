package dev.bulwark.transfers.reversal;

import dev.bulwark.ledger.MoneyRequest;
import dev.bulwark.ledger.ValidMoney;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * @param amount null for all that is left
 * @param reason what the statement shows as the reference
 */
@ValidMoney
record ReverseRequest(
        @NotNull UUID transferId,
        String amount,

        @NotNull @Pattern(regexp = REASON, message = "must be 3 to 140 characters without control characters")
        String reason)
        implements MoneyRequest {

    private static final String REASON = "(?=.*\\S)[^\\p{C}\\u2028\\u2029]{3,140}";

    /** The original's, which is not known before it is read; its scale is checked then. */
    @Override
    public String currency() {
        return null;
    }

    ReverseRequest exactly(String newAmount) {
        return new ReverseRequest(transferId, newAmount, reason);
    }
}
