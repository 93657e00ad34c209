package dev.bulwark.messages;

import dev.bulwark.messages.channels.Told;
import java.time.Instant;
import java.util.UUID;

/**
 * A message that this replica may send now.
 *
 * @param attempt which one this is; what comes of it is written down only while it is the last
 * @param userId null for none
 * @param userEmailSealed null for none
 * @param addressSealed null for a user and for the webhook
 * @param failures of the channel, in a row
 */
record ClaimedMessage(
        UUID id,
        int attempt,
        Instant createdAt,
        Told told,
        UUID userId,
        byte[] userEmailSealed,
        byte[] addressSealed,
        int failures) {}
