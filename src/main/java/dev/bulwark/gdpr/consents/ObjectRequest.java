package dev.bulwark.gdpr.consents;

import dev.bulwark.gdpr.requests.ObjectionPurpose;
import dev.bulwark.platform.json.Reason;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param reason from the customer's situation (GDPR, Art. 21(1)); stored sealed */
record ObjectRequest(
        @NotNull UUID customerId,
        @NotNull ObjectionPurpose purpose,
        @NotNull @Reason String reason) {}
