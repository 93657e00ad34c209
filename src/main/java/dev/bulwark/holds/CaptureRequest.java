package dev.bulwark.holds;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param amount in the hold's currency; null for all that remains */
record CaptureRequest(
        @NotNull UUID holdId,

        @Schema(pattern = "^[0-9]{1,19}(\\.[0-9]{1,19})?$") String amount,

        @NotNull UUID toAccount) {}
