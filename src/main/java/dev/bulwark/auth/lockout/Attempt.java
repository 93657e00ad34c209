package dev.bulwark.auth.lockout;

import dev.bulwark.platform.web.NetworkPlace;
import java.util.UUID;

/**
 * A guess that counts as a wrong one until it is told otherwise.
 *
 * @param origin where it counts
 * @param account what is guessed at, as a keyed hash
 * @param userId the user of that account; null if there is none
 * @param trusted from a device or a place that this account knows
 * @param delayed the account is waiting: whatever was guessed, the answer is no
 */
public record Attempt(
        UUID id, String origin, NetworkPlace place, byte[] account, UUID userId, boolean trusted, boolean delayed) {

    static final String ADDRESS = "address ";
    static final String DEVICE = "device ";
    static final String USER = "user ";

    /** Does not count against its account: the guess was not heard. */
    boolean counted() {
        return !delayed;
    }
}
