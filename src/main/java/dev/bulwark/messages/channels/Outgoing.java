package dev.bulwark.messages.channels;

import java.util.UUID;

/**
 * A message for one recipient.
 *
 * @param id the same for every attempt, so that who gets it twice can tell
 * @param to an address or a number; null for the webhook, which has one receiver
 */
public record Outgoing(UUID id, String to, Told told) {

    /** Without the address. */
    @Override
    public String toString() {
        return "Outgoing[" + id + ", " + told.kind() + ']';
    }
}
