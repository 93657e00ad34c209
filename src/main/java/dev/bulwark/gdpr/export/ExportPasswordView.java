package dev.bulwark.gdpr.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * What the caller's next archive of this customer is sealed with.
 *
 * @param password told once; missing in a replay
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportPasswordView(UUID customerId, String password, Instant expiresAt) {

    ExportPasswordView withoutPassword() {
        return new ExportPasswordView(customerId, null, expiresAt);
    }

    @Override
    public String toString() {
        return "password of an archive of " + customerId;
    }
}
