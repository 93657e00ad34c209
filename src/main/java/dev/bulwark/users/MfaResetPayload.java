package dev.bulwark.users;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * What waits for the second person; the reason is opened for who may see the approval.
 *
 * @param reasonSealed null of a customer's user: the approval keeps it under the customer's key
 */
@RegisterForReflection // written and read by a mapper that no resource method shows
record MfaResetPayload(UUID userId, byte[] reasonSealed) {}
