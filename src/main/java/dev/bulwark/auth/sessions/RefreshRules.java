package dev.bulwark.auth.sessions;

import dev.bulwark.platform.web.SessionMode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Decides what a refresh token that is presented gets; the package tells the rule. */
final class RefreshRules {

    enum Verdict {
        /** The session is over; nothing is changed by it. */
        REFUSE,
        ROTATE,
        /** The same successor again. */
        REPEAT,
        /** The family must end. */
        REUSE
    }

    /**
     * The session of a token, under lock.
     *
     * @param authTime when the user proved who it is
     * @param active not ended, and the user may act
     */
    record Family(
            UUID sessionId,
            UUID userId,
            SessionMode mode,
            String amr,
            Instant authTime,
            Instant lastSeenAt,
            Instant expiresAt,
            boolean active) {

        boolean isLiving(Instant now, Duration idle) {
            return active && now.isBefore(expiresAt) && now.isBefore(lastSeenAt.plus(idle));
        }
    }

    /**
     * A token of the family.
     *
     * @param usedAt null while it can be used
     * @param successorNonce null unless its successor is unused
     */
    record Use(Instant usedAt, byte[] successorNonce) {}

    private RefreshRules() {}

    static Verdict decide(Family family, Use use, SessionMode mode, Instant now, Duration idle, Duration grace) {
        if (family.mode() != mode || !family.isLiving(now, idle)) {
            return Verdict.REFUSE;
        }
        if (use.usedAt() == null) {
            return Verdict.ROTATE;
        }
        boolean inGrace = !now.isAfter(use.usedAt().plus(grace));
        return inGrace && use.successorNonce() != null ? Verdict.REPEAT : Verdict.REUSE;
    }
}
