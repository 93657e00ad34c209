package dev.bulwark.evidence;

import java.time.Instant;

/**
 * A part of the audit log that has bounds.
 *
 * @param startsAt null for what was there before months
 * @param endsAt exclusive
 */
record LogPart(Instant startsAt, Instant endsAt) {

    boolean covers(Instant time) {
        return (startsAt == null || !startsAt.isAfter(time)) && endsAt.isAfter(time);
    }
}
