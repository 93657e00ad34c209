package dev.bulwark.auth.passkeys;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One of the caller's passkeys.
 *
 * @param backedUp whether the device's maker keeps a copy, as far as the device tells
 * @param lastUsedAt absent before its first use
 */
record PasskeyView(
        UUID passkeyId,
        String name,
        boolean backedUp,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant lastUsedAt) {

    record PasskeysView(List<PasskeyView> passkeys) {}

    /** @param recoveryCodes with the first factor only; told this once */
    record RegisteredView(
            UUID passkeyId,
            String name,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<String> recoveryCodes) {}
}
