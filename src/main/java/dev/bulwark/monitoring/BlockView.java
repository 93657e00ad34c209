package dev.bulwark.monitoring;

import java.time.Instant;

/**
 * An address that is refused.
 *
 * @param ipAddress an IPv4 address, or the /64 of IPv6
 */
record BlockView(String ipAddress, Instant blockedUntil) {}
