package dev.bulwark.gdpr.consents;

import dev.bulwark.gdpr.requests.ObjectionPurpose;
import dev.bulwark.platform.json.Reason;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody objects to.
 *
 * @param reason from the customer's situation (GDPR, Art. 21(1)); stored sealed
 * @param receivedOn when a letter came (UTC), from which its time runs; null for now
 */
record ObjectRequest(
        @NotNull UUID customerId,
        @NotNull ObjectionPurpose purpose,
        @NotNull @Reason String reason,
        LocalDate receivedOn) {}
