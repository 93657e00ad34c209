package dev.bulwark.sandbox;

import java.time.Instant;

/**
 * @param now what the time is from here on
 * @param aheadSeconds of the machine's clock
 */
record ClockView(Instant now, long aheadSeconds) {}
