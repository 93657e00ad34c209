package dev.bulwark.auth;

import dev.bulwark.auth.TokenKeyRepository.TokenKeyRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * When a key of access tokens comes and goes. It is published an hour before it signs: replicas read the ring every
 * minute, and gateways keep what they fetched for ten. It leaves an hour after the last token that it signed has ended.
 */
final class TokenKeyRules {

    static final Duration PUBLISHED_AHEAD = Duration.ofHours(1);

    /** How long a gateway may keep the set of keys; well below the time that a key is published ahead. */
    static final Duration SET_MAY_BE_KEPT = Duration.ofMinutes(10);

    private static final Duration KEPT_BEYOND = Duration.ofHours(1);

    private TokenKeyRules() {}

    /**
     * From when on a new key must sign; empty while the ring needs none.
     *
     * @param keys the last to sign first
     */
    static Optional<Instant> nextSignsFrom(List<TokenKeyRow> keys, Instant now, Duration age) {
        if (keys.isEmpty()) {
            return Optional.of(now);
        }
        boolean old = !now.isBefore(keys.get(0).signsFrom().plus(age));
        return old ? Optional.of(now.plus(PUBLISHED_AHEAD)) : Optional.empty();
    }

    /**
     * Keys whose tokens have all ended.
     *
     * @param keys the last to sign first; each signed until the one before it began
     */
    static List<UUID> retired(List<TokenKeyRow> keys, Instant now, Duration tokenLifetime) {
        Instant lastSignedBefore = now.minus(tokenLifetime).minus(KEPT_BEYOND);
        List<TokenKeyRow> successors = keys.stream()
                .filter(key -> key.signsFrom().isBefore(lastSignedBefore))
                .toList();
        return successors.stream().skip(1).map(TokenKeyRow::id).toList();
    }
}
